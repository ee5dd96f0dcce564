package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.DRAFT_ANSWER_NOT_LATER;
import static vn.motcua.dossier.DossierRefusal.HELD_BY_ANOTHER;
import static vn.motcua.dossier.DossierRefusal.NOT_YOUR_STEP;
import static vn.motcua.dossier.DossierRefusal.NO_DRAFT;
import static vn.motcua.dossier.DossierRefusal.NO_DRAFT_TO_CONFIRM;
import static vn.motcua.dossier.DossierRefusal.TIME_OUT_OF_RANGE;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_DELIVERY;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Status;
import vn.motcua.shared.VietnameseTime;

/** What passes between the office and the applicant while it is worked on; none of it moves the clock or the step. */
final class ApplicantRules {

    private ApplicantRules() {}

    static Decision sendDraft(Command.SendDraft command, Situation s, Status next) {
        if (s.drafts() == 0) return Decision.refused(NO_DRAFT);
        if (s.heldByAnother()) return Decision.refused(HELD_BY_ANOTHER);
        if (!StepRules.mayTakeOver(s)) return Decision.refused(NOT_YOUR_STEP);
        if (!VietnameseTime.inRange(VietnameseTime.dateOf(command.until()))) return Decision.refused(TIME_OUT_OF_RANGE);
        if (!command.until().isAfter(s.at())) return Decision.refused(DRAFT_ANSWER_NOT_LATER);
        return Decision.Change.of(Action.SEND_DRAFT, s.dossier().to(next))
                .with("draft", s.drafts())
                .with("until", command.until())
                .noting(command.note());
    }

    static Decision confirmDraft(Command.ConfirmDraft command, Situation s, Status next) {
        var sent = unanswered(s);
        if (sent == null) return Decision.refused(NO_DRAFT_TO_CONFIRM);
        return Decision.Change.of(Action.CONFIRM_DRAFT, s.dossier().to(next))
                .with("draft", sent.draft())
                .with("right", command.right())
                .noting(command.note());
    }

    static Decision chooseDelivery(Command.ChooseDelivery command, Situation s, Status next) {
        if (!Command.DELIVERIES.contains(command.how())) return Decision.refused(UNKNOWN_DELIVERY, command.how());
        var since = s.dossier().waitingSince();
        var after = since == null ? s.dossier().to(next) : s.dossier().waiting(next, since);
        return Decision.Change.of(Action.CHOOSE_DELIVERY, after).with("how", command.how());
    }

    /** Null once it is answered, by words or by silence. */
    static Past.@Nullable Sent unanswered(Situation s) {
        var sent = s.past().draftSent();
        return sent == null || s.at().isAfter(sent.until()) ? null : sent;
    }
}
