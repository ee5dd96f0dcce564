package vn.motcua.petition;

/** How a petition came in. All but the first are written down by an officer. */
public enum Channel {
    PORTAL,
    HOTLINE,
    /** Suggestion box (hộp thư góp ý); may have no sender. */
    BOX,
    /** In person or by letter. */
    COUNTER
}
