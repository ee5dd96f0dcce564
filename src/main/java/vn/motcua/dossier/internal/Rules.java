package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.HELD_BY_ANOTHER;
import static vn.motcua.dossier.DossierRefusal.MOVE_NOT_ALLOWED;
import static vn.motcua.dossier.DossierRefusal.NOT_PERMITTED;
import static vn.motcua.dossier.DossierRefusal.NO_STEP_TO_COMPLETE;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Rights;

/** Decides a command: its words, its permission, the lifecycle, then the rule of its kind. Pure. */
final class Rules {

    private Rules() {}

    static Decision decide(Command command, Situation s) {
        return switch (decided(command, s)) {
            case Decision.Refused refused -> refused;
            case Decision.Change change ->
                change.with(OnBehalf.KEY, OnBehalf.of(change.action(), s))
                        .with(OnBehalf.PERSON, OnBehalf.person(s.by()));
        };
    }

    private static Decision decided(Command command, Situation s) {
        var words = Reasons.check(command);
        if (words != null) return words;
        var action = actionOf(command, s);
        if (action == null) return Decision.refused(NO_STEP_TO_COMPLETE);
        if (!permitted(action, s)) return Decision.refused(NOT_PERMITTED);
        var next = Lifecycle.next(s.dossier().status(), action);
        if (next.isEmpty())
            return Decision.refused(MOVE_NOT_ALLOWED, s.dossier().status(), action);
        return switch (command) {
            case Command.AskPapers c -> ReceptionRules.askPapers(c, s, next.get());
            case Command.BringPapers c -> ReceptionRules.bringPapers(c, s, next.get());
            case Command.Receive c ->
                s.heldByAnother()
                        ? Decision.refused(HELD_BY_ANOTHER)
                        : ReceptionRules.receive(c.caseCode(), c.note(), s, next.get());
            case Command.RefuseReception c -> ReceptionRules.refuseReception(c, s, next.get());
            case Command.TakeOver ignored -> StepRules.takeOver(s, next.get());
            case Command.Assign c -> StepRules.assign(c, s, next.get());
            case Command.Release c -> StepRules.release(c, s, next.get());
            case Command.Complete c -> StepRules.complete(action, c, s, next.get());
            case Command.HandBack c -> StepRules.back(action, c.toStep(), c.reason(), s, next.get());
            case Command.Reject c -> StepRules.reject(c, s, next.get());
            case Command.AskSupplement c -> ClockRules.askSupplement(c, s, next.get());
            case Command.Supplement c -> ClockRules.go(action, c.note(), s, next.get());
            case Command.AskPayment c -> ClockRules.askPayment(c, s, next.get());
            case Command.ConfirmPayment c -> ClockRules.confirmPayment(c, s, next.get());
            case Command.Pause c -> ClockRules.pause(c, s, next.get());
            case Command.Resume c -> ClockRules.go(action, c.note(), s, next.get());
            case Command.RecordResult c -> StepRules.recordResult(c, s, next.get());
            case Command.Withdraw c -> EndRules.end(action, Fact.Ending.WITHDRAWN, null, c.reason(), s, next.get());
            case Command.Stop c -> EndRules.end(action, Fact.Ending.STOPPED, c.legalBasis(), c.reason(), s, next.get());
            case Command.Refuse c ->
                EndRules.end(action, Fact.Ending.REFUSED, c.legalBasis(), c.reason(), s, next.get());
            case Command.AskApology c -> ClockRules.askApology(c, s, next.get());
            case Command.DeclineApology c -> ClockRules.declineApology(c, s, next.get());
            case Command.Apologise c -> ClockRules.apologise(c, s, next.get());
            case Command.Extend c -> ClockRules.extend(c, s, next.get());
            case Command.Correct c -> CorrectionRules.correct(c, s, next.get());
            case Command.Attach c -> AttachRules.attach(c, s, next.get());
            case Command.Draft c -> AttachRules.draft(c, s, next.get());
            case Command.HandToAgency c -> AwayRules.handTo(c, s, next.get());
            case Command.HandHome c -> AwayRules.handHome(c, s, next.get());
            case Command.Consult c -> ConsultRules.consult(c, s, next.get());
            case Command.Answer c -> ConsultRules.answer(c, s, next.get());
            case Command.WithdrawQuestion c -> ConsultRules.withdraw(c, s, next.get());
            case Command.OpenPart c -> PartRules.open(c, s, next.get());
            case Command.SendDraft c -> ApplicantRules.sendDraft(c, s, next.get());
            case Command.ConfirmDraft c -> ApplicantRules.confirmDraft(c, s, next.get());
            case Command.ChooseDelivery c -> ApplicantRules.chooseDelivery(c, s, next.get());
        };
    }

    /** Whether the actor holds the action's permission where the dossier lies, or it is their own. */
    static boolean permitted(Action action, Situation s) {
        if (action == Action.ANSWER) return ConsultRules.addressed(s);
        return permitted(action, s.by().reach(action.permission()), s);
    }

    static boolean permitted(Action action, Rights rights, Situation s) {
        return permitted(action, rights.reach(action.permission()), s);
    }

    private static boolean permitted(Action action, Reach reach, Situation s) {
        var receiving = s.dossier().places().receiving();
        return switch (reach.kind()) {
            case NOWHERE -> false;
            case EVERYWHERE -> true;
            case OWN -> s.by().account().equals(s.dossier().places().owner());
            case AGENCIES -> where(action, reach, s) || atReception(action) && reach.covers(receiving);
        };
    }

    /** Where it lies; while another agency does a step, what only competence allows stays with the competent one. */
    private static boolean where(Action action, Reach reach, Situation s) {
        var at = s.position().agency();
        if (!s.path().away(s.position())) return reach.covers(at);
        var competent = s.path().competent();
        return byCompetence(action)
                ? reach.covers(competent)
                : reach.covers(at) || fromHome(action) && reach.covers(competent);
    }

    private static boolean byCompetence(Action action) {
        return action.permission() == Permission.DOSSIER_APPROVE
                || action == Action.EXTEND
                || action == Action.ASK_APOLOGY
                || action == Action.ASK_PAYMENT
                || action == Action.OPEN_PART;
    }

    private static boolean fromHome(Action action) {
        return action == Action.HAND_HOME || action == Action.WITHDRAW_QUESTION;
    }

    /** What the one-stop unit does for the applicant wherever the dossier lies: bring papers, withdraw, correct. */
    private static boolean atReception(Action action) {
        return action.permission() == Permission.DOSSIER_SUPPLY
                || action.permission() == Permission.DOSSIER_CORRECT
                || action == Action.CONFIRM_PAYMENT;
    }

    static @Nullable Action actionOf(Command command, Situation s) {
        return switch (command) {
            case Command.AskPapers ignored -> Action.ASK_PAPERS;
            case Command.BringPapers ignored -> Action.BRING_PAPERS;
            case Command.Receive ignored -> Action.RECEIVE;
            case Command.RefuseReception ignored -> Action.REFUSE_RECEPTION;
            case Command.TakeOver ignored -> Action.TAKE_OVER;
            case Command.Assign ignored -> Action.ASSIGN;
            case Command.Release ignored -> Action.RELEASE;
            case Command.Complete ignored -> StepRules.completing(s);
            case Command.HandBack ignored -> Action.HAND_BACK;
            case Command.AskSupplement ignored -> Action.ASK_SUPPLEMENT;
            case Command.Supplement ignored -> Action.SUPPLEMENT;
            case Command.AskPayment ignored -> Action.ASK_PAYMENT;
            case Command.ConfirmPayment ignored -> Action.CONFIRM_PAYMENT;
            case Command.Pause ignored -> Action.PAUSE;
            case Command.Resume ignored -> Action.RESUME;
            case Command.Reject ignored -> Action.REJECT;
            case Command.RecordResult ignored -> Action.RECORD_RESULT;
            case Command.Withdraw ignored -> Action.WITHDRAW;
            case Command.Stop ignored -> Action.STOP;
            case Command.Refuse ignored -> Action.REFUSE;
            case Command.AskApology ignored -> Action.ASK_APOLOGY;
            case Command.DeclineApology ignored -> Action.DECLINE_APOLOGY;
            case Command.Apologise ignored -> Action.APOLOGISE;
            case Command.Extend ignored -> Action.EXTEND;
            case Command.Correct ignored -> Action.CORRECT;
            case Command.Attach ignored -> Action.ATTACH;
            case Command.Draft ignored -> Action.DRAFT;
            case Command.HandToAgency ignored -> Action.HAND_TO_AGENCY;
            case Command.HandHome ignored -> Action.HAND_HOME;
            case Command.Consult ignored -> Action.CONSULT;
            case Command.Answer ignored -> Action.ANSWER;
            case Command.WithdrawQuestion ignored -> Action.WITHDRAW_QUESTION;
            case Command.OpenPart ignored -> Action.OPEN_PART;
            case Command.SendDraft ignored -> Action.SEND_DRAFT;
            case Command.ConfirmDraft ignored -> Action.CONFIRM_DRAFT;
            case Command.ChooseDelivery ignored -> Action.CHOOSE_DELIVERY;
        };
    }
}
