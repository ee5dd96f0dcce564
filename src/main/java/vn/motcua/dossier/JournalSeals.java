package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells whether the sealing of the journals' heads keeps up with what is recorded. */
public interface JournalSeals {

    /** @throws java.io.UncheckedIOException when the seals cannot be read */
    Reached reached();

    /**
     * How far sealing has come.
     *
     * @param until   everything recorded until then is sealed; null before the first whole round
     * @param waiting when the oldest line was recorded that is not sealed yet; null when there is none
     */
    record Reached(@Nullable Instant until, @Nullable Instant waiting) {}
}
