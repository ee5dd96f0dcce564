package vn.motcua.dossier;

import static vn.motcua.identity.Permission.DIRECTORY_MANAGE;
import static vn.motcua.identity.Permission.DOSSIER_APPROVE;
import static vn.motcua.identity.Permission.DOSSIER_ASSIGN;
import static vn.motcua.identity.Permission.DOSSIER_CORRECT;
import static vn.motcua.identity.Permission.DOSSIER_FILE;
import static vn.motcua.identity.Permission.DOSSIER_PROCESS;
import static vn.motcua.identity.Permission.DOSSIER_RECEIVE;
import static vn.motcua.identity.Permission.DOSSIER_RETURN;
import static vn.motcua.identity.Permission.DOSSIER_SUPPLY;
import static vn.motcua.identity.Permission.REGISTER_IMPORT;

import vn.motcua.identity.Permission;

/** What a journal line says was done, and the one permission it takes. */
public enum Action {
    FILE(DOSSIER_FILE),
    ASK_PAPERS(DOSSIER_RECEIVE),
    BRING_PAPERS(DOSSIER_SUPPLY),
    RECEIVE(DOSSIER_RECEIVE),
    REFUSE_RECEPTION(DOSSIER_RECEIVE),
    TAKE_OVER(DOSSIER_PROCESS),
    ASSIGN(DOSSIER_ASSIGN),
    /** Out of the holder's hands, back to whoever's step it is. */
    RELEASE(DOSSIER_ASSIGN),
    /** The work of the step is done; the dossier goes to the next one. */
    HAND_OVER(DOSSIER_PROCESS),
    HAND_BACK(DOSSIER_PROCESS),
    ASK_SUPPLEMENT(DOSSIER_PROCESS),
    SUPPLEMENT(DOSSIER_SUPPLY),
    ASK_PAYMENT(DOSSIER_PROCESS),
    CONFIRM_PAYMENT(DOSSIER_RECEIVE),
    PAUSE(DOSSIER_APPROVE),
    RESUME(DOSSIER_PROCESS),
    /** A draft is approved and more steps follow before the result exists. */
    APPROVE(DOSSIER_APPROVE),
    /** The approval that makes the result. */
    APPROVE_RESULT(DOSSIER_APPROVE),
    REJECT(DOSSIER_APPROVE),
    /** A further version of the draft of the result is kept. */
    DRAFT(DOSSIER_PROCESS),
    RECORD_RESULT(DOSSIER_PROCESS),
    RETURN(DOSSIER_RETURN),
    WITHDRAW(DOSSIER_SUPPLY),
    STOP(DOSSIER_APPROVE),
    /** Refusal after acceptance. */
    REFUSE(DOSSIER_APPROVE),
    /** An officer asks a leader for a further apology. */
    ASK_APOLOGY(DOSSIER_PROCESS),
    /** A leader answers that no. */
    DECLINE_APOLOGY(DOSSIER_APPROVE),
    /** Apology with a new appointment; late stays late. */
    APOLOGISE(DOSSIER_APPROVE),
    /** The decision that a longer case of the procedure applies. */
    EXTEND(DOSSIER_PROCESS),
    CORRECT(DOSSIER_CORRECT),
    ATTACH(DOSSIER_SUPPLY),
    /** To another agency of the deployment, which does the present step; competence stays. */
    HAND_TO_AGENCY(DOSSIER_PROCESS),
    /** Back from that agency to the competent one, or called back by it. */
    HAND_HOME(DOSSIER_PROCESS),
    /** A question to another department or agency, with a due time of its own. */
    CONSULT(DOSSIER_PROCESS),
    /** By whoever was asked, wherever the dossier lies. */
    ANSWER(DOSSIER_PROCESS),
    WITHDRAW_QUESTION(DOSSIER_PROCESS),
    /** A further part (hồ sơ thành phần) of an interconnected dossier. */
    OPEN_PART(DOSSIER_PROCESS),
    /** Its agency ended; with all that was open there it lies at the successor from now on. */
    SUCCEED(DIRECTORY_MANAGE),
    /** The agency that was asked ended; its successor is asked from now on. */
    MOVE_QUESTION(DIRECTORY_MANAGE),
    /** The newest version of the draft goes to the applicant, to be confirmed by a time after which silence counts. */
    SEND_DRAFT(DOSSIER_PROCESS),
    /** The applicant's answer: right, or what is wrong. */
    CONFIRM_DRAFT(DOSSIER_SUPPLY),
    /** How the applicant wants the result. */
    CHOOSE_DELIVERY(DOSSIER_SUPPLY),
    /** Taken over from an office's register; stands for everything before. */
    TAKEN_IN(REGISTER_IMPORT);

    private final Permission permission;

    Action(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
