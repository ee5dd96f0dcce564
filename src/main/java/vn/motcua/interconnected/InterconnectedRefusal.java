package vn.motcua.interconnected;

import vn.motcua.shared.RefusalCode;

/** Why a bundle cannot be filed. */
public enum InterconnectedRefusal implements RefusalCode {
    BUNDLE_UNKNOWN(Kind.INVALID),
    /** Every part needs the agency that decides on it. */
    AGENCY_FOR_EACH_PART(Kind.INVALID);

    private final Kind kind;

    InterconnectedRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.interconnected." + name();
    }
}
