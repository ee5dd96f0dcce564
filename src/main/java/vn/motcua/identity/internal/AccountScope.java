package vn.motcua.identity.internal;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;

/** Whose account somebody may manage and which roles they may give; pure but for the tree of agencies. */
record AccountScope(Actor by, Agencies agencies, LocalDate today) {

    /**
     * Whether an account with these roles may be managed: an administrator with a limited reach must not get at somebody
     * who reaches further. Roles that have ended count no more, coming ones do.
     */
    boolean covers(AccountStore.Found account) {
        if (account.roles().stream().anyMatch(granted -> granted.role() == Role.OPERATOR)) return false;
        if (reach().kind() == Reach.Kind.EVERYWHERE) return true;
        var lasting = account.roles().stream()
                .filter(granted ->
                        granted.validTo() == null || !granted.validTo().isBefore(today))
                .toList();
        if (lasting.isEmpty())
            return by.may(Permission.ACCOUNT_MANAGE) && account.createdBy().equals(by.account());
        return coversAll(lasting);
    }

    boolean coversAll(List<GrantedRole> roles) {
        return roles.stream().allMatch(this::covers);
    }

    boolean covers(GrantedRole granted) {
        return switch (reach().kind()) {
            case EVERYWHERE -> true;
            case NOWHERE, OWN -> false;
            case AGENCIES ->
                granted.agency() != null
                        && granted.role() != Role.CITIZEN
                        && reach().covers(granted.agency())
                        && (!granted.below() || reach().agencies().containsAll(agencies.tree(granted.agency(), today)));
        };
    }

    private Reach reach() {
        return by.reach(Permission.ACCOUNT_MANAGE);
    }
}
