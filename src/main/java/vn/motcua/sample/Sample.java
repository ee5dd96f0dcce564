package vn.motcua.sample;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that shows what a paper looks like, or that is filled in by hand.
 *
 * @param procedure code; the file belongs to whatever version of it is in force
 * @param component code of the procedure's component
 * @param validFrom first day it is shown
 * @param validTo   last day, null until it is withdrawn
 */
public record Sample(
        UUID id,
        String procedure,
        String component,
        Kind kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public enum Kind {
        /** To look at: PDF, PNG or JPEG. */
        SAMPLE,
        /** To take and fill in: PDF or DOCX. */
        BLANK
    }

    public boolean heldOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
