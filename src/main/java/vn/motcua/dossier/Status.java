package vn.motcua.dossier;

import java.util.EnumSet;
import java.util.Set;

/**
 * The internal states of a dossier over the national statuses 1–10 (regulations §12.1). Several internal states share a
 * national one: a paused and a stopped dossier are both 8.
 */
public enum Status {
    /** Filed, waiting for acceptance; outside every total. */
    FILED(1),
    /** Asked for papers before acceptance; outside every total. */
    AWAITING_PAPERS(1),
    /** Refused before acceptance; outside every total. */
    NOT_ACCEPTED(3),
    RECEIVED(2),
    PROCESSING(4),
    AWAITING_SUPPLEMENT(5),
    AWAITING_PAYMENT(6),
    PAUSED(8),
    STOPPED(8),
    /** Refused after acceptance. */
    REFUSED(8),
    WITHDRAWN(7),
    /** The result exists; the legal clock has ended. */
    RESOLVED(9),
    /** The applicant has the result. */
    RETURNED(10);

    private static final Set<Status> WAITING = EnumSet.of(AWAITING_SUPPLEMENT, AWAITING_PAYMENT, PAUSED);
    private static final Set<Status> OVER = EnumSet.of(NOT_ACCEPTED, STOPPED, REFUSED, WITHDRAWN, RETURNED);

    private final int national;

    Status(int national) {
        this.national = national;
    }

    /** Code 1–10 of the national portal. */
    public int national() {
        return national;
    }

    /** Whether the clock stands still. */
    public boolean waiting() {
        return WAITING.contains(this);
    }

    /** Whether nothing more is expected of anybody. */
    public boolean over() {
        return OVER.contains(this);
    }
}
