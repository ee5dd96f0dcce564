package vn.motcua.dossier.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.shared.Ids;

/**
 * A stay at a step that a command ends, interrupts or puts in other hands after its time had run out. Its clock stands
 * still with the dossier's, and after the result exists nobody is late any more: then the applicant is awaited.
 */
final class LateStay {

    /** Due times are whole minutes; late is who has not done it when the minute is over. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private LateStay() {}

    /** The row of dossier.late_step; null when nothing is late, or it lay in nobody's hands and nobody completed it. */
    static @Nullable Map<String, Object> row(Dossier before, Dossier after, Line line) {
        var stay = before.position();
        var since = stay.since();
        var due = stay.due();
        if (stay.step() == null || since == null || due == null || !due.isAfter(since)) return null;
        if (!running(before.status()) || line.at().isBefore(due.plus(GRACE))) return null;
        if (running(after.status()) && same(stay, after.position())) return null;
        var account = stay.holder() != null ? stay.holder() : completing(line);
        return account == null ? null : row(before.id(), stay, since, due, account, line.recorded());
    }

    private static Map<String, Object> row(
            UUID dossier, Dossier.Position stay, Instant since, Instant due, UUID account, Instant recorded) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", Ids.next());
        row.put("dossier_id", dossier);
        row.put("step", stay.step());
        row.put("role", stay.role());
        row.put("agency_id", stay.agency());
        row.put("account_id", account);
        row.put("since", since.toString());
        row.put("due", due.toString());
        row.put("recorded", recorded.toString());
        return row;
    }

    private static boolean running(Status status) {
        return status == Status.RECEIVED || status == Status.PROCESSING;
    }

    private static boolean same(Dossier.Position one, Dossier.Position other) {
        return Objects.equals(one.step(), other.step())
                && Objects.equals(one.since(), other.since())
                && Objects.equals(one.holder(), other.holder());
    }

    private static @Nullable UUID completing(Line line) {
        return switch (line.action()) {
            case HAND_OVER, HAND_BACK, APPROVE, APPROVE_RESULT, REJECT, RECORD_RESULT -> line.actor();
            case FILE,
                    ASK_PAPERS,
                    BRING_PAPERS,
                    RECEIVE,
                    REFUSE_RECEPTION,
                    TAKE_OVER,
                    ASSIGN,
                    RELEASE,
                    ASK_SUPPLEMENT,
                    SUPPLEMENT,
                    ASK_PAYMENT,
                    CONFIRM_PAYMENT,
                    PAUSE,
                    RESUME,
                    DRAFT,
                    RETURN,
                    WITHDRAW,
                    STOP,
                    REFUSE,
                    ASK_APOLOGY,
                    DECLINE_APOLOGY,
                    APOLOGISE,
                    EXTEND,
                    CORRECT,
                    ATTACH,
                    HAND_TO_AGENCY,
                    HAND_HOME,
                    CONSULT,
                    ANSWER,
                    WITHDRAW_QUESTION,
                    OPEN_PART,
                    SEND_DRAFT,
                    CONFIRM_DRAFT,
                    CHOOSE_DELIVERY,
                    SUCCEED,
                    MOVE_QUESTION,
                    TAKEN_IN -> null;
        };
    }
}
