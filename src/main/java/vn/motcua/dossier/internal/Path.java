package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WaitMode;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.Step;
import vn.motcua.procedure.ProcedureVersion.StepKind;

/**
 * The internal process of the pinned procedure version as positions. Receiving, returning and what precedes acceptance
 * lie with the receiving agency, everything between with the competent one. Every step has its own due time in office
 * hours. {@code workAt} tells where an agency's open work lies: itself, or its successor since it was moved there.
 */
record Path(List<Step> steps, Dossier.Places places, Deadlines deadlines, UnaryOperator<UUID> workAt) {

    static Path of(@Nullable ProcedureVersion procedure, Dossier.Places places, Deadlines deadlines) {
        return of(procedure, places, deadlines, UnaryOperator.identity());
    }

    static Path of(
            @Nullable ProcedureVersion procedure,
            Dossier.Places places,
            Deadlines deadlines,
            UnaryOperator<UUID> workAt) {
        return new Path(procedure == null ? List.of() : procedure.process(), places, deadlines, workAt);
    }

    boolean has(int step) {
        return step >= 0 && step < steps.size();
    }

    Dossier.Position at(int step, Instant since) {
        var wanted = steps.get(step);
        var agency = agencyOf(wanted.kind());
        var due = wanted.hours() < 1
                ? since
                : deadlines
                        .due(agency, new Limit(Limit.Unit.HOURS, wanted.hours()), since, List.of(), WaitMode.CREDIT)
                        .due();
        return new Dossier.Position(agency, step, wanted.role(), since, due, null);
    }

    @Nullable
    StepKind kindAt(Dossier.Position position) {
        var step = position.step();
        return step == null || !has(step) ? null : steps.get(step).kind();
    }

    /** The first step of a kind, or -1. */
    int first(StepKind kind) {
        for (int i = 0; i < steps.size(); i++) if (steps.get(i).kind() == kind) return i;
        return -1;
    }

    /** Whether finishing the step makes the result exist: nothing but returning follows. */
    boolean lastBeforeReturn(int step) {
        return !has(step + 1) || steps.get(step + 1).kind() == StepKind.RETURN;
    }

    /** Whether it lies at another agency than the step's own. */
    boolean away(Dossier.Position position) {
        var kind = kindAt(position);
        return kind != null && !agencyOf(kind).equals(position.agency());
    }

    /** Whether the present step is work that another agency can do: neither reception nor what only competence allows. */
    boolean atWork(Dossier.Position position) {
        var kind = kindAt(position);
        return kind == StepKind.ASSIGN || kind == StepKind.APPRAISE || kind == StepKind.CONSULT;
    }

    /** Where the work of the path lies. */
    UUID competent() {
        return workAt.apply(places.competent());
    }

    /** Where what precedes and follows the path lies. */
    UUID receiving() {
        return workAt.apply(places.receiving());
    }

    private UUID agencyOf(StepKind kind) {
        return switch (kind) {
            case RECEIVE, RETURN -> receiving();
            case ASSIGN, APPRAISE, CONSULT, APPROVE, ISSUE -> workAt.apply(places.competent());
        };
    }
}
