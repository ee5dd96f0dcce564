package vn.motcua.petition.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.petition.Matter;
import vn.motcua.petition.Status;

/** What commands change of a petition. */
record Situation(
        Status status,
        Matter matter,
        boolean classified,
        UUID agency,
        @Nullable UUID complainedAgency,
        @Nullable UUID complainedOfficer,
        Instant arrivedAt,
        Instant firstDue,
        Instant due,
        @Nullable Instant publishDue,
        @Nullable UUID holder,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Integer rating) {

    /** Until when what has to be done now is due; null while nobody at the agency has to do anything. */
    @Nullable
    Instant nextDue() {
        return switch (status) {
            case NEW, FORWARDED, RETURNED, SUPPLEMENTED -> classified ? due : firstDue;
            case PROCESSING -> due;
            case ANSWERED -> publishDue;
            case AWAITING_SUPPLEMENT, PUBLISHED, CLOSED, REFUSED, WITHDRAWN -> null;
        };
    }

    Situation in(Status next) {
        return new Situation(
                next,
                matter,
                classified,
                agency,
                complainedAgency,
                complainedOfficer,
                arrivedAt,
                firstDue,
                due,
                publishDue,
                holder,
                answer,
                answeredAt,
                endedAt,
                rating);
    }

    Situation classified(Matter as, Instant newDue) {
        return new Situation(
                status,
                as,
                true,
                agency,
                complainedAgency,
                complainedOfficer,
                arrivedAt,
                firstDue,
                newDue,
                publishDue,
                holder,
                answer,
                answeredAt,
                endedAt,
                rating);
    }

    /** Arrives at an agency, which has not classified it and has nobody who took it up. */
    Situation at(UUID there, Instant now, Instant first, Instant resolved) {
        return new Situation(
                status,
                matter,
                false,
                there,
                complainedAgency,
                complainedOfficer,
                now,
                first,
                resolved,
                null,
                null,
                answer,
                answeredAt,
                endedAt,
                rating);
    }

    Situation about(UUID complained, @Nullable UUID officer) {
        return new Situation(
                status,
                matter,
                classified,
                agency,
                complained,
                officer,
                arrivedAt,
                firstDue,
                due,
                publishDue,
                holder,
                answer,
                answeredAt,
                endedAt,
                rating);
    }

    Situation due(Instant first, Instant resolved) {
        return new Situation(
                status,
                matter,
                classified,
                agency,
                complainedAgency,
                complainedOfficer,
                arrivedAt,
                first,
                resolved,
                publishDue,
                holder,
                answer,
                answeredAt,
                endedAt,
                rating);
    }

    Situation held(UUID by) {
        return new Situation(
                status,
                matter,
                classified,
                agency,
                complainedAgency,
                complainedOfficer,
                arrivedAt,
                firstDue,
                due,
                publishDue,
                by,
                answer,
                answeredAt,
                endedAt,
                rating);
    }

    Situation answered(String text, Instant now, Instant toPublish) {
        return new Situation(
                status,
                matter,
                classified,
                agency,
                complainedAgency,
                complainedOfficer,
                arrivedAt,
                firstDue,
                due,
                toPublish,
                holder,
                text,
                now,
                endedAt,
                rating);
    }

    Situation ended(Instant now) {
        return new Situation(
                status,
                matter,
                classified,
                agency,
                complainedAgency,
                complainedOfficer,
                arrivedAt,
                firstDue,
                due,
                publishDue,
                holder,
                answer,
                answeredAt,
                now,
                rating);
    }

    Situation rated(int stars) {
        return new Situation(
                status,
                matter,
                classified,
                agency,
                complainedAgency,
                complainedOfficer,
                arrivedAt,
                firstDue,
                due,
                publishDue,
                holder,
                answer,
                answeredAt,
                endedAt,
                stars);
    }
}
