package vn.motcua.survey;

/** The way an answer came. Figures can be told apart by it: who holds the pen is not the same everywhere. */
public enum Via {
    /** By an address in a message or on the page of the dossier. */
    LINK,
    /** By the code on a slip. */
    QR,
    /** On paper, typed in by an officer who is named with it. */
    PAPER,
    /** At the screen in the hall; nobody knows whether they filed anything. */
    KIOSK
}
