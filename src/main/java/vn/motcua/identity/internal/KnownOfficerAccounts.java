package vn.motcua.identity.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficerAccounts;

@Component
class KnownOfficerAccounts implements OfficerAccounts {

    private final AccountStore accounts;

    KnownOfficerAccounts(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<UUID> officerOf(UUID account) {
        return accounts.byId(account).flatMap(found -> Optional.ofNullable(found.officer()));
    }
}
