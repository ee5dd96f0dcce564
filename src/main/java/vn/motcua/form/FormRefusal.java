package vn.motcua.form;

import vn.motcua.shared.RefusalCode;

/** Why a form, or what was filled in, is refused. */
public enum FormRefusal implements RefusalCode {
    NOT_ALLOWED(Kind.FORBIDDEN),
    NO_FILES(Kind.INVALID),
    FILE_UNREADABLE(Kind.INVALID),
    FILE_TOO_BIG(Kind.INVALID),
    BROKEN_JSON(Kind.INVALID),
    NOT_AN_OBJECT(Kind.INVALID),
    NOT_A_LIST(Kind.INVALID),
    NOT_TEXT(Kind.INVALID),
    NOT_A_FLAG(Kind.INVALID),
    NOT_A_NUMBER(Kind.INVALID),
    MISSING(Kind.INVALID),
    UNKNOWN_FIELD(Kind.INVALID),
    UNKNOWN_WORD(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    BAD_NAME(Kind.INVALID),
    BAD_DATE(Kind.INVALID),
    BAD_PATTERN(Kind.INVALID),
    TOO_MANY(Kind.INVALID),
    TWICE(Kind.INVALID),
    NOT_IN_SCHEMA(Kind.INVALID),
    NOT_ASKED(Kind.INVALID),
    TYPE_DOES_NOT_FIT(Kind.INVALID),
    NO_LENGTH(Kind.INVALID),
    NO_OPTIONS(Kind.INVALID),
    UNKNOWN_LIST(Kind.INVALID),
    UNKNOWN_QUESTION(Kind.INVALID),
    NO_OWNER(Kind.INVALID),
    UNKNOWN_PROCEDURE(Kind.INVALID),
    UNKNOWN_COMPONENT(Kind.INVALID),
    SCHEMA_UNUSABLE(Kind.INVALID),
    SAME_DATE(Kind.RULE),
    NOT_NEWEST(Kind.RULE),
    NO_FORM(Kind.MISSING),
    NO_FILING(Kind.MISSING),
    FILING_CHANGED(Kind.STALE),
    FILING_CLOSED(Kind.RULE),
    FILING_INCOMPLETE(Kind.RULE),
    TOO_MANY_FILINGS(Kind.RULE),
    ANSWERS_TOO_LONG(Kind.INVALID),
    UNKNOWN_PLACE(Kind.INVALID),
    UNKNOWN_PAPER(Kind.INVALID),
    TOO_MANY_PAPERS(Kind.RULE),
    PAPERS_MISSING(Kind.RULE),
    NO_ARRIVAL(Kind.MISSING),
    WRONG_OFFSET(Kind.STALE),
    TOO_FEW_OTHERS(Kind.RULE),
    TOO_MANY_OTHERS(Kind.RULE),
    OWN_INVITATION(Kind.RULE),
    NO_INVITATION(Kind.MISSING),
    CONTACT_UNREADABLE(Kind.INVALID),
    ASKED_TOO_OFTEN(Kind.RULE);

    private final Kind kind;

    FormRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.form." + name();
    }
}
