package vn.motcua.petition;

import vn.motcua.shared.RefusalCode;

/** Why a petition or a command on it is not taken. */
public enum PetitionRefusal implements RefusalCode {
    PETITION_NOT_FOUND(Kind.MISSING),
    ANSWER_NOT_FOUND(Kind.MISSING),
    AGENCY_UNKNOWN(Kind.INVALID),
    OFFICER_UNKNOWN(Kind.INVALID),
    TITLE_MISSING(Kind.INVALID),
    TEXT_MISSING(Kind.INVALID),
    REASON_MISSING(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    NAME_MISSING(Kind.INVALID),
    ADDRESS_MISSING(Kind.INVALID),
    /** Neither a telephone number nor an e-mail address. */
    CONTACT_MISSING(Kind.INVALID),
    CONTACT_FORM(Kind.INVALID),
    DOSSIER_FORM(Kind.INVALID),
    FILES_TOO_MANY(Kind.INVALID),
    FILE_UNKNOWN(Kind.INVALID),
    DATE_OUT_OF_RANGE(Kind.INVALID),
    IN_FUTURE(Kind.INVALID),
    STARS_RANGE(Kind.INVALID),
    PERIOD_INVALID(Kind.INVALID),
    LIMIT_INVALID(Kind.INVALID),
    /** Nobody is signed in and the contact is not the one that was proven. */
    CONTACT_NOT_PROVEN(Kind.RULE),
    TOO_MANY_TODAY(Kind.RULE),
    ONLY_FROM_BOX(Kind.RULE),
    CHANNEL_NOT_YOURS(Kind.RULE),
    MOVE_NOT_ALLOWED(Kind.RULE),
    SAME_AGENCY(Kind.RULE),
    /** Whoever it is about does not handle it. */
    COMPLAINED_ABOUT(Kind.RULE),
    /** A sender without a name cannot be asked. */
    NOBODY_TO_ASK(Kind.RULE),
    NOT_FORWARDED(Kind.RULE),
    ALREADY_RATED(Kind.RULE),
    REQUEST_REUSED(Kind.RULE),
    CHANGED_MEANWHILE(Kind.STALE),
    NOT_PERMITTED(Kind.FORBIDDEN),
    ASKED_TOO_OFTEN(Kind.RULE);

    private final Kind kind;

    PetitionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.petition." + name();
    }
}
