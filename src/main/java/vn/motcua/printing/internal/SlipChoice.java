package vn.motcua.printing.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Status;
import vn.motcua.printing.Circular;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.Sheet;
import vn.motcua.printing.Wording;
import vn.motcua.shared.VietnameseTime;

/** Which generation a dossier is printed by, which forms it has, and the sheet of each. */
@Component
class SlipChoice {

    private final Wordings wordings;
    private final Stationery paper;
    private final Slips slips;
    private final ControlSheet control;

    SlipChoice(Wordings wordings, Stationery paper, Slips slips, ControlSheet control) {
        this.wordings = wordings;
        this.paper = paper;
        this.slips = slips;
        this.control = control;
    }

    Circular circular(DossierView view) {
        var date = view.receivedAt() == null ? view.filedAt() : view.receivedAt();
        return wordings.inForce(VietnameseTime.dateOf(date));
    }

    boolean has(DossierView view, FormKind form) {
        return content(view, form, Map.of()).isPresent();
    }

    /** Empty when what the form tells has not happened. */
    Optional<Sheet> sheet(DossierView view, Circular circular, FormKind form, int copy) {
        var worded = paper.wordings(agency(view, form));
        return content(view, form, worded)
                .map(content -> paper.sheet(circular, form, worded, view.code(), copy, content.get()));
    }

    /** Slips come from where the applicant stands; what the head of the deciding agency signs comes from there. */
    private static UUID agency(DossierView view, FormKind form) {
        return form == FormKind.APOLOGY || form == FormKind.STOP ? view.competentAgency() : view.receivingAgency();
    }

    /** What would be on it, made when it is wanted: a page only asks whether there is something. */
    private Optional<Supplier<Stationery.Content>> content(
            DossierView view, FormKind form, Map<Wording, String> worded) {
        boolean accepted = view.receivedAt() != null;
        return switch (form) {
            case RECEIPT ->
                accepted && view.status() != Status.NOT_ACCEPTED
                        ? Optional.of(() -> slips.receipt(view, worded))
                        : Optional.empty();
            case SUPPLEMENT ->
                Papers.last(view, Action.ASK_PAPERS, Action.ASK_SUPPLEMENT)
                        .map(line -> () -> slips.supplement(view, line, worded));
            case REFUSAL ->
                Papers.last(view, Action.REFUSE_RECEPTION, Action.REFUSE)
                        .map(line -> () -> slips.refusal(view, line, worded));
            case APOLOGY -> Papers.last(view, Action.APOLOGISE).map(line -> () -> slips.apology(view, line, worded));
            case STOP -> Papers.last(view, Action.STOP).map(line -> () -> slips.stop(view, line, worded));
            case CONTROL_SHEET -> accepted ? Optional.of(() -> control.of(view, worded)) : Optional.empty();
            case REGISTER -> Optional.empty();
        };
    }
}
