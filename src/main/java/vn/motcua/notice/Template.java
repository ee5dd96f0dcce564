package vn.motcua.notice;

/** What people are told. The sentences stand in the bundles under {@code notice.<name>}, with the code as {@code {0}}. */
public enum Template {
    ASK_PAPERS,
    RECEIVE,
    REFUSE_RECEPTION,
    ASK_SUPPLEMENT,
    ASK_PAYMENT,
    PAUSE,
    APPROVE_RESULT,
    RECORD_RESULT,
    RETURN,
    STOP,
    REFUSE,
    APOLOGISE,
    /** To the officer who is to do it. */
    ASSIGN,
    /** To an officer whom a remark on the dossier names. */
    MENTION
}
