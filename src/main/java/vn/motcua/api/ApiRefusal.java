package vn.motcua.api;

import vn.motcua.shared.RefusalCode;

/** Why a request is refused before any use case is asked, or where the interface itself says no. */
public enum ApiRefusal implements RefusalCode {
    BODY_UNREADABLE(Kind.INVALID),
    BODY_TOO_LARGE(Kind.INVALID),
    BODY_MISSING(Kind.INVALID),
    FIELD_UNKNOWN(Kind.INVALID),
    FIELD_MISSING(Kind.INVALID),
    FIELD_TYPE(Kind.INVALID),
    FIELD_TEXT(Kind.INVALID),
    FIELD_TIME(Kind.INVALID),
    PARAMETER_MISSING(Kind.INVALID),
    PARAMETER_INVALID(Kind.INVALID),
    HEADER_INVALID(Kind.INVALID),
    REQUEST_INVALID(Kind.INVALID),
    METHOD_NOT_ALLOWED(Kind.INVALID),
    NOT_ACCEPTABLE(Kind.INVALID),
    MEDIA_TYPE_NOT_TAKEN(Kind.INVALID),
    TOO_MANY_REQUESTS(Kind.INVALID),
    ADDRESS_UNKNOWN(Kind.MISSING),
    VERB_UNKNOWN(Kind.MISSING),
    FILE_UNKNOWN(Kind.MISSING),
    AGENCY_UNKNOWN(Kind.MISSING),
    PROCEDURE_UNKNOWN(Kind.MISSING),
    CASE_UNKNOWN(Kind.MISSING),
    NOTICE_UNKNOWN(Kind.MISSING),
    NOT_PERMITTED(Kind.FORBIDDEN),
    IMPORT_REFUSED(Kind.RULE);

    private final Kind kind;

    ApiRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.api." + name();
    }
}
