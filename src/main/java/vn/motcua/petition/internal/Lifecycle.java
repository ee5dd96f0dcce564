package vn.motcua.petition.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.petition.Action;
import vn.motcua.petition.Status;

/** Every legal move of a petition; a pair missing from this table cannot happen. */
final class Lifecycle {

    private static final Map<Status, Map<Action, Status>> MOVES = new EnumMap<>(Status.class);

    static {
        for (var status : Status.values()) {
            if (!status.first() && status != Status.PROCESSING) continue;
            allow(status, Action.CLASSIFY, Status.PROCESSING);
            allow(status, Action.NAME, status);
            allow(status, Action.FORWARD, Status.FORWARDED);
            allow(status, Action.HAND_BACK, Status.RETURNED);
            allow(status, Action.ASK_SUPPLEMENT, Status.AWAITING_SUPPLEMENT);
            allow(status, Action.REFUSE, Status.REFUSED);
            allow(status, Action.WITHDRAW, Status.WITHDRAWN);
        }
        allow(Status.SUPPLEMENTED, Action.TAKE_UP, Status.PROCESSING);
        allow(Status.SUPPLEMENTED, Action.ANSWER, Status.ANSWERED);
        allow(Status.PROCESSING, Action.TAKE_UP, Status.PROCESSING);
        allow(Status.PROCESSING, Action.ANSWER, Status.ANSWERED);
        allow(Status.AWAITING_SUPPLEMENT, Action.SUPPLEMENT, Status.SUPPLEMENTED);
        allow(Status.AWAITING_SUPPLEMENT, Action.REFUSE, Status.REFUSED);
        allow(Status.AWAITING_SUPPLEMENT, Action.WITHDRAW, Status.WITHDRAWN);
        allow(Status.ANSWERED, Action.PUBLISH, Status.PUBLISHED);
        allow(Status.ANSWERED, Action.KEEP_BACK, Status.CLOSED);
        allow(Status.ANSWERED, Action.RATE, Status.ANSWERED);
        allow(Status.PUBLISHED, Action.TAKE_OFF, Status.CLOSED);
        allow(Status.PUBLISHED, Action.RATE, Status.PUBLISHED);
        allow(Status.CLOSED, Action.PUBLISH, Status.PUBLISHED);
        allow(Status.CLOSED, Action.RATE, Status.CLOSED);
    }

    private Lifecycle() {}

    private static void allow(Status from, Action action, Status to) {
        MOVES.computeIfAbsent(from, ignored -> new EnumMap<>(Action.class)).put(action, to);
    }

    static Optional<Status> after(Status now, Action action) {
        return Optional.ofNullable(MOVES.getOrDefault(now, Map.of()).get(action));
    }
}
