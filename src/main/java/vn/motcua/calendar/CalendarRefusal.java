package vn.motcua.calendar;

import vn.motcua.shared.RefusalCode;

/** Why the calendar was not changed. */
public enum CalendarRefusal implements RefusalCode {
    NOT_ALLOWED(Kind.FORBIDDEN),
    AGENCY_UNKNOWN(Kind.MISSING),
    DATE_OUT_OF_RANGE(Kind.INVALID),
    ENDS_BEFORE_START(Kind.INVALID),
    /** A session with one end only. */
    SESSION_HALF(Kind.INVALID),
    SESSION_MINUTES(Kind.INVALID),
    SESSION_ENDS_BEFORE_START(Kind.INVALID),
    SESSIONS_OVERLAP(Kind.RULE),
    /** On some days not even one weekday would have a session. */
    NO_WORKING_WEEK(Kind.RULE),
    TOO_MANY_SESSIONS(Kind.RULE),
    /** Somebody changed them since the caller looked. */
    HOURS_CHANGED(Kind.STALE),
    /** Of a single special day. */
    DAY_UNKNOWN(Kind.MISSING),
    DAY_DATE(Kind.INVALID),
    DAY_NAME(Kind.INVALID),
    DAY_REASON(Kind.INVALID),
    DAY_TEXT_LONG(Kind.INVALID);

    private final Kind kind;

    CalendarRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.calendar." + name();
    }
}
