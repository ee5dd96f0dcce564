package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Status;

/** One journal line before it is chained; instants are in microseconds, as the database keeps them. */
record Line(
        UUID dossier,
        int seq,
        Action action,
        Status status,
        UUID actor,
        Instant at,
        Instant recorded,
        UUID request,
        long requestSum,
        @Nullable String detail,
        byte @Nullable [] noteSum) {}
