package vn.motcua.printing;

import vn.motcua.shared.RefusalCode;

/** Why nothing is printed, or a text is not kept. */
public enum PrintingRefusal implements RefusalCode {
    /** The circular of this dossier's date has no such form. */
    FORM_UNKNOWN(Kind.MISSING),
    /** What the form tells has not happened to this dossier. */
    NOTHING_TO_PRINT(Kind.RULE),
    NOT_PERMITTED(Kind.FORBIDDEN),
    AGENCY_UNKNOWN(Kind.MISSING),
    PERIOD_INVALID(Kind.INVALID),
    TOO_MANY(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    DATE_OUT_OF_RANGE(Kind.INVALID);

    private final Kind kind;

    PrintingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.printing." + name();
    }
}
