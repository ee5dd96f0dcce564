package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Status;

class LifecycleTest {

    /** The whole lifecycle once more, as a person writes it down: status, then action → where it leads. */
    private static final String WRITTEN_DOWN = """
            FILED: ASK_PAPERS>AWAITING_PAPERS RECEIVE>RECEIVED REFUSE_RECEPTION>NOT_ACCEPTED WITHDRAW>WITHDRAWN \
            TAKE_OVER>FILED ASSIGN>FILED RELEASE>FILED ATTACH>FILED CORRECT>FILED CHOOSE_DELIVERY>FILED
            AWAITING_PAPERS: BRING_PAPERS>FILED REFUSE_RECEPTION>NOT_ACCEPTED WITHDRAW>WITHDRAWN \
            ATTACH>AWAITING_PAPERS CORRECT>AWAITING_PAPERS ASSIGN>AWAITING_PAPERS RELEASE>AWAITING_PAPERS CHOOSE_DELIVERY>AWAITING_PAPERS
            NOT_ACCEPTED: CORRECT>NOT_ACCEPTED
            RECEIVED: TAKE_OVER>PROCESSING ASSIGN>RECEIVED RELEASE>RECEIVED HAND_OVER>PROCESSING HAND_BACK>PROCESSING \
            ASK_SUPPLEMENT>AWAITING_SUPPLEMENT PAUSE>PAUSED WITHDRAW>WITHDRAWN STOP>STOPPED REFUSE>REFUSED \
            EXTEND>RECEIVED ASK_APOLOGY>RECEIVED DECLINE_APOLOGY>RECEIVED APOLOGISE>RECEIVED \
            ATTACH>RECEIVED DRAFT>RECEIVED CORRECT>RECEIVED \
            HAND_TO_AGENCY>RECEIVED HAND_HOME>RECEIVED OPEN_PART>RECEIVED CONSULT>RECEIVED ANSWER>RECEIVED WITHDRAW_QUESTION>RECEIVED \
            SEND_DRAFT>RECEIVED CONFIRM_DRAFT>RECEIVED CHOOSE_DELIVERY>RECEIVED
            PROCESSING: TAKE_OVER>PROCESSING ASSIGN>PROCESSING RELEASE>PROCESSING HAND_OVER>PROCESSING HAND_BACK>PROCESSING \
            ASK_SUPPLEMENT>AWAITING_SUPPLEMENT ASK_PAYMENT>AWAITING_PAYMENT PAUSE>PAUSED WITHDRAW>WITHDRAWN STOP>STOPPED \
            REFUSE>REFUSED APPROVE>PROCESSING REJECT>PROCESSING APPROVE_RESULT>RESOLVED RECORD_RESULT>RESOLVED \
            EXTEND>PROCESSING ASK_APOLOGY>PROCESSING DECLINE_APOLOGY>PROCESSING APOLOGISE>PROCESSING \
            ATTACH>PROCESSING DRAFT>PROCESSING CORRECT>PROCESSING \
            HAND_TO_AGENCY>PROCESSING HAND_HOME>PROCESSING OPEN_PART>PROCESSING CONSULT>PROCESSING ANSWER>PROCESSING WITHDRAW_QUESTION>PROCESSING \
            SEND_DRAFT>PROCESSING CONFIRM_DRAFT>PROCESSING CHOOSE_DELIVERY>PROCESSING
            AWAITING_SUPPLEMENT: SUPPLEMENT>PROCESSING WITHDRAW>WITHDRAWN STOP>STOPPED REFUSE>REFUSED \
            ATTACH>AWAITING_SUPPLEMENT CORRECT>AWAITING_SUPPLEMENT ASSIGN>AWAITING_SUPPLEMENT RELEASE>AWAITING_SUPPLEMENT \
            CONSULT>AWAITING_SUPPLEMENT ANSWER>AWAITING_SUPPLEMENT WITHDRAW_QUESTION>AWAITING_SUPPLEMENT CHOOSE_DELIVERY>AWAITING_SUPPLEMENT
            AWAITING_PAYMENT: CONFIRM_PAYMENT>PROCESSING WITHDRAW>WITHDRAWN STOP>STOPPED REFUSE>REFUSED \
            ATTACH>AWAITING_PAYMENT CORRECT>AWAITING_PAYMENT ASSIGN>AWAITING_PAYMENT RELEASE>AWAITING_PAYMENT \
            CONSULT>AWAITING_PAYMENT ANSWER>AWAITING_PAYMENT WITHDRAW_QUESTION>AWAITING_PAYMENT CHOOSE_DELIVERY>AWAITING_PAYMENT
            PAUSED: RESUME>PROCESSING STOP>STOPPED REFUSE>REFUSED ATTACH>PAUSED CORRECT>PAUSED ASSIGN>PAUSED RELEASE>PAUSED \
            CONSULT>PAUSED ANSWER>PAUSED WITHDRAW_QUESTION>PAUSED CHOOSE_DELIVERY>PAUSED
            RESOLVED: RETURN>RETURNED TAKE_OVER>RESOLVED ASSIGN>RESOLVED RELEASE>RESOLVED ATTACH>RESOLVED CORRECT>RESOLVED \
            ANSWER>RESOLVED WITHDRAW_QUESTION>RESOLVED CHOOSE_DELIVERY>RESOLVED
            RETURNED: ATTACH>RETURNED CORRECT>RETURNED
            STOPPED: CORRECT>STOPPED
            REFUSED: CORRECT>REFUSED
            WITHDRAWN: CORRECT>WITHDRAWN
            """;

    /** Moves between national statuses that regulations §12.1 allows; staying is always allowed. */
    private static final Map<Integer, Set<Integer>> NATIONAL = Map.of(
            1, Set.of(2, 3, 7),
            2, Set.of(4, 5, 7, 8),
            3, Set.of(),
            4, Set.of(5, 6, 7, 8, 9),
            5, Set.of(4, 7, 8),
            6, Set.of(4, 7, 8),
            7, Set.of(),
            8, Set.of(4, 9),
            9, Set.of(10),
            10, Set.of());

    @Test
    void every_pair_of_status_and_action_is_as_written_down() {
        var table = new TreeSet<String>();
        for (var status : Status.values()) {
            for (var action : Action.values()) {
                Lifecycle.next(status, action).ifPresent(next -> table.add(status + " " + action + " " + next));
            }
        }

        var expected = new TreeSet<String>();
        for (var line : WRITTEN_DOWN.lines().toList()) {
            var status = line.substring(0, line.indexOf(':'));
            for (var move : line.substring(line.indexOf(':') + 1).strip().split(" ")) {
                expected.add(status + " " + move.replace('>', ' '));
            }
        }

        assertThat(table).isEqualTo(expected);
    }

    @Test
    void no_move_leaves_the_national_lifecycle() {
        var wrong = new TreeMap<String, String>();
        for (var status : Status.values()) {
            for (var action : Lifecycle.allowed(status)) {
                int to = Lifecycle.next(status, action).orElseThrow().national();
                boolean legal = to == status.national()
                        || NATIONAL.get(status.national()).contains(to);
                if (!legal) wrong.put(status + " " + action, "to national " + to);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_status_can_be_reached_from_filing() {
        var reached = EnumSet.of(Status.FILED);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            var status = open.pop();
            for (var action : Lifecycle.allowed(status)) {
                var next = Lifecycle.next(status, action).orElseThrow();
                if (reached.add(next)) open.push(next);
            }
        }

        assertThat(reached).containsExactlyInAnyOrder(Status.values());
    }
}
