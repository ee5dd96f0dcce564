package vn.motcua.dossier.internal;

import static java.util.Map.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.dossier.Action;
import vn.motcua.procedure.ProcedureVersion.StepKind;

/** Which commands an actor may give a dossier now: permission, lifecycle and step are asked, words and values not. */
final class Offers {

    private static final List<Map.Entry<String, Action>> VERBS = List.of(
            entry("ask-papers", Action.ASK_PAPERS),
            entry("bring-papers", Action.BRING_PAPERS),
            entry("receive", Action.RECEIVE),
            entry("refuse-reception", Action.REFUSE_RECEPTION),
            entry("take-over", Action.TAKE_OVER),
            entry("assign", Action.ASSIGN),
            entry("release", Action.RELEASE),
            entry("hand-back", Action.HAND_BACK),
            entry("ask-supplement", Action.ASK_SUPPLEMENT),
            entry("supplement", Action.SUPPLEMENT),
            entry("ask-payment", Action.ASK_PAYMENT),
            entry("confirm-payment", Action.CONFIRM_PAYMENT),
            entry("pause", Action.PAUSE),
            entry("resume", Action.RESUME),
            entry("reject", Action.REJECT),
            entry("record-result", Action.RECORD_RESULT),
            entry("withdraw", Action.WITHDRAW),
            entry("stop", Action.STOP),
            entry("refuse", Action.REFUSE),
            entry("ask-apology", Action.ASK_APOLOGY),
            entry("decline-apology", Action.DECLINE_APOLOGY),
            entry("apologise", Action.APOLOGISE),
            entry("extend", Action.EXTEND),
            entry("correct", Action.CORRECT),
            entry("attach", Action.ATTACH),
            entry("draft", Action.DRAFT),
            entry("hand-to-agency", Action.HAND_TO_AGENCY),
            entry("hand-home", Action.HAND_HOME),
            entry("consult", Action.CONSULT),
            entry("answer", Action.ANSWER),
            entry("withdraw-question", Action.WITHDRAW_QUESTION),
            entry("open-part", Action.OPEN_PART),
            entry("send-draft", Action.SEND_DRAFT),
            entry("confirm-draft", Action.CONFIRM_DRAFT),
            entry("choose-delivery", Action.CHOOSE_DELIVERY));

    private Offers() {}

    static Set<String> of(Situation s) {
        var offers = new LinkedHashSet<String>();
        if (mayComplete(s)) offers.add("complete");
        for (var verb : VERBS) if (offered(verb.getValue(), s)) offers.add(verb.getKey());
        return offers;
    }

    private static boolean mayComplete(Situation s) {
        var action = StepRules.completing(s);
        return action != null && possible(action, s) && !s.heldByAnother() && Holding.fits(s.by(), s.position());
    }

    private static boolean offered(Action action, Situation s) {
        if (!possible(action, s)) return false;
        return switch (action) {
            case TAKE_OVER -> s.position().holder() == null && StepRules.mayTakeOver(s);
            case RELEASE -> s.position().holder() != null;
            case RECEIVE -> !s.heldByAnother();
            case DRAFT -> !s.heldByAnother() && StepRules.mayTakeOver(s);
            case HAND_BACK -> StepRules.earlierSteps(s) && !s.heldByAnother();
            case REJECT -> s.stepKind() == StepKind.APPROVE && StepRules.earlierSteps(s) && !s.heldByAnother();
            case RECORD_RESULT -> s.stepKind() == StepKind.ISSUE || s.stepKind() == null;
            case ASK_APOLOGY -> s.dossier().apologies() == 1;
            case DECLINE_APOLOGY -> s.dossier().apologies() == 1 && s.past().apologyAsked() != null;
            case APOLOGISE -> s.dossier().apologies() < ClockRules.MOST_APOLOGIES && ClockRules.unapproved(s) == null;
            case HAND_TO_AGENCY -> mayHandTo(s);
            case HAND_HOME -> s.path().away(s.position());
            case ANSWER -> ConsultRules.mayAnswer(s);
            case WITHDRAW_QUESTION -> ConsultRules.mayWithdraw(s);
            case OPEN_PART -> !s.dossier().isPart();
            case SEND_DRAFT -> s.drafts() > 0 && !s.heldByAnother() && StepRules.mayTakeOver(s);
            case CONFIRM_DRAFT -> s.drafts() > 0 && ApplicantRules.unanswered(s) != null;
            case EXTEND -> s.procedure() != null && s.procedure().cases().size() > 1;
            default -> true;
        };
    }

    private static boolean mayHandTo(Situation s) {
        var position = StepRules.entered(s);
        return s.path().atWork(position) && !s.path().away(position) && !s.heldByAnother() && StepRules.mayTakeOver(s);
    }

    private static boolean possible(Action action, Situation s) {
        return Rules.permitted(action, s)
                && Lifecycle.next(s.dossier().status(), action).isPresent();
    }
}
