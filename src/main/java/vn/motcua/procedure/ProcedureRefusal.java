package vn.motcua.procedure;

import vn.motcua.shared.RefusalCode;

/** Why a document of the catalogue is not taken, or what is odd in it. */
public enum ProcedureRefusal implements RefusalCode {
    NOT_ALLOWED(Kind.FORBIDDEN),
    /** The file as a whole. */
    FILE_UNREADABLE,
    FILE_TOO_BIG,
    FILE_EMPTY,
    NO_FILES,
    BROKEN_JSON,
    CUT_OFF,
    TOO_DEEP,
    DUPLICATE_KEY,
    TRAILING_CONTENT,
    /** Fields and their values. */
    NOT_AN_OBJECT,
    NOT_A_LIST,
    NOT_TEXT,
    NOT_WHOLE,
    NOT_A_FLAG,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    TEXT_TOO_LONG,
    TEXT_UNREADABLE,
    LIST_TOO_LONG,
    NUMBER_RANGE,
    BAD_DATE,
    DATE_RANGE,
    BAD_LIMIT,
    UNKNOWN_WORD,
    BAD_CODE,
    BAD_LOCAL_CODE,
    /** What belongs together. */
    ENDS_BEFORE_START,
    DUPLICATE_CODE,
    NO_NORMAL_CASE,
    TWO_NORMAL_CASES,
    PROMISE_TOO_LONG,
    PROMISE_NOT_COMPARABLE,
    STEPS_TOO_LONG,
    STEPS_MAY_BE_TOO_LONG,
    STEPS_OVER_PROMISE,
    FIRST_STEP_RECEIVES,
    LAST_STEP_RETURNS,
    UNKNOWN_ROLE,
    ROLE_CANNOT_PROCESS,
    INCOMPLETE,
    NO_LEGAL_BASIS,
    /** Against what is already there. */
    TWICE_IN_FILE,
    IN_FORCE_SAME_DATE,
    OVERLAP,
    NOT_NEWEST,
    ENDED_OTHERWISE,
    /** Of abolishing. */
    PROCEDURE_UNKNOWN(Kind.MISSING),
    ALREADY_ABOLISHED(Kind.RULE),
    DAY_OUT_OF_RANGE,
    /** Of bundles. */
    BUNDLE_CODE,
    BUNDLE_PARTS,
    BUNDLE_AFTER,
    BUNDLE_UNKNOWN_PROCEDURE,
    BUNDLE_INCOMPLETE_PROCEDURE,
    BUNDLE_PART_LONGER,
    BUNDLE_TWICE_IN_FILE,
    BUNDLE_SAME_DATE,
    BUNDLE_NOT_NEWEST;

    private final Kind kind;

    ProcedureRefusal() {
        this(Kind.INVALID);
    }

    ProcedureRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.procedure." + name();
    }
}
