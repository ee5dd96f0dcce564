package vn.motcua.directory.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Agency;

/** All agencies and their dated places at one moment; immutable and pure. */
final class AgencyTree {

    private final List<Agency> all;
    private final Map<UUID, Agency> byId = new HashMap<>();
    private final Map<String, Agency> byCode = new HashMap<>();
    private final Map<UUID, List<Placement>> above = new HashMap<>();
    private final Map<UUID, List<Placement>> below = new HashMap<>();

    /** @param agencies by code */
    AgencyTree(List<Agency> agencies, Collection<Placement> placements) {
        all = List.copyOf(agencies);
        for (var agency : all) {
            byId.put(agency.id(), agency);
            byCode.put(agency.code(), agency);
        }
        for (var placement : placements) {
            above.computeIfAbsent(placement.agency(), id -> new ArrayList<>()).add(placement);
            if (placement.superior() != null) {
                below.computeIfAbsent(placement.superior(), id -> new ArrayList<>())
                        .add(placement);
            }
        }
    }

    Optional<Agency> byId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Agency> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Agency> all() {
        return all;
    }

    Set<UUID> tree(UUID agency, LocalDate on) {
        var found = new LinkedHashSet<UUID>();
        var open = new ArrayDeque<UUID>();
        found.add(agency);
        open.add(agency);
        while (!open.isEmpty()) {
            for (var placement : below.getOrDefault(open.remove(), List.of())) {
                if (placement.holdsOn(on) && found.add(placement.agency())) open.add(placement.agency());
            }
        }
        return found;
    }

    Agency inCharge(UUID id, LocalDate on) {
        var agency = byId.get(id);
        if (agency == null) throw new IllegalArgumentException("no agency " + id);
        var seen = new HashSet<UUID>();
        while (hasEnded(agency, on) && agency.successor() != null && seen.add(agency.id())) {
            var next = byId.get(agency.successor());
            if (next == null) break;
            agency = next;
        }
        return agency;
    }

    /** An agency that would stand below itself on some day, if there is one. */
    Optional<Agency> superiorCycle() {
        var days = new TreeSet<LocalDate>();
        above.values().forEach(places -> places.forEach(place -> days.add(place.validFrom())));
        for (var day : days) {
            var sound = new HashSet<UUID>();
            for (var agency : all) {
                if (cycles(agency.id(), id -> superior(id, day), sound)) return Optional.of(agency);
            }
        }
        return Optional.empty();
    }

    /** An agency that would take over from itself in the end, if there is one. */
    Optional<Agency> successorCycle() {
        var sound = new HashSet<UUID>();
        return all.stream()
                .filter(agency -> cycles(agency.id(), this::successor, sound))
                .findFirst();
    }

    private static boolean hasEnded(Agency agency, LocalDate on) {
        return agency.validTo() != null && agency.validTo().isBefore(on);
    }

    private @Nullable UUID superior(UUID agency, LocalDate on) {
        for (var placement : above.getOrDefault(agency, List.of())) {
            if (placement.holdsOn(on)) return placement.superior();
        }
        return null;
    }

    private @Nullable UUID successor(UUID agency) {
        var found = byId.get(agency);
        return found == null ? null : found.successor();
    }

    /** Follows one step after another; what was found sound before is not walked again. */
    private static boolean cycles(UUID start, Step step, Set<UUID> sound) {
        var path = new LinkedHashSet<UUID>();
        for (UUID at = start; at != null && !sound.contains(at); at = step.from(at)) {
            if (!path.add(at)) return at.equals(start);
        }
        sound.addAll(path);
        return false;
    }

    private interface Step {
        @Nullable
        UUID from(UUID agency);
    }
}
