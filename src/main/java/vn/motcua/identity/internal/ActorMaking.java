package vn.motcua.identity.internal;

import static vn.motcua.identity.Permission.DOSSIER_APPROVE;
import static vn.motcua.identity.Permission.DOSSIER_ASSIGN;
import static vn.motcua.identity.Permission.DOSSIER_FILE;
import static vn.motcua.identity.Permission.DOSSIER_PROCESS;
import static vn.motcua.identity.Permission.DOSSIER_READ;
import static vn.motcua.identity.Permission.DOSSIER_RECEIVE;
import static vn.motcua.identity.Permission.DOSSIER_RETURN;
import static vn.motcua.identity.Permission.DOSSIER_SUPPLY;
import static vn.motcua.identity.Permission.QUEUE_SERVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.Officers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;

/** Makes the actor of an account: its own roles of that day, and what is delegated to its officer. */
@Component
class ActorMaking {

    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    private final Agencies agencies;
    private final Officers officers;
    private final AccountStore accounts;

    ActorMaking(Agencies agencies, Officers officers, AccountStore accounts) {
        this.agencies = agencies;
        this.officers = officers;
        this.accounts = accounts;
    }

    /**
     * Null when the account is locked.
     *
     * @param only the roles a token is limited to; empty: all the account has, and what is delegated to it
     */
    @Nullable
    Actor actor(AccountStore.Found account, Set<Role> only, LocalDate today) {
        if (!account.active()) return null;
        boolean limited = !only.isEmpty();
        var roles = EnumSet.noneOf(Role.class);
        var reach = new ReachRule(agencies, today);
        for (var granted : account.roles()) {
            if (!granted.holdsOn(today) || limited && !only.contains(granted.role())) continue;
            roles.add(granted.role());
            reach.add(granted.role(), granted.agency(), granted.below(), ALL);
        }
        var own = new Rights(account.id(), roles, reach.reach());
        var absent = new ArrayList<Rights>();
        if (account.officer() != null && !limited) {
            for (var delegation : officers.delegationsTo(account.officer(), today)) {
                addDelegated(delegation, roles, reach, today);
                absent.addAll(passedOn(delegation, today));
            }
        }
        return new Actor(account.id(), account.name(), roles, reach.reach(), own, absent);
    }

    /**
     * A person acting for an organisation: its dossiers and what the member may do with them, and the person beside it.
     * Nothing of an office goes along.
     */
    static Actor acting(Actor person, SessionStore.Acting acting) {
        var allowed = EnumSet.of(DOSSIER_READ);
        switch (acting.role()) {
            case OWNER, FILER -> allowed.addAll(EnumSet.of(DOSSIER_FILE, DOSSIER_SUPPLY));
            case READER -> {
                // reads only
            }
        }
        var reach = new EnumMap<Permission, Reach>(Permission.class);
        for (var permission : allowed) {
            if (person.may(permission)) reach.put(permission, Reach.OWN);
        }
        var roles = EnumSet.of(Role.CITIZEN);
        var name = acting.name() + " (" + person.name() + ")";
        return new Actor(acting.account(), name, roles, reach, new Rights(person.account(), roles, reach), List.of());
    }

    private List<Rights> passedOn(Delegation delegation, LocalDate today) {
        var roles = EnumSet.noneOf(Role.class);
        var reach = new ReachRule(agencies, today);
        addDelegated(delegation, roles, reach, today);
        return accounts.activeOf(delegation.from()).stream()
                .map(account -> new Rights(account, roles, reach.reach()))
                .toList();
    }

    /** What the giver may do by roles of their own; what was delegated to the giver is not passed on. */
    private void addDelegated(Delegation delegation, Set<Role> roles, ReachRule reach, LocalDate today) {
        var allowed = EnumSet.noneOf(Permission.class);
        delegation.kinds().forEach(kind -> allowed.addAll(permissions(kind)));
        for (var granted : accounts.rolesOfOfficer(delegation.from())) {
            if (!granted.holdsOn(today) || !isDelegable(granted.role())) continue;
            if (granted.role().permissions().stream().noneMatch(allowed::contains)) continue;
            roles.add(granted.role());
            reach.add(granted.role(), granted.agency(), granted.below(), allowed);
        }
    }

    static boolean isDelegable(Role role) {
        return switch (role) {
            case RECEPTIONIST, SPECIALIST, HEAD, LEADER -> true;
            case CONTROLLER, ADMINISTRATOR, CITIZEN, OPERATOR, HELPER -> false;
        };
    }

    /** The permission that makes a delegation of the kind worth anything; reading alone does not. */
    static Permission proper(DelegationKind kind) {
        return switch (kind) {
            case RECEIVING -> DOSSIER_RECEIVE;
            case PROCESSING -> DOSSIER_PROCESS;
            case APPROVING -> DOSSIER_APPROVE;
        };
    }

    private static Set<Permission> permissions(DelegationKind kind) {
        return switch (kind) {
            case RECEIVING ->
                EnumSet.of(DOSSIER_READ, DOSSIER_FILE, DOSSIER_RECEIVE, DOSSIER_RETURN, DOSSIER_SUPPLY, QUEUE_SERVE);
            case PROCESSING -> EnumSet.of(DOSSIER_READ, DOSSIER_PROCESS, DOSSIER_ASSIGN);
            case APPROVING -> EnumSet.of(DOSSIER_READ, DOSSIER_APPROVE);
        };
    }
}
