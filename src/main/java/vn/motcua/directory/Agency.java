package vn.motcua.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency (cơ quan) with its identifier code, as of one date.
 *
 * @param superior  the agency above it, null at the top
 * @param validFrom first day it exists
 * @param validTo   last day it exists, null while it does
 * @param successor the agency that took over, where one did
 */
public record Agency(
        UUID id,
        String code,
        String name,
        AgencyKind kind,
        @Nullable UUID superior,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID successor) {

    public boolean existsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }
}
