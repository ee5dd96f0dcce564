package vn.motcua.petition;

/** Where a petition stands; the national system's words are in the message bundles. */
public enum Status {
    NEW,
    /** Lies at an agency to which it was forwarded. */
    FORWARDED,
    /** Lies again where it was forwarded from. */
    RETURNED,
    AWAITING_SUPPLEMENT,
    SUPPLEMENTED,
    PROCESSING,
    /** Waits for the decision about publication. */
    ANSWERED,
    PUBLISHED,
    /** Answered, and not public. */
    CLOSED,
    REFUSED,
    WITHDRAWN;

    /** Somebody at its agency has to classify it, forward it, refuse it or ask for more. */
    public boolean first() {
        return this == NEW || this == FORWARDED || this == RETURNED || this == SUPPLEMENTED;
    }

    /** It counts as handled: there is an answer. */
    public boolean answered() {
        return this == ANSWERED || this == PUBLISHED || this == CLOSED;
    }

    /** It never was or is no petition any more, and counts apart from those that are handled. */
    public boolean apart() {
        return this == REFUSED || this == WITHDRAWN;
    }

    public boolean open() {
        return !answered() && !apart();
    }
}
