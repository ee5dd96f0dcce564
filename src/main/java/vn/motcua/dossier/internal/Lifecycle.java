package vn.motcua.dossier.internal;

import static vn.motcua.dossier.Action.*;
import static vn.motcua.dossier.Status.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Status;

/**
 * Every legal move of a dossier; a pair missing from this table cannot happen. Between national statuses it allows
 * 1→2|3|7, 2→4|5|7|8, 4→5|6|7|8|9, 5→4|7|8, 6→4|7|8, 8→4|8 and 9→10 (regulations §12.1); nothing leaves 3, 7 and 10.
 */
final class Lifecycle {

    /** Where somebody can have it in hand. */
    private static final Set<Status> HELD = EnumSet.of(
            FILED, AWAITING_PAPERS, RECEIVED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_PAYMENT, PAUSED, RESOLVED);

    /** After acceptance and before the result. */
    private static final Set<Status> ASKING =
            EnumSet.of(RECEIVED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_PAYMENT, PAUSED);

    private static final Map<Status, Map<Action, Status>> MOVES = new EnumMap<>(Status.class);

    static {
        from(FILED).may(ASK_PAPERS, AWAITING_PAPERS).may(RECEIVE, RECEIVED).may(REFUSE_RECEPTION, NOT_ACCEPTED);
        from(FILED).may(WITHDRAW, WITHDRAWN).stays(TAKE_OVER, ASSIGN, ATTACH, CORRECT);
        from(AWAITING_PAPERS)
                .may(BRING_PAPERS, FILED)
                .may(REFUSE_RECEPTION, NOT_ACCEPTED)
                .may(WITHDRAW, WITHDRAWN);
        from(AWAITING_PAPERS).stays(ATTACH, CORRECT);
        from(AWAITING_PAPERS).stays(ASSIGN);
        from(NOT_ACCEPTED).stays(CORRECT);

        from(RECEIVED).may(TAKE_OVER, PROCESSING).stays(ASSIGN);
        working(from(RECEIVED));
        working(from(PROCESSING).stays(TAKE_OVER, ASSIGN));
        from(PROCESSING).stays(APPROVE, REJECT).may(ASK_PAYMENT, AWAITING_PAYMENT);
        from(PROCESSING).may(APPROVE_RESULT, RESOLVED).may(RECORD_RESULT, RESOLVED);

        from(AWAITING_SUPPLEMENT).may(SUPPLEMENT, PROCESSING).may(WITHDRAW, WITHDRAWN);
        from(AWAITING_PAYMENT).may(CONFIRM_PAYMENT, PROCESSING).may(WITHDRAW, WITHDRAWN);
        from(PAUSED).may(RESUME, PROCESSING);
        for (var waiting : Set.of(AWAITING_SUPPLEMENT, AWAITING_PAYMENT, PAUSED)) {
            from(waiting).may(STOP, STOPPED).may(REFUSE, REFUSED).stays(ATTACH, CORRECT);
        }

        // Who leaves hands on what waits, too.
        for (var waiting : Set.of(AWAITING_SUPPLEMENT, AWAITING_PAYMENT, PAUSED))
            from(waiting).stays(ASSIGN);
        for (var held : HELD) from(held).stays(RELEASE);

        // Others are asked while the result does not exist; what was asked is answered or withdrawn as long as it is
        // open.
        for (var asking : ASKING) from(asking).stays(CONSULT, ANSWER, WITHDRAW_QUESTION);
        from(RESOLVED).stays(ANSWER, WITHDRAW_QUESTION);

        // Until it is handed over the applicant says how.
        for (var held : HELD) from(held).stays(CHOOSE_DELIVERY);

        from(RESOLVED).may(RETURN, RETURNED).stays(TAKE_OVER, ASSIGN, ATTACH, CORRECT);
        from(RETURNED).stays(ATTACH, CORRECT);
        for (var ended : Set.of(STOPPED, REFUSED, WITHDRAWN)) from(ended).stays(CORRECT);
    }

    private Lifecycle() {}

    /** Where the action leads from here; empty when it is not allowed. */
    static Optional<Status> next(Status now, Action action) {
        return Optional.ofNullable(MOVES.getOrDefault(now, Map.of()).get(action));
    }

    static Set<Action> allowed(Status now) {
        return MOVES.getOrDefault(now, Map.of()).keySet();
    }

    private static void working(Row row) {
        row.may(HAND_OVER, PROCESSING).may(HAND_BACK, PROCESSING).may(ASK_SUPPLEMENT, AWAITING_SUPPLEMENT);
        row.may(PAUSE, PAUSED).may(WITHDRAW, WITHDRAWN).may(STOP, STOPPED).may(REFUSE, REFUSED);
        row.stays(EXTEND, ASK_APOLOGY, DECLINE_APOLOGY, APOLOGISE, ATTACH, DRAFT, CORRECT);
        row.stays(HAND_TO_AGENCY, HAND_HOME, OPEN_PART, SEND_DRAFT, CONFIRM_DRAFT);
    }

    private static Row from(Status status) {
        return new Row(status, MOVES.computeIfAbsent(status, ignored -> new EnumMap<>(Action.class)));
    }

    private record Row(Status from, Map<Action, Status> moves) {

        Row may(Action action, Status to) {
            moves.put(action, to);
            return this;
        }

        Row stays(Action... actions) {
            for (var action : actions) moves.put(action, from);
            return this;
        }
    }
}
