package vn.motcua.desk.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.ReceiveWithPapers;
import vn.motcua.dossier.ReceiveWithPapers.Checklist;
import vn.motcua.dossier.ReceiveWithPapers.Paper;
import vn.motcua.dossier.ReceiveWithPapers.Reused;
import vn.motcua.dossier.ReceiveWithPapers.State;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.shared.Outcome;

/** Sends the checklist of the reception's form on, and says what became of it. */
@Component
class Receiving {

    private final ReceiveWithPapers reception;

    Receiving(ReceiveWithPapers reception) {
        this.reception = reception;
    }

    /** What is said about it. The dossier exists already: a refusal is told, and put right on its page. */
    String follow(
            Receipt filed,
            UUID request,
            Form form,
            List<ReceptionPapers.Handed> handed,
            boolean checked,
            Here here,
            Actor by) {
        var checklist = new Checklist(
                checked ? handed.stream().map(Receiving::paper).toList() : List.of(),
                !form.checked("receive"),
                form.optional("caseCode"),
                form.optional("reason"));
        var asked = new Request(request, filed.version(), null);
        return switch (reception.receive(filed.code(), checklist, asked, by)) {
            case Outcome.Done<Receipt>(var done) -> here.say(said(done.status()), done.code());
            case Outcome.Refused<Receipt>(var refusal) ->
                here.say("desk.filed.notReceived", filed.code(), here.texts().of(here.locale(), refusal));
        };
    }

    private static String said(Status status) {
        if (status == Status.FILED) return "desk.filed";
        return status == Status.AWAITING_PAPERS ? "desk.filed.asked" : "desk.filed.received";
    }

    private static Paper paper(ReceptionPapers.Handed handed) {
        var kept = handed.kept();
        var from = handed.from();
        var reused = kept == null || from == null ? null : new Reused(from, kept.id());
        var state = handed.state().equals(ReceptionPapers.MISSING)
                ? State.MISSING
                : handed.state().equals(ReceptionPapers.NONE) ? State.NONE : State.HAS;
        return new Paper(
                handed.component().code(),
                state,
                Integer.valueOf(handed.originals()),
                Integer.valueOf(handed.copies()),
                reused);
    }
}
