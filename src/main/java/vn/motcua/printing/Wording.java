package vn.motcua.printing;

/**
 * What an agency may word its own way. The default is the superior agency's wording, at the top that of the message
 * bundles; heads and places follow the directory where nobody worded them.
 */
public enum Wording {
    /** Left head, first line; default: the superior's name. */
    HEAD_SUPERIOR,
    /** Left head, second line; default: the agency's name. */
    HEAD_UNIT,
    /** Địa danh in front of the date. */
    PLACE,
    CONTACT_PHONE,
    RESULT_PLACE,
    /** Who signs the apology and the notice of stopping. */
    SIGNER_TITLE,
    APOLOGY_SYMBOL,
    STOP_SYMBOL,
    APOLOGY_SENTENCE,
    COPIES_TO,
    RECEIPT_NOTE,
    SUPPLEMENT_NOTE,
    REFUSAL_NOTE
}
