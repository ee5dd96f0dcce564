package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Followed;
import vn.motcua.procedure.ProcedureVersion;

/** What of a dossier is told to whoever has its slip. */
final class FollowedView {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Set<Action> TOLD = EnumSet.of(
            Action.FILE,
            Action.ASK_PAPERS,
            Action.BRING_PAPERS,
            Action.RECEIVE,
            Action.REFUSE_RECEPTION,
            Action.HAND_OVER,
            Action.ASK_SUPPLEMENT,
            Action.SUPPLEMENT,
            Action.ASK_PAYMENT,
            Action.CONFIRM_PAYMENT,
            Action.PAUSE,
            Action.RESUME,
            Action.APPROVE_RESULT,
            Action.RECORD_RESULT,
            Action.RETURN,
            Action.WITHDRAW,
            Action.STOP,
            Action.REFUSE,
            Action.APOLOGISE,
            Action.EXTEND,
            Action.SEND_DRAFT,
            Action.CONFIRM_DRAFT,
            Action.CHOOSE_DELIVERY,
            Action.TAKEN_IN);

    private FollowedView() {}

    static Followed of(DossierView view) {
        return new Followed(
                view.code(),
                view.status(),
                view.procedureCode(),
                view.procedure(),
                view.receivingAgency(),
                view.filedAt(),
                view.receivedAt(),
                view.originalDue(),
                view.due(),
                view.explanation(),
                view.dueGiven(),
                moments(view),
                asked(view),
                view.endedAt(),
                view.returnedAt());
    }

    /** The same thing over and over, as several hand-overs in a row, is told once. */
    private static List<Followed.Moment> moments(DossierView view) {
        var moments = new ArrayList<Followed.Moment>();
        for (var line : view.journal()) {
            if (!TOLD.contains(line.action())) continue;
            boolean again = line.action() == Action.HAND_OVER
                    && !moments.isEmpty()
                    && moments.getLast().action() == Action.HAND_OVER;
            if (!again) moments.add(new Followed.Moment(line.action(), line.at()));
        }
        return moments;
    }

    static Followed.@Nullable Asked asked(DossierView view) {
        var waitedFor = switch (view.status()) {
            case AWAITING_PAPERS -> Action.ASK_PAPERS;
            case AWAITING_SUPPLEMENT -> Action.ASK_SUPPLEMENT;
            case AWAITING_PAYMENT -> Action.ASK_PAYMENT;
            case FILED, NOT_ACCEPTED, RECEIVED, PROCESSING, PAUSED, STOPPED, REFUSED, WITHDRAWN, RESOLVED, RETURNED ->
                null;
        };
        if (waitedFor == null) return null;
        return view.journal().reversed().stream()
                .filter(line -> line.action() == waitedFor)
                .findFirst()
                .map(line ->
                        new Followed.Asked(waitedFor, line.at(), papers(line.detail(), view.procedure()), line.note()))
                .orElse(null);
    }

    private static List<String> papers(@Nullable String detail, @Nullable ProcedureVersion procedure) {
        if (detail == null || procedure == null) return List.of();
        var names = new ArrayList<String>();
        for (var code : JSON.readTree(detail).path("papers")) {
            procedure.components().stream()
                    .filter(paper -> paper.code().equals(code.asString()))
                    .forEach(paper -> names.add(paper.name()));
        }
        return names;
    }
}
