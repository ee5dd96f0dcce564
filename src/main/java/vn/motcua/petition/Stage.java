package vn.motcua.petition;

/** What has a time limit (regulations §7). */
public enum Stage {
    /** From the arrival at an agency until it is refused, where it is. */
    REFUSE,
    /** From the arrival until it is classified, forwarded, refused or more is asked for. */
    FIRST,
    /** From the arrival until it is answered. */
    RESOLVE,
    /** From the answer until it is published or the decision not to. */
    PUBLISH
}
