package vn.motcua.dossier;

import vn.motcua.shared.RefusalCode;

/** Why a command on a dossier is refused. */
public enum DossierRefusal implements RefusalCode {
    DOSSIER_NOT_FOUND(Kind.MISSING),
    NOT_PERMITTED(Kind.FORBIDDEN),
    STALE_VERSION(Kind.STALE),
    REQUEST_REUSED(Kind.RULE),
    MOVE_NOT_ALLOWED(Kind.RULE),
    UNKNOWN_PROCEDURE(Kind.INVALID),
    PROCEDURE_INCOMPLETE(Kind.RULE),
    UNKNOWN_AGENCY(Kind.INVALID),
    AGENCY_ENDED(Kind.RULE),
    UNKNOWN_CHANNEL(Kind.INVALID),
    /** A citizen's own account files online, or the share of online dossiers would be a wish. */
    ONLY_ONLINE(Kind.RULE),
    UNKNOWN_CASE(Kind.INVALID),
    UNKNOWN_PAPER(Kind.INVALID),
    /** Of the checklist of papers. */
    PAPER_MUST_BE_THERE(Kind.RULE),
    PAPER_TWICE(Kind.INVALID),
    PAPER_COUNT(Kind.INVALID),
    UNKNOWN_STEP(Kind.INVALID),
    UNKNOWN_OFFICER(Kind.INVALID),
    TEXT_MISSING(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    /** It can be read, but is no such entry: {@link PersonalEntry} says what it may be. */
    ENTRY_TOO_LONG(Kind.RULE),
    IDENTITY_NUMBER_FORM(Kind.RULE),
    PHONE_FORM(Kind.RULE),
    EMAIL_FORM(Kind.RULE),
    TIME_OUT_OF_RANGE(Kind.INVALID),
    TIME_BEFORE_LAST_LINE(Kind.RULE),
    TIME_IN_FUTURE(Kind.RULE),
    HELD_BY_ANOTHER(Kind.RULE),
    ALREADY_YOURS(Kind.RULE),
    NOBODY_HOLDS(Kind.RULE),
    NOT_YOUR_STEP(Kind.FORBIDDEN),
    NO_STEP_TO_COMPLETE(Kind.RULE),
    NOT_AN_EARLIER_STEP(Kind.RULE),
    RESULT_ONLY_AT_ISSUE(Kind.RULE),
    NOT_AT_APPROVAL(Kind.RULE),
    DRAFT_NOT_NEWEST(Kind.RULE),
    SECOND_SUPPLEMENT_NEEDS_BASIS(Kind.RULE),
    ALREADY_APOLOGISED(Kind.RULE),
    /** Nobody asked for one, or it is answered already. */
    NO_APOLOGY_ASKED(Kind.RULE),
    /** Whoever asks for the second apology does not approve it too. */
    APOLOGY_ASKED_BY_YOURSELF(Kind.RULE),
    NEW_DUE_NOT_LATER(Kind.RULE),
    CASE_NOT_LONGER(Kind.RULE),
    AMOUNT_OUT_OF_RANGE(Kind.INVALID),
    ENTRY_INVALID(Kind.INVALID),
    NOTHING_TO_CORRECT(Kind.RULE),
    /** Only what is resolved on the day it comes is finished at once. */
    NOT_SAME_DAY(Kind.RULE),
    FILE_INVALID(Kind.INVALID),
    FILE_NOT_KEPT(Kind.INVALID),
    FILE_NOT_AS_TOLD(Kind.INVALID),
    /** Only a step of work goes to another agency; receiving, approving, issuing and returning do not. */
    AWAY_ONLY_AT_WORK(Kind.RULE),
    ALREADY_AWAY(Kind.RULE),
    ALREADY_THERE(Kind.RULE),
    NOT_AWAY(Kind.RULE),
    UNKNOWN_DEPARTMENT(Kind.INVALID),
    CONSULT_WHOM(Kind.RULE),
    ANSWER_DUE_NOT_LATER(Kind.RULE),
    UNKNOWN_QUESTION(Kind.INVALID),
    QUESTION_CLOSED(Kind.RULE),
    NOT_ASKED(Kind.FORBIDDEN),
    NOT_YOUR_QUESTION(Kind.FORBIDDEN),
    PART_OF_PART(Kind.RULE),
    TOO_MANY_PARTS(Kind.RULE),
    /** An interconnected dossier has open parts, and nobody said why it gets its result all the same. */
    PARTS_OPEN(Kind.RULE),
    /** Neither code nor telephone number is told to be the wrong one. */
    NOTHING_TO_FOLLOW(Kind.MISSING),
    FOLLOWED_TOO_OFTEN(Kind.RULE),
    UNKNOWN_DELIVERY(Kind.INVALID),
    NO_DRAFT(Kind.RULE),
    /** Nobody sent a draft, it is answered, or its time is over and silence counts. */
    NO_DRAFT_TO_CONFIRM(Kind.RULE),
    DRAFT_ANSWER_NOT_LATER(Kind.RULE),
    /** A part is due within its lead's due date. */
    DUE_AFTER_LEAD(Kind.RULE),
    LEAD_DUE_BEFORE_PARTS(Kind.RULE);

    private final Kind kind;

    DossierRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.dossier." + name();
    }
}
