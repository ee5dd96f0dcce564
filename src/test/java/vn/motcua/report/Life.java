package vn.motcua.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The made-up life of one dossier, told as it would be told to a person: what happened when, and when it was recorded.
 * Everything that happened, reception included, is one entry; a correction is about all time.
 */
record Life(
        UUID id,
        String code,
        String receiving,
        String competent,
        String procedure,
        String sector,
        String channel,
        String level,
        boolean byInstant,
        boolean feeBearing,
        boolean paidOnline,
        List<Entry> entries) {

    enum Kind {
        RECEIVED,
        ASKED_SUPPLEMENT,
        ASKED_PAYMENT,
        PAUSED,
        /** Whatever it waited for is there; {@code due} is the new due date, where waiting moved it. */
        WENT_ON,
        /** A longer case applies. */
        EXTENDED,
        /** Told a new date with an apology, which moves nothing. */
        APOLOGISED,
        DIGITISED,
        RESOLVED,
        REFUSED,
        STOPPED,
        WITHDRAWN,
        RETURNED,
        /** {@code channel} was wrong from the start. */
        CHANNEL_CORRECTED
    }

    /** What happened at an instant and was recorded then (live) or later. */
    record Entry(
            Kind kind,
            Instant at,
            Instant recorded,
            @Nullable Instant due,
            @Nullable String channel) {

        boolean late() {
            return recorded.isAfter(at) || kind == Kind.CHANNEL_CORRECTED;
        }
    }
}
