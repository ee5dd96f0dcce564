package vn.motcua.notice;

import vn.motcua.shared.RefusalCode;

/** Why a wish or the words of a message were not taken. */
public enum NoticeRefusal implements RefusalCode {
    NOT_ALLOWED(Kind.FORBIDDEN),
    LANGUAGE_UNKNOWN(Kind.INVALID),
    QUIET_BOTH(Kind.INVALID),
    BODY_LONG(Kind.INVALID),
    SUBJECT_LONG(Kind.INVALID),
    SUBJECT_MISSING(Kind.INVALID),
    /** Braces around something that no message knows. */
    VALUE_UNKNOWN(Kind.INVALID),
    PROCEDURE_UNKNOWN(Kind.INVALID);

    private final Kind kind;

    NoticeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.notice." + name();
    }
}
