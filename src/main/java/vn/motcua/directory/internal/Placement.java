package vn.motcua.directory.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an agency stands in the tree from one day to another, both included. */
record Placement(
        UUID agency,
        @Nullable UUID superior,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }
}
