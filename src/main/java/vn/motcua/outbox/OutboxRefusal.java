package vn.motcua.outbox;

import vn.motcua.shared.RefusalCode;

/** Why nothing was done about a dead letter. */
public enum OutboxRefusal implements RefusalCode {
    NOT_ALLOWED(Kind.FORBIDDEN),
    LETTER_UNKNOWN(Kind.MISSING);

    private final Kind kind;

    OutboxRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.outbox." + name();
    }
}
