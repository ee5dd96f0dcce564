package vn.motcua.register;

import vn.motcua.shared.RefusalCode;

/** Why an import is refused as a whole; what is wrong with its rows stands in the report. */
public enum RegisterRefusal implements RefusalCode {
    NOT_PERMITTED(Kind.FORBIDDEN),
    /** A dossier with one of the codes was filed while the import ran; trying again tells which. */
    CODE_TAKEN_MEANWHILE(Kind.STALE);

    private final Kind kind;

    RegisterRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.register." + name();
    }
}
