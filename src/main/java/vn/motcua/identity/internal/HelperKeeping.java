package vn.motcua.identity.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.Helpers;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class HelperKeeping implements Helpers {

    private static final int LONGEST_NAME = 200;

    private final AccountStore accounts;
    private final Passwords passwords;
    private final KnownActors known;
    private final Agencies agencies;
    private final Clock clock;

    HelperKeeping(AccountStore accounts, Passwords passwords, KnownActors known, Agencies agencies, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.known = known;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<UUID> open(Opening wanted, Actor by) {
        var term = new GrantedRole(Role.HELPER, wanted.agency(), false, wanted.firstDay(), wanted.lastDay());
        var scope = new AccountScope(by, agencies, VietnameseTime.dateOf(clock.instant()));
        if (!by.may(Permission.ACCOUNT_MANAGE) || !scope.covers(term)) {
            return Outcome.refused(IdentityRefusal.NOT_ALLOWED);
        }
        var username = wanted.username().strip().toLowerCase(Locale.ROOT);
        var opening = new KeepAccounts.Opening(
                username, wanted.name(), null, null, wanted.password(), wanted.passwordKept(), List.of(term));
        var flaw = flaw(opening, username, term, wanted.organisation().strip());
        if (flaw != null) return Outcome.refused(flaw);

        var id = Ids.next();
        if (!accounts.add(id, username, opening, passwords.encode(wanted.password()), clock.instant(), by.account())) {
            return Outcome.refused(IdentityRefusal.USERNAME_TAKEN, username);
        }
        accounts.setOrganisation(id, wanted.organisation().strip());
        accounts.addGrant(id, term);
        accounts.journal(clock.instant(), by.account(), id, "CREATE_HELPER", term);
        known.forgetAfterCommit();
        return Outcome.done(id);
    }

    private @Nullable IdentityRefusal flaw(
            KeepAccounts.Opening opening, String username, GrantedRole term, String organisation) {
        var flaw = AccountRule.flaw(opening, username);
        if (flaw == null) flaw = AccountRule.flaw(term, agencies);
        if (flaw != null) return flaw;
        return organisation.isEmpty() || organisation.length() > LONGEST_NAME
                ? IdentityRefusal.ORGANISATION_MISSING
                : null;
    }

    @Override
    public Optional<Helper> byAccount(UUID account) {
        return accounts.organisation(account)
                .flatMap(organisation ->
                        accounts.byId(account).map(found -> new Helper(account, found.name(), organisation)));
    }
}
