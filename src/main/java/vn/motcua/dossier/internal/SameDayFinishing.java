package vn.motcua.dossier.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Limit;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FinishSameDay;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.Outcome;

/** One command after the other, each decided on the dossier as the one before left it. */
@Component
class SameDayFinishing implements FinishSameDay {

    private final Lookup lookup;
    private final CommandPipeline commands;

    SameDayFinishing(Lookup lookup, CommandPipeline commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @Override
    public Optional<Left> left(DossierView view) {
        var procedure = view.procedure();
        if (procedure == null || view.receivedAt() == null || !sameDay(view) || verb(view) == null) {
            return Optional.empty();
        }
        int step = view.step() == null ? 0 : view.step();
        var left = procedure.process().stream().skip(step).toList();
        return Optional.of(new Left(left, left.stream().anyMatch(each -> each.kind() == StepKind.ISSUE)));
    }

    @Override
    public Outcome<Finished> finish(String code, Result result, UUID request, Actor by) {
        var view = lookup.byCode(code, by).orElse(null);
        if (view == null) return Outcome.refused(DossierRefusal.DOSSIER_NOT_FOUND, code);
        if (!sameDay(view)) return Outcome.refused(DossierRefusal.NOT_SAME_DAY, code);
        int most = view.procedure() == null ? 0 : 2 * view.procedure().process().size() + 2;
        for (int act = 0; act < most && view.status() != Status.RETURNED; act++) {
            var verb = verb(view);
            if (verb == null) break;
            var id = derived(request, view.version() + " " + verb);
            var outcome = commands.give(code, command(verb, view, result), new Request(id, view.version(), null), by);
            if (outcome instanceof Outcome.Refused<Receipt>(var refusal)) {
                return Outcome.done(new Finished(view, refusal));
            }
            view = lookup.byCode(code, by).orElse(view);
        }
        return Outcome.done(new Finished(view, null));
    }

    private static boolean sameDay(DossierView view) {
        var procedure = view.procedure();
        return procedure != null
                && procedure
                        .caseOf(view.caseCode(), view.channel())
                        .map(ProcedureVersion.Case::promised)
                        .filter(limit -> limit.unit() == Limit.Unit.SAME_DAY
                                || limit.unit() == Limit.Unit.HOURS && limit.amount() <= HOURS_OF_A_DAY)
                        .isPresent();
    }

    /** Null where this person has nothing to do. */
    private static @Nullable String verb(DossierView view) {
        if (view.commands().contains("complete")) return kind(view) == StepKind.ISSUE ? "record-result" : "complete";
        return view.commands().contains("take-over") ? "take-over" : null;
    }

    private static Command command(String verb, DossierView view, Result result) {
        int drafts = (int) view.attachments().stream()
                .filter(DossierView.Attachment::draft)
                .count();
        return switch (verb) {
            case "record-result" -> new Command.RecordResult(text(result.number()), text(result.title()));
            case "take-over" -> new Command.TakeOver();
            default ->
                kind(view) == StepKind.APPROVE && drafts > 0
                        ? new Command.Complete(null, drafts)
                        : new Command.Complete(null);
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable StepKind kind(DossierView view) {
        var procedure = view.procedure();
        var step = view.step();
        if (procedure == null || step == null || step >= procedure.process().size()) return null;
        return view.status() == Status.RESOLVED
                ? StepKind.RETURN
                : procedure.process().get(step).kind();
    }

    /** The same for the same words: a retry names the same requests. */
    private static UUID derived(UUID request, String words) {
        return UUID.nameUUIDFromBytes((request + " " + words).getBytes(StandardCharsets.UTF_8));
    }
}
