package vn.motcua.report;

import vn.motcua.shared.RefusalCode;

/** Why a report is refused. */
public enum ReportRefusal implements RefusalCode {
    /** No such agency, or out of reach. */
    AGENCY_NOT_FOUND(Kind.MISSING),
    NOTHING_BELOW(Kind.RULE),
    NOT_A_DATE(Kind.INVALID),
    NOT_AN_INSTANT(Kind.INVALID),
    DATE_OUT_OF_RANGE(Kind.INVALID),
    PERIOD_BACKWARDS(Kind.INVALID),
    TOO_MANY_MONTHS(Kind.INVALID),
    /** A key that is no key of the breakdown. */
    ROW_NOT_FOUND(Kind.MISSING),
    PART_UNKNOWN(Kind.INVALID);

    private final Kind kind;

    ReportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.report." + name();
    }
}
