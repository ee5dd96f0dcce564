package vn.motcua.remotehelp;

/** What the journal of remote help tells. */
public enum HelpAction {
    OFFER,
    CHANGE,
    WITHDRAW,
    BOOK,
    CANCEL,
    CALL_OFF,
    HELD,
    MISSED,
    /** The account was closed: words are gone, what was still to come is cancelled. */
    FORGET
}
