package vn.motcua.dossier.internal;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;

/** The heaps in which open dossiers lie at an agency; the column desk counts them from 1 in this order. */
enum Desk {
    TO_RECEIVE,
    RUNNING,
    /** For the applicant: papers, a supplement, a payment. */
    WAITING,
    TO_RETURN,
    PAUSED;

    int number() {
        return ordinal() + 1;
    }

    /** What the column says of a dossier in this state; null once it is closed. */
    static @Nullable Integer number(Status status) {
        return switch (status) {
            case FILED -> TO_RECEIVE.number();
            case RECEIVED, PROCESSING -> RUNNING.number();
            case AWAITING_PAPERS, AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> WAITING.number();
            case PAUSED -> Desk.PAUSED.number();
            case RESOLVED -> TO_RETURN.number();
            case NOT_ACCEPTED, STOPPED, REFUSED, WITHDRAWN, RETURNED -> null;
        };
    }

    static Desk of(int number) {
        return values()[number - 1];
    }
}
