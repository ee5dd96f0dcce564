package vn.motcua.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what when, from the journal of some module.
 *
 * @param kind    the journal's word, for example {@code directory}
 * @param account who acted
 * @param action  the journal's word for what was done
 * @param about   what it was done to, as people know it; empty when that is everything
 * @param was     as the journal wrote it down, null when nothing was before
 */
public record Change(
        UUID id,
        String kind,
        Instant at,
        UUID account,
        String action,
        String about,
        @Nullable String was,
        @Nullable String became) {}
