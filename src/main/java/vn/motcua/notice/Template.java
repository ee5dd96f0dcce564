package vn.motcua.notice;

/** What people are told. The sentences stand in the bundles under {@code notice.<name>}, with the code as {@code {0}}. */
public enum Template {
    /** The dossier arrived; to whoever filed it online. */
    FILE,
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
    /** To the leaders: somebody asks for a further apology. */
    ASK_APOLOGY,
    /** To whoever asked for it. */
    DECLINE_APOLOGY,
    /** To the officer who is to do it. */
    ASSIGN,
    /** To an officer whom a remark on the dossier names. */
    MENTION,
    /** To the applicant: the draft of the result, to be confirmed; to the officer: what they answered. */
    SEND_DRAFT,
    CONFIRM_DRAFT,
    /** The dossier is due within a working day. */
    DOSSIER_SOON,
    /** It is due now and there is no result. */
    DOSSIER_DUE,
    STEP_SOON,
    STEP_LATE,
    /** To whoever had a step that is late. */
    EXPLANATION_ASKED,
    /** To the head who judges it. */
    EXPLANATION_GIVEN,
    EXPLANATION_ACCEPTED,
    EXPLANATION_REJECTED,
    /** To another agency that is to do a step, from there, and called back from there. */
    SENT_HERE,
    SENT_BACK,
    CALLED_BACK,
    /** To whom a question is put; to whoever asked. */
    QUESTION_ASKED,
    QUESTION_ANSWERED,
    QUESTION_WITHDRAWN,
    /** It was not answered in time: to whom it is put; a working day later to whoever asked. */
    QUESTION_LATE,
    QUESTION_UNANSWERED,
    /** To the agency of a part; to whoever has the interconnected dossier. */
    PART_HERE,
    PART_RESOLVED,
    PART_ENDED,
    /** To whoever stands in for a colleague; about no dossier. */
    STAND_IN_NAMED,
    STAND_IN_CHANGED,
    STAND_IN_OVER,
    /** To somebody who is to confirm a filing of several people; once more before it is thrown away. */
    FILING_ASKED,
    FILING_REMINDED,
    /** To whoever began such a filing: what somebody said. */
    FILING_CONFIRMED,
    FILING_DECLINED,
    /** To whoever began a filing: it will be thrown away. */
    FILING_ENDING,
    /** To those who confirmed: it is a dossier now. */
    FILED_TOGETHER,
    /** To whoever sent a petition. */
    PETITION_RECEIVED,
    PETITION_FORWARDED,
    PETITION_TAKEN,
    PETITION_ASKED,
    PETITION_REFUSED,
    PETITION_ANSWERED,
    PETITION_PUBLISHED,
    PETITION_WITHDRAWN,
    /** To heads of the agency where a petition lies now. */
    PETITION_HERE,
    PETITION_SUPPLEMENTED,
    PETITION_SOON,
    PETITION_LATE,
    /** To whoever booked an hour of remote help. */
    HELP_BOOKED,
    HELP_TOMORROW,
    HELP_SOON,
    HELP_CHANGED,
    HELP_CALLED_OFF,
    /** To the helper. */
    HELP_TAKEN,
    HELP_CANCELLED,
    /** What an officer has to do today; by e-mail only, once a working day. */
    DIGEST;

    /** Whether it tells applicants something of their own dossier; the others are for those who work on it. */
    public boolean forApplicants() {
        return switch (this) {
            case FILE,
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
                    SEND_DRAFT,
                    FILING_ASKED,
                    FILING_REMINDED,
                    FILING_CONFIRMED,
                    FILING_DECLINED,
                    FILING_ENDING,
                    FILED_TOGETHER,
                    PETITION_RECEIVED,
                    PETITION_FORWARDED,
                    PETITION_TAKEN,
                    PETITION_ASKED,
                    PETITION_REFUSED,
                    PETITION_ANSWERED,
                    PETITION_PUBLISHED,
                    PETITION_WITHDRAWN,
                    HELP_BOOKED,
                    HELP_TOMORROW,
                    HELP_SOON,
                    HELP_CHANGED,
                    HELP_CALLED_OFF -> true;
            case ASK_APOLOGY,
                    DECLINE_APOLOGY,
                    ASSIGN,
                    MENTION,
                    CONFIRM_DRAFT,
                    DOSSIER_SOON,
                    DOSSIER_DUE,
                    STEP_SOON,
                    STEP_LATE,
                    EXPLANATION_ASKED,
                    EXPLANATION_GIVEN,
                    EXPLANATION_ACCEPTED,
                    EXPLANATION_REJECTED,
                    SENT_HERE,
                    SENT_BACK,
                    CALLED_BACK,
                    QUESTION_ASKED,
                    QUESTION_ANSWERED,
                    QUESTION_WITHDRAWN,
                    PART_HERE,
                    PART_RESOLVED,
                    PART_ENDED,
                    QUESTION_LATE,
                    QUESTION_UNANSWERED,
                    STAND_IN_NAMED,
                    STAND_IN_CHANGED,
                    STAND_IN_OVER,
                    PETITION_HERE,
                    PETITION_SUPPLEMENTED,
                    PETITION_SOON,
                    PETITION_LATE,
                    HELP_TAKEN,
                    HELP_CANCELLED,
                    DIGEST -> false;
        };
    }

    /** Whether it is about an explanation rather than the dossier itself. */
    public static boolean ofExplanation(String template) {
        return template.startsWith("EXPLANATION_");
    }

    /** Whether it is about a petition: the code it names is a petition's then. */
    public static boolean ofPetition(String template) {
        return template.startsWith("PETITION_");
    }

    /** Whether it is about a filing that is no dossier yet: the code it names is of no use to people. */
    public static boolean ofFiling(String template) {
        return template.startsWith("FILING_");
    }

    /** Whether it is about an hour of remote help: the code it names is a booking's then. */
    public static boolean ofRemoteHelp(String template) {
        return template.startsWith("HELP_");
    }

    /** Whether it is about standing in for somebody: it names no dossier then. */
    public static boolean ofStandIn(String template) {
        return template.startsWith("STAND_IN_");
    }
}
