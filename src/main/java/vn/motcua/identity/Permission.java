package vn.motcua.identity;

/** Everything that can be allowed. A command names exactly one; what is not granted is denied. */
public enum Permission {
    DOSSIER_READ,
    DOSSIER_FILE,
    /** File for a citizen who stays the applicant, bring what is missing before acceptance, follow it until its return. */
    DOSSIER_ASSIST,
    /** Accept, ask for papers before acceptance, refuse before acceptance. */
    DOSSIER_RECEIVE,
    /** Take over, hand over, hand back, ask for a supplement, draft, pause. */
    DOSSIER_PROCESS,
    /** Assign and reassign among officers. */
    DOSSIER_ASSIGN,
    /** Approve or reject a draft, stop, refuse after acceptance, apologise. */
    DOSSIER_APPROVE,
    /** Hand the result to the applicant. */
    DOSSIER_RETURN,
    /** Bring asked-for papers, withdraw: the applicant, or an officer who records it for them. */
    DOSSIER_SUPPLY,
    /** Correct a wrong entry. */
    DOSSIER_CORRECT,
    /** Sit at a counter, call, transfer and finish tickets of the queue. */
    QUEUE_SERVE,
    /** Say what people queue for, and at which counters. */
    QUEUE_MANAGE,
    /** Offer hours of remote help, see and call off what is booked of them. */
    HELP_MANAGE,
    /** Type in what people answered on paper. */
    SURVEY_ENTER,
    /** Read what people wrote besides their marks. */
    SURVEY_REMARKS,
    /** Say what people are asked. */
    SURVEY_MANAGE,
    /** See petitions that lie or lay within reach. */
    PETITION_READ,
    /** Enter petitions from hotline and suggestion box, classify, forward, ask for more, refuse what is none. */
    PETITION_RECEIVE,
    /** Take a petition up and answer it. */
    PETITION_HANDLE,
    /** Publish an answer, keep it back, take it off again. */
    PETITION_PUBLISH,
    /** Look up who sent a petition; every look is logged. */
    PETITION_SENDER,
    /** Say within what time petitions are handled. */
    PETITION_MANAGE,
    REGISTER_IMPORT,
    REPORT_READ,
    JOURNAL_VERIFY,
    CATALOGUE_MANAGE,
    DIRECTORY_MANAGE,
    CALENDAR_MANAGE,
    ACCOUNT_MANAGE,
    /** Write the templates of messages, look after those that could not be sent. */
    MESSAGE_MANAGE,
    /** Read who changed the directory, accounts, calendar, catalogue and wordings. */
    CHANGES_READ
}
