package vn.motcua.desk.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Limit;
import vn.motcua.desk.FiledPage;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/**
 * Finishes a dossier that is resolved on the day it comes, while the applicant waits: every step that is left, one command
 * after the other, up to the first that this person may not do.
 */
@Component
class SameDay {

    private static final int HOURS_OF_A_DAY = 8;

    private final DossierQuery dossiers;
    private final DossierCommands commands;
    private final Next next;

    SameDay(DossierQuery dossiers, DossierCommands commands, Next next) {
        this.dossiers = dossiers;
        this.commands = commands;
        this.next = next;
    }

    /** Null where its limit is longer, or nothing of it is for this person now. */
    FiledPage.@Nullable Finish offer(DossierView view, Form form) {
        var procedure = view.procedure();
        if (procedure == null || view.receivedAt() == null || !shortLimit(view, procedure)) return null;
        if (verb(view) == null) return null;
        int step = view.step() == null ? 0 : view.step();
        var left = procedure.process().stream().skip(step).toList();
        boolean issues = left.stream().anyMatch(each -> each.kind() == StepKind.ISSUE);
        var names = left.stream().map(ProcedureVersion.Step::name).toList();
        return new FiledPage.Finish(Ids.next(), names, issues, form);
    }

    private static boolean shortLimit(DossierView view, ProcedureVersion procedure) {
        return procedure
                .caseOf(view.caseCode(), view.channel())
                .map(ProcedureVersion.Case::promised)
                .filter(limit -> limit.unit() == Limit.Unit.SAME_DAY
                        || limit.unit() == Limit.Unit.HOURS && limit.amount() <= HOURS_OF_A_DAY)
                .isPresent();
    }

    /** Does what is left and says how far it came. */
    String run(String code, UUID request, Form form, Here here, Actor by) {
        var view = find(code, by);
        int most = view.procedure() == null ? 0 : 2 * view.procedure().process().size() + 2;
        for (int act = 0; act < most && view.status() != Status.RETURNED; act++) {
            var verb = verb(view);
            if (verb == null) return here.say("desk.sameDay.stopped", next.of(view, here));
            var id = Receiving.derived(request, view.version() + " " + verb);
            switch (commands.give(code, command(verb, view, form), new Request(id, view.version(), null), by)) {
                case Outcome.Done<Receipt> done -> view = find(code, by);
                case Outcome.Refused<Receipt>(var refusal) -> {
                    return here.say("desk.sameDay.stopped", here.texts().of(here.locale(), refusal));
                }
            }
        }
        return view.status() == Status.RETURNED
                ? here.say("desk.sameDay.done", code)
                : here.say("desk.sameDay.stopped", next.of(view, here));
    }

    /** Null where this person has nothing to do. */
    private static @Nullable String verb(DossierView view) {
        if (view.commands().contains("complete")) return kind(view) == StepKind.ISSUE ? "record-result" : "complete";
        return view.commands().contains("take-over") ? "take-over" : null;
    }

    private static Command command(String verb, DossierView view, Form form) {
        int draft = Drafts.newest(view);
        return switch (verb) {
            case "record-result" -> new Command.RecordResult(form.value("number"), form.value("title"));
            case "take-over" -> new Command.TakeOver();
            default ->
                kind(view) == StepKind.APPROVE && draft > 0
                        ? new Command.Complete(null, draft)
                        : new Command.Complete(null);
        };
    }

    private static @Nullable StepKind kind(DossierView view) {
        var procedure = view.procedure();
        var step = view.step();
        if (procedure == null || step == null || step >= procedure.process().size()) return null;
        return view.status() == Status.RESOLVED
                ? StepKind.RETURN
                : procedure.process().get(step).kind();
    }

    DossierView find(String code, Actor by) {
        return dossiers.byCode(code, by)
                .orElseThrow(() -> new org.springframework.web.server.ResponseStatusException(
                        org.springframework.http.HttpStatus.NOT_FOUND));
    }
}
