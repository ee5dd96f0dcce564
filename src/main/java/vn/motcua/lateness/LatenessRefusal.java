package vn.motcua.lateness;

import vn.motcua.shared.RefusalCode;

/** Why an explanation is not taken. */
public enum LatenessRefusal implements RefusalCode {
    EXPLANATION_NOT_FOUND(Kind.MISSING),
    /** Only the person asked answers; only a head judges, and nobody their own. */
    NOT_PERMITTED(Kind.FORBIDDEN),
    TEXT_MISSING(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    NOT_ANSWERED(Kind.RULE),
    ALREADY_ANSWERED(Kind.RULE),
    ALREADY_JUDGED(Kind.RULE),
    REQUEST_REUSED(Kind.RULE);

    private final Kind kind;

    LatenessRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.lateness." + name();
    }
}
