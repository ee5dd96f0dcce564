package vn.motcua.sample;

import vn.motcua.shared.RefusalCode;

/** Why a sample is not kept. */
public enum SampleRefusal implements RefusalCode {
    NOT_PERMITTED(Kind.FORBIDDEN),
    SAMPLE_UNKNOWN(Kind.MISSING),
    PROCEDURE_UNKNOWN(Kind.MISSING),
    COMPONENT_UNKNOWN(Kind.INVALID),
    DATE_OUT_OF_RANGE(Kind.INVALID),
    DATE_PAST(Kind.INVALID),
    /** A blank form is no photograph, a sample no document that can be edited. */
    KIND_OF_FILE(Kind.INVALID),
    TOO_MANY(Kind.RULE);

    private final Kind kind;

    SampleRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.sample." + name();
    }
}
