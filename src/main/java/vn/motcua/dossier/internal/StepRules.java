package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.ALREADY_YOURS;
import static vn.motcua.dossier.DossierRefusal.DRAFT_NOT_NEWEST;
import static vn.motcua.dossier.DossierRefusal.HELD_BY_ANOTHER;
import static vn.motcua.dossier.DossierRefusal.NOBODY_HOLDS;
import static vn.motcua.dossier.DossierRefusal.NOT_AN_EARLIER_STEP;
import static vn.motcua.dossier.DossierRefusal.NOT_AT_APPROVAL;
import static vn.motcua.dossier.DossierRefusal.NOT_YOUR_STEP;
import static vn.motcua.dossier.DossierRefusal.NO_STEP_TO_COMPLETE;
import static vn.motcua.dossier.DossierRefusal.RESULT_ONLY_AT_ISSUE;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_OFFICER;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_STEP;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Status;
import vn.motcua.procedure.ProcedureVersion.StepKind;

/** Moving along the path: taking over, assigning, handing over and back, approving, recording and returning. */
final class StepRules {

    private StepRules() {}

    static Decision takeOver(Situation s, Status next) {
        if (s.by().account().equals(s.position().holder())) return Decision.refused(ALREADY_YOURS);
        if (s.inOtherHands()) return Decision.refused(HELD_BY_ANOTHER);
        var position = entered(s);
        if (!fits(s, position)) return Decision.refused(NOT_YOUR_STEP);
        var after = s.dossier().to(next).at(position.heldBy(s.by().account()));
        return Decision.Change.of(Action.TAKE_OVER, after).with("step", position.step());
    }

    static Decision assign(Command.Assign command, Situation s, Status next) {
        var position = entered(s);
        if (!s.mayHold().test(command.to(), position)) return Decision.refused(UNKNOWN_OFFICER);
        if (command.to().equals(position.holder())) return Decision.refused(ALREADY_YOURS);
        return Decision.Change.of(Action.ASSIGN, staying(s, next).at(position.heldBy(command.to())))
                .with("step", position.step())
                .with("to", command.to())
                .with("from", position.holder())
                .noting(command.note());
    }

    static Decision release(Command.Release command, Situation s, Status next) {
        var holder = s.position().holder();
        if (holder == null) return Decision.refused(NOBODY_HOLDS);
        return Decision.Change.of(
                        Action.RELEASE, staying(s, next).at(s.position().heldBy(null)))
                .with("step", s.position().step())
                .with("from", holder)
                .noting(command.reason());
    }

    /** In other hands what waits goes on waiting since when it did. */
    private static Dossier staying(Situation s, Status next) {
        return s.dossier().status() == next ? s.dossier() : s.dossier().to(next);
    }

    /** The action that completing the present step means; null where there is nothing to complete. */
    static @Nullable Action completing(Situation s) {
        var status = s.dossier().status();
        if (status == Status.RESOLVED) return Action.RETURN;
        var kind = s.stepKind();
        if (kind == null) return null;
        return switch (kind) {
            case RECEIVE -> Action.RECEIVE;
            case ASSIGN, APPRAISE, CONSULT -> Action.HAND_OVER;
            case APPROVE -> lastBeforeReturn(s) ? Action.APPROVE_RESULT : Action.APPROVE;
            case ISSUE -> Action.RECORD_RESULT;
            case RETURN -> Action.RETURN;
        };
    }

    static Decision complete(Action action, Command.Complete command, Situation s, Status next) {
        if (s.heldByAnother()) return Decision.refused(HELD_BY_ANOTHER);
        if (s.position().step() != null && !fits(s, s.position())) return Decision.refused(NOT_YOUR_STEP);
        return switch (action) {
            case RECEIVE -> ReceptionRules.receive(null, command.opinion(), s, next);
            case RETURN -> returned(command.opinion(), s, next);
            case APPROVE -> approved(action, command, s, next);
            case APPROVE_RESULT -> PartRules.resolving(approved(action, command, s, next), command.despiteParts(), s);
            case RECORD_RESULT ->
                PartRules.resolving(resolved(action, s, next).noting(command.opinion()), command.despiteParts(), s);
            default -> forward(action, s, next).noting(command.opinion());
        };
    }

    /** The journal names the version that was approved. */
    private static Decision approved(Action action, Command.Complete command, Situation s, Status next) {
        var outdated = outdated(command.draft(), s);
        if (outdated != null) return outdated;
        var change = action == Action.APPROVE_RESULT ? resolved(action, s, next) : forward(action, s, next);
        return named(change, s).noting(command.opinion());
    }

    static Decision reject(Command.Reject command, Situation s, Status next) {
        var outdated = outdated(command.draft(), s);
        if (outdated != null) return outdated;
        return switch (back(Action.REJECT, command.toStep(), command.reason(), s, next)) {
            case Decision.Refused refused -> refused;
            case Decision.Change change -> named(change, s);
        };
    }

    private static Decision.@Nullable Refused outdated(@Nullable Integer draft, Situation s) {
        return draft == null || draft == s.drafts() ? null : Decision.refused(DRAFT_NOT_NEWEST, draft, s.drafts());
    }

    private static Decision.Change named(Decision.Change change, Situation s) {
        return change.with("draft", s.drafts() == 0 ? null : s.drafts());
    }

    static Decision back(Action action, int toStep, String reason, Situation s, Status next) {
        var step = s.position().step();
        if (step == null) return Decision.refused(NO_STEP_TO_COMPLETE);
        if (action == Action.REJECT && s.stepKind() != StepKind.APPROVE) return Decision.refused(NOT_AT_APPROVAL);
        if (!s.path().has(toStep)) return Decision.refused(UNKNOWN_STEP, toStep);
        if (toStep >= step || s.path().steps().get(toStep).kind() == StepKind.RECEIVE) {
            return Decision.refused(NOT_AN_EARLIER_STEP, toStep);
        }
        if (s.heldByAnother()) return Decision.refused(HELD_BY_ANOTHER);
        if (!fits(s, s.position())) return Decision.refused(NOT_YOUR_STEP);
        return Decision.Change.of(action, s.dossier().to(next).at(s.path().at(toStep, s.at())))
                .with("from", step)
                .with("step", toStep)
                .noting(reason);
    }

    static Decision recordResult(Command.RecordResult command, Situation s, Status next) {
        var kind = s.stepKind();
        if (kind != null && kind != StepKind.ISSUE) return Decision.refused(RESULT_ONLY_AT_ISSUE);
        if (s.heldByAnother()) return Decision.refused(HELD_BY_ANOTHER);
        var change = resolved(Action.RECORD_RESULT, s, next)
                .with("number", command.number().strip())
                .noting(command.title());
        return PartRules.resolving(change, command.despiteParts(), s);
    }

    static boolean mayTakeOver(Situation s) {
        return fits(s, entered(s));
    }

    /** Whether there is a step to send it back to: one after reception and before the present one. */
    static boolean earlierSteps(Situation s) {
        var step = s.position().step();
        return step != null && step > 1 && fits(s, s.position());
    }

    private static Decision returned(@Nullable String note, Situation s, Status next) {
        var fact = s.fact();
        var after =
                s.dossier().to(next).at(Dossier.Position.outside(s.position().agency()));
        return Decision.Change.of(Action.RETURN, after)
                .with(fact == null ? null : fact.returned(s.at()))
                .noting(note);
    }

    private static Decision.Change forward(Action action, Situation s, Status next) {
        int step = s.position().step() == null ? -1 : s.position().step();
        return Decision.Change.of(action, s.dossier().to(next).at(s.path().at(step + 1, s.at())))
                .with("from", step)
                .with("step", step + 1);
    }

    private static Decision.Change resolved(Action action, Situation s, Status next) {
        int returning = s.path().first(StepKind.RETURN);
        var position = returning < 0
                ? Dossier.Position.outside(s.path().receiving())
                : s.path().at(returning, s.at());
        var fact = s.fact();
        return Decision.Change.of(action, s.dossier().to(next).at(position))
                .with(fact == null ? null : fact.ended(s.at(), Fact.Ending.RESOLVED))
                .with("from", s.position().step())
                .with("step", position.step());
    }

    private static boolean lastBeforeReturn(Situation s) {
        var step = s.position().step();
        return step == null || s.path().lastBeforeReturn(step);
    }

    /** A dossier from a register lies at no step yet; whoever takes it up starts at the appraisal. */
    static Dossier.Position entered(Situation s) {
        if (s.position().step() != null) return s.position();
        int appraisal = s.path().first(StepKind.APPRAISE);
        return appraisal < 0 ? s.position() : s.path().at(appraisal, s.at());
    }

    private static boolean fits(Situation s, Dossier.Position position) {
        return Holding.fits(s.by(), position);
    }
}
