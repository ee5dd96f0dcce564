package vn.motcua.lateness.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dossier whose clock runs, as far as warnings need it. */
record Running(
        UUID dossier,
        String code,
        UUID agency,
        @Nullable Integer step,
        @Nullable String role,
        @Nullable Instant stepSince,
        @Nullable Instant stepDue,
        @Nullable UUID holder,
        @Nullable Instant received,
        @Nullable Instant due) {}
