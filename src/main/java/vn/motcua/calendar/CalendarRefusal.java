package vn.motcua.calendar;

import vn.motcua.shared.RefusalCode;

/** Why the calendar was not changed. */
public enum CalendarRefusal implements RefusalCode {
    NOT_ALLOWED(Kind.FORBIDDEN);

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
