package vn.motcua.queue;

import vn.motcua.shared.RefusalCode;

/** Why nothing happened in the queue. */
public enum QueueRefusal implements RefusalCode {
    NOT_PERMITTED(Kind.FORBIDDEN),
    AGENCY_UNKNOWN(Kind.MISSING),
    SERVICE_UNKNOWN(Kind.MISSING),
    TICKET_UNKNOWN(Kind.MISSING),
    BOOKING_UNKNOWN(Kind.MISSING),
    LETTER_FORM(Kind.INVALID),
    NAME_FORM(Kind.INVALID),
    SECTOR_FORM(Kind.INVALID),
    COUNTERS_FORM(Kind.INVALID),
    SLOT_FORM(Kind.INVALID),
    DATE_OUT_OF_RANGE(Kind.INVALID),
    DOSSIER_CODE_FORM(Kind.INVALID),
    TARGET_MISSING(Kind.INVALID),
    /** The same request id came with another act. */
    REQUEST_REUSED(Kind.RULE),
    SERVICE_CLOSED(Kind.RULE),
    /** The last number of the day is given. */
    NUMBERS_USED_UP(Kind.RULE),
    COUNTER_UNKNOWN(Kind.RULE),
    COUNTER_TAKEN(Kind.RULE),
    COUNTER_EMPTY(Kind.RULE),
    ALREADY_SITTING(Kind.RULE),
    NOT_SITTING(Kind.RULE),
    NOT_RESERVE(Kind.RULE),
    NOT_ON_ROSTER(Kind.RULE),
    OFFICER_PRESENT(Kind.RULE),
    STILL_SERVING(Kind.RULE),
    NOBODY_WAITING(Kind.RULE),
    /** The ticket is being served elsewhere. */
    OTHER_COUNTER(Kind.RULE),
    NOT_CALLED(Kind.RULE),
    TICKET_ENDED(Kind.RULE),
    OTHER_DAY(Kind.RULE),
    SAME_SERVICE(Kind.RULE),
    TOO_MANY_DOSSIERS(Kind.RULE),
    NOT_BOOKABLE(Kind.RULE),
    SLOT_FULL(Kind.RULE),
    SLOT_PAST(Kind.RULE),
    TOO_MANY_BOOKINGS(Kind.RULE),
    BOOKING_ENDED(Kind.RULE),
    BOOKING_OTHER_DAY(Kind.RULE),
    /** Somebody else changed the ticket in the same instant. */
    STALE(Kind.STALE);

    private final Kind kind;

    QueueRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.queue." + name();
    }
}
