package vn.motcua.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in one post of an agency.
 *
 * @param id       the person; the same in every post they hold
 * @param position the title, null when none is known
 */
public record Officer(
        UUID id,
        String name,
        UUID agency,
        @Nullable UUID department,
        @Nullable String position,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean heldOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }
}
