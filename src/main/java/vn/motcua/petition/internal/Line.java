package vn.motcua.petition.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.petition.Action;
import vn.motcua.petition.Matter;
import vn.motcua.petition.Status;

/** One line of a journal, with how the petition stood after it. */
record Line(
        UUID petition,
        int seq,
        Action action,
        UUID actor,
        Instant at,
        Instant recorded,
        UUID request,
        byte[] requestSum,
        Status status,
        UUID agency,
        Matter matter,
        Instant due,
        String detail,
        byte @Nullable [] wordsSum) {

    /** Who acts without being signed in. */
    static final UUID NOBODY = new UUID(0L, 2L);
}
