package vn.motcua.desk.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.desk.FiledPage;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FinishSameDay;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** Offers to finish a dossier while the applicant waits, and says how far it came. */
@Component
class SameDay {

    private final DossierQuery dossiers;
    private final FinishSameDay finishing;
    private final Next next;

    SameDay(DossierQuery dossiers, FinishSameDay finishing, Next next) {
        this.dossiers = dossiers;
        this.finishing = finishing;
        this.next = next;
    }

    /** Null where its limit is longer, or nothing of it is for this person now. */
    FiledPage.@Nullable Finish offer(DossierView view, Form form) {
        return finishing
                .left(view)
                .map(left -> new FiledPage.Finish(
                        Ids.next(),
                        left.steps().stream().map(ProcedureVersion.Step::name).toList(),
                        left.issues(),
                        form))
                .orElse(null);
    }

    String run(String code, UUID request, Form form, Here here, Actor by) {
        var result = new FinishSameDay.Result(form.optional("number"), form.optional("title"));
        return switch (finishing.finish(code, result, request, by)) {
            case Outcome.Refused<FinishSameDay.Finished>(var refusal) ->
                here.say("desk.sameDay.stopped", here.texts().of(here.locale(), refusal));
            case Outcome.Done<FinishSameDay.Finished>(var finished) -> said(finished, here);
        };
    }

    private String said(FinishSameDay.Finished finished, Here here) {
        var view = finished.dossier();
        var stopped = finished.stopped();
        if (stopped != null)
            return here.say("desk.sameDay.stopped", here.texts().of(here.locale(), stopped));
        return view.status() == Status.RETURNED
                ? here.say("desk.sameDay.done", view.code())
                : here.say("desk.sameDay.stopped", next.of(view, here));
    }

    DossierView find(String code, Actor by) {
        return dossiers.byCode(code, by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
