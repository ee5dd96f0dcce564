package vn.motcua.identity.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;

/**
 * How far the permissions of some roles reach today. A role at an agency reaches also the agencies that ended and whose
 * work it took over; a citizen reaches what is their own; the operator reaches everything.
 */
final class ReachRule {

    private final Agencies agencies;
    private final LocalDate today;
    private final Map<Permission, Reach> reach = new EnumMap<>(Permission.class);

    ReachRule(Agencies agencies, LocalDate today) {
        this.agencies = agencies;
        this.today = today;
    }

    /** Adds what a role at a place allows, as far as it is among {@code only}. */
    void add(Role role, @Nullable UUID agency, boolean below, Collection<Permission> only) {
        Reach place = place(role, agency, below);
        for (var permission : role.permissions()) {
            if (only.contains(permission)) reach.merge(permission, place, ReachRule::wider);
        }
    }

    Map<Permission, Reach> reach() {
        return Map.copyOf(reach);
    }

    private Reach place(Role role, @Nullable UUID agency, boolean below) {
        if (role == Role.CITIZEN) return Reach.OWN;
        if (agency == null || role == Role.OPERATOR) return Reach.EVERYWHERE;
        var there = below ? agencies.tree(agency, today) : Set.of(agency);
        var reached = new HashSet<>(there);
        for (var other : agencies.all()) {
            if (other.validTo() != null
                    && there.contains(agencies.inCharge(other.id(), today).id())) {
                reached.add(other.id());
            }
        }
        return Reach.of(reached);
    }

    /** One's own is the narrowest: who works for an agency and files as a citizen has two accounts. */
    private static Reach wider(Reach one, Reach other) {
        if (one.kind() != other.kind()) return one.kind().compareTo(other.kind()) > 0 ? one : other;
        if (one.kind() != Reach.Kind.AGENCIES) return one;
        var both = new HashSet<>(one.agencies());
        both.addAll(other.agencies());
        return Reach.of(both);
    }
}
