package vn.motcua.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** One officer acts for another, from the first to the last day, both included. */
public record Delegation(
        UUID id, UUID from, UUID to, Set<DelegationKind> kinds, LocalDate validFrom, LocalDate validTo) {

    public Delegation {
        kinds = Set.copyOf(kinds);
    }

    public boolean existsOn(LocalDate date) {
        return !date.isBefore(validFrom) && !date.isAfter(validTo);
    }
}
