package vn.motcua.discussion;

import vn.motcua.shared.RefusalCode;

/** Why a remark is refused. */
public enum DiscussionRefusal implements RefusalCode {
    NOT_PERMITTED(Kind.FORBIDDEN),
    TEXT_MISSING(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    /** Named, but there is nobody of that name who sees the dossier. */
    NOBODY_NAMED_SO(Kind.RULE),
    TOO_MANY_NAMED(Kind.RULE),
    REQUEST_REUSED(Kind.RULE);

    private final Kind kind;

    DiscussionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.discussion." + name();
    }
}
