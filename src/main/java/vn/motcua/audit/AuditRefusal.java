package vn.motcua.audit;

import vn.motcua.shared.RefusalCode;

/** Why no changes are shown. */
public enum AuditRefusal implements RefusalCode {
    NOT_ALLOWED(Kind.FORBIDDEN),
    KIND_UNKNOWN(Kind.INVALID),
    KEY_INVALID(Kind.INVALID);

    private final Kind kind;

    AuditRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.audit." + name();
    }
}
