package vn.motcua.directory;

import vn.motcua.shared.RefusalCode;

/** Why the directory was not changed. */
public enum DirectoryRefusal implements RefusalCode {
    NOT_ALLOWED(Kind.FORBIDDEN),
    AGENCY_UNKNOWN(Kind.MISSING),
    DEPARTMENT_UNKNOWN(Kind.MISSING),
    OFFICER_UNKNOWN(Kind.MISSING),
    DELEGATION_UNKNOWN(Kind.MISSING),
    SERVICE_UNKNOWN(Kind.MISSING),
    CODE_FORM(Kind.INVALID),
    NAME_MISSING(Kind.INVALID),
    NAME_TOO_LONG(Kind.INVALID),
    DATE_OUT_OF_RANGE(Kind.INVALID),
    ENDS_BEFORE_START(Kind.INVALID),
    KINDS_MISSING(Kind.INVALID),
    CODE_TAKEN(Kind.RULE),
    SUPERIOR_CYCLE(Kind.RULE),
    SUCCESSOR_CYCLE(Kind.RULE),
    SUCCESSOR_WITHOUT_END(Kind.RULE),
    DEPARTMENT_ELSEWHERE(Kind.RULE),
    NOT_APPOINTED(Kind.RULE),
    TO_ONESELF(Kind.RULE),
    HEAD_TAKEN(Kind.RULE),
    /** The same again, most often a form sent twice. */
    ALREADY_APPOINTED(Kind.RULE),
    ALREADY_SERVES(Kind.RULE),
    PLACED_LATER(Kind.RULE),
    /** What an officer who leaves still has to hand on. */
    HOLDS_WORK(Kind.RULE),
    ALREADY_ENDED(Kind.RULE),
    /** Work moves when an agency has ended, and only to whoever is in charge of it. */
    AGENCY_LASTS(Kind.RULE),
    NO_SUCCESSOR(Kind.RULE),
    NOT_THE_SUCCESSOR(Kind.RULE),
    SUCCESSOR_NOT_YET(Kind.RULE);

    private final Kind kind;

    DirectoryRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.directory." + name();
    }
}
