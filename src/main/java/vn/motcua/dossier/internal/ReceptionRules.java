package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.PROCEDURE_INCOMPLETE;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_CASE;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_PAPER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.CountedApart;
import vn.motcua.dossier.Status;
import vn.motcua.procedure.ProcedureVersion;

/** Before acceptance, and acceptance itself: the clock starts and the dossier begins to count. */
final class ReceptionRules {

    private ReceptionRules() {}

    static Decision askPapers(Command.AskPapers command, Situation s, Status next) {
        var unknown = unknownPaper(command.papers(), s.procedure());
        if (unknown != null) return unknown;
        return Decision.Change.of(Action.ASK_PAPERS, s.dossier().to(next))
                .with("papers", command.papers())
                .noting(command.reason());
    }

    static Decision bringPapers(Command.BringPapers command, Situation s, Status next) {
        return Decision.Change.of(Action.BRING_PAPERS, s.dossier().to(next)).noting(command.note());
    }

    static Decision refuseReception(Command.RefuseReception command, Situation s, Status next) {
        var over = s.dossier().to(next).at(Dossier.Position.outside(s.position().agency()));
        return Decision.Change.of(Action.REFUSE_RECEPTION, over).noting(command.reason());
    }

    /** Accepts: dues are counted from this instant, the path moves on, and the first facts are written. */
    static Decision receive(@Nullable String caseCode, @Nullable String note, Situation s, Status next) {
        var procedure = s.procedure();
        if (procedure == null)
            return Decision.refused(PROCEDURE_INCOMPLETE, s.dossier().pinned().procedureCode());
        var wanted = caseCode == null || caseCode.isBlank() ? null : caseCode;
        var applies = procedure.caseOf(wanted, s.dossier().pinned().channel());
        if (applies.isEmpty()) return Decision.refused(UNKNOWN_CASE, wanted == null ? "" : wanted);
        var chosen = applies.get();
        var dues = dues(s, chosen, procedure);
        var after = s.dossier()
                .to(next)
                .pinned(s.dossier().pinned().withCase(chosen.code()))
                .due(dues);
        int step = s.position().step() == null ? 0 : s.position().step();
        if (s.path().has(step + 1)) after = after.at(s.path().at(step + 1, s.at()));
        boolean components = s.componentsDigitised(s.digitised());
        boolean result = s.digitised().contains("");
        var fact = new Fact(
                after.id(),
                s.recorded(),
                after.code(),
                new Fact.Scope(
                        counted(after, after.places().receiving()),
                        counted(after, after.places().competent()),
                        procedure.code(),
                        procedure.sector().code(),
                        after.pinned().channel(),
                        Optional.ofNullable(after.pinned().level()).orElse("")),
                s.at(),
                new Fact.DueInForce(
                        dues.original(), dues.due(), chosen.promised().judgedByInstant(), s.at(), List.of()),
                Fact.Waits.NONE,
                0,
                null,
                null,
                Fact.Digital.NOTHING.and(components, result, s.at()),
                new Fact.Payment(procedure.bearsFee(), false));
        return Decision.Change.of(Action.RECEIVE, after)
                .with(fact)
                .with("case", chosen.code())
                .with("due", dues.due())
                .with("step", after.position().step())
                .noting(note);
    }

    /** A citizen's dossier counts once: its parts stand in the figures under keys of their own. */
    private static UUID counted(Dossier dossier, UUID agency) {
        return dossier.isPart() ? CountedApart.of(agency) : agency;
    }

    private static Dossier.Dues dues(Situation s, ProcedureVersion.Case chosen, ProcedureVersion procedure) {
        var agency = s.dossier().places().competent();
        var legal = s.deadlines().due(agency, chosen.legal(), s.at(), List.of(), procedure.waitMode());
        var promised = s.deadlines().due(agency, chosen.promised(), s.at(), List.of(), procedure.waitMode());
        var within = s.within(promised.due());
        return new Dossier.Dues(s.dossier().dues().filedAt(), s.at(), legal.due(), within, within);
    }

    static Decision.@Nullable Refused unknownPaper(List<String> papers, @Nullable ProcedureVersion procedure) {
        for (var paper : papers) {
            boolean known = procedure != null
                    && procedure.components().stream()
                            .anyMatch(each -> each.code().equals(paper));
            if (!known) return Decision.refused(UNKNOWN_PAPER, paper);
        }
        return null;
    }
}
