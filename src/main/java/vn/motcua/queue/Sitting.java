package vn.motcua.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer at a counter.
 *
 * @param officer   the person of the directory, null where the account is none
 * @param standsFor the absent officer they replace, null for none
 * @param to        null while they sit there
 */
public record Sitting(
        UUID id,
        UUID agency,
        LocalDate day,
        int counter,
        UUID account,
        @Nullable UUID officer,
        @Nullable UUID standsFor,
        Instant from,
        @Nullable Instant to) {}
