package vn.motcua.survey;

import vn.motcua.shared.RefusalCode;

/** Why a question set, an answer or a question about figures is refused. */
public enum SurveyRefusal implements RefusalCode {
    NOT_ALLOWED(Kind.FORBIDDEN),
    NO_FILES(Kind.INVALID),
    FILE_UNREADABLE(Kind.INVALID),
    FILE_TOO_BIG(Kind.INVALID),
    BROKEN_JSON(Kind.INVALID),
    NOT_AN_OBJECT(Kind.INVALID),
    NOT_A_LIST(Kind.INVALID),
    NOT_TEXT(Kind.INVALID),
    MISSING(Kind.INVALID),
    UNKNOWN_FIELD(Kind.INVALID),
    UNKNOWN_WAY(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    BAD_NAME(Kind.INVALID),
    BAD_DATE(Kind.INVALID),
    BAD_VALUE(Kind.INVALID),
    TOO_FEW_OPTIONS(Kind.INVALID),
    KINDS_MIXED(Kind.INVALID),
    TOO_MANY(Kind.INVALID),
    TWICE(Kind.INVALID),
    SAME_DATE(Kind.RULE),
    NOT_NEWEST(Kind.RULE),
    NOT_RETURNED(Kind.RULE),
    TOO_MANY_LINKS(Kind.RULE),
    LINK_UNKNOWN(Kind.MISSING),
    ALREADY_ANSWERED(Kind.RULE),
    NOTHING_ASKED(Kind.MISSING),
    NOTHING_SAID(Kind.INVALID),
    UNKNOWN_QUESTION(Kind.INVALID),
    REMARK_TOO_LONG(Kind.INVALID),
    AGENCY_NOT_FOUND(Kind.MISSING),
    PROCEDURE_NOT_FOUND(Kind.MISSING),
    REQUEST_REUSED(Kind.RULE),
    NOT_A_MONTH(Kind.INVALID),
    MONTH_OUT_OF_RANGE(Kind.INVALID),
    PERIOD_BACKWARDS(Kind.INVALID),
    TOO_MANY_MONTHS(Kind.INVALID),
    NOTHING_BELOW(Kind.RULE);

    private final Kind kind;

    SurveyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.survey." + name();
    }
}
