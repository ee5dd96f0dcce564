package vn.motcua.remotehelp;

import vn.motcua.shared.RefusalCode;

/** Why nothing happened about remote help. */
public enum RemoteHelpRefusal implements RefusalCode {
    NOT_PERMITTED(Kind.FORBIDDEN),
    AGENCY_UNKNOWN(Kind.MISSING),
    OFFER_UNKNOWN(Kind.MISSING),
    BOOKING_UNKNOWN(Kind.MISSING),
    HELPER_UNKNOWN(Kind.INVALID),
    PROCEDURE_UNKNOWN(Kind.INVALID),
    LINK_FORM(Kind.INVALID),
    TIMES_FORM(Kind.INVALID),
    DAYS_FORM(Kind.INVALID),
    PLACES_FORM(Kind.INVALID),
    DATE_OUT_OF_RANGE(Kind.INVALID),
    WORDS_MISSING(Kind.INVALID),
    WORDS_TOO_LONG(Kind.INVALID),
    /** The same request id came with another act. */
    REQUEST_REUSED(Kind.RULE),
    OUTSIDE_OFFICE_HOURS(Kind.RULE),
    /** The helper offers hours that overlap. */
    HELPER_BUSY(Kind.RULE),
    OFFER_WITHDRAWN(Kind.RULE),
    HOUR_UNKNOWN(Kind.RULE),
    HOUR_PAST(Kind.RULE),
    HOUR_FULL(Kind.RULE),
    /** One has another hour booked at that time. */
    BOOKED_THEN(Kind.RULE),
    TOO_MANY_BOOKINGS(Kind.RULE),
    BOOKING_ENDED(Kind.RULE),
    NOT_BEGUN(Kind.RULE);

    private final Kind kind;

    RemoteHelpRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.remotehelp." + name();
    }
}
