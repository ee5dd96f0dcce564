package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.api.internal.AccountsController.RoleGrant;
import vn.motcua.identity.AccountList;
import vn.motcua.identity.GrantedRole;

/** A page of accounts. */
@Schema(name = "AccountPage")
record AccountPageDocument(
        List<Line> accounts,

        @Schema(description = "send it back as after for the next page; null on the last") @Nullable
        String next) {

    @Schema(name = "Account")
    record Line(
            UUID id,
            String username,
            String displayName,
            @Nullable UUID officer,
            boolean locked,

            @Schema(description = "somebody else set the password; it has to be changed first")
            boolean mustChangePassword,

            @Schema(description = "those that hold today and those to come")
            List<RoleGrant> roles,

            Instant created,
            @Nullable Instant lastSignIn) {}

    static AccountPageDocument of(AccountList.Listing listing, AgencyCodes agencies) {
        return new AccountPageDocument(
                listing.accounts().stream()
                        .map(account -> line(account, agencies))
                        .toList(),
                listing.next());
    }

    private static Line line(AccountList.Account account, AgencyCodes agencies) {
        return new Line(
                account.id(),
                account.username(),
                account.name(),
                account.officer(),
                account.locked(),
                account.mustChange(),
                account.roles().stream().map(role -> grant(role, agencies)).toList(),
                account.created(),
                account.signedIn());
    }

    private static RoleGrant grant(GrantedRole role, AgencyCodes agencies) {
        var agency = role.agency() == null ? null : agencies.of(role.agency());
        return new RoleGrant(role.role(), agency, role.below(), role.validFrom(), role.validTo());
    }
}
