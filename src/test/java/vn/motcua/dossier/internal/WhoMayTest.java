package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;

/** Who may give which command, over all roles and places, against a table written down apart from the code. */
class WhoMayTest {

    private static final String WRITTEN_DOWN = """
            RECEPTIONIST FILE ASK_PAPERS BRING_PAPERS RECEIVE REFUSE_RECEPTION TAKE_OVER HAND_OVER HAND_BACK \
            ASK_SUPPLEMENT SUPPLEMENT ASK_PAYMENT CONFIRM_PAYMENT RESUME RECORD_RESULT RETURN WITHDRAW EXTEND CORRECT ATTACH \
            ASK_APOLOGY DRAFT
            SPECIALIST TAKE_OVER HAND_OVER HAND_BACK ASK_SUPPLEMENT ASK_PAYMENT RESUME RECORD_RESULT EXTEND ASK_APOLOGY DRAFT
            HEAD TAKE_OVER HAND_OVER HAND_BACK ASK_SUPPLEMENT ASK_PAYMENT RESUME RECORD_RESULT EXTEND ASK_APOLOGY ASSIGN RELEASE DRAFT
            LEADER TAKE_OVER HAND_OVER HAND_BACK ASK_SUPPLEMENT ASK_PAYMENT RESUME RECORD_RESULT EXTEND ASK_APOLOGY ASSIGN RELEASE PAUSE \
            APPROVE APPROVE_RESULT REJECT STOP REFUSE DECLINE_APOLOGY APOLOGISE CORRECT DRAFT
            CONTROLLER
            ADMINISTRATOR TAKEN_IN SUCCEED
            CITIZEN FILE BRING_PAPERS SUPPLEMENT WITHDRAW ATTACH
            OPERATOR TAKEN_IN SUCCEED
            HELPER
            """;

    private final World world = new World();

    @Test
    void each_role_may_in_its_agency_exactly_what_is_written_down() {
        var table = new TreeMap<Role, Set<Action>>();
        for (var role : Role.values()) {
            var by = world.officer(world.commune, role);
            table.put(role, permitted(by, situation(by, world.commune, world.commune, role == Role.CITIZEN)));
        }

        assertThat(table).isEqualTo(writtenDown());
    }

    @Test
    void nobody_may_do_anything_with_a_dossier_that_lies_and_was_received_elsewhere() {
        for (var role : Role.values()) {
            var by = world.officer(world.commune, role);

            assertThat(permitted(by, situation(by, world.neighbour, world.neighbour, false)))
                    .as(role.name())
                    .isEmpty();
        }
    }

    @Test
    void the_receiving_one_stop_unit_speaks_for_the_applicant_while_another_agency_decides() {
        var receptionist = world.officer(world.commune, Role.RECEPTIONIST);

        var may = permitted(receptionist, situation(receptionist, world.commune, world.neighbour, false));

        assertThat(may)
                .containsExactlyInAnyOrder(
                        Action.BRING_PAPERS,
                        Action.SUPPLEMENT,
                        Action.WITHDRAW,
                        Action.ATTACH,
                        Action.CORRECT,
                        Action.CONFIRM_PAYMENT);
    }

    private static Set<Action> permitted(Actor by, Situation situation) {
        var may = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) if (Rules.permitted(action, situation)) may.add(action);
        return may;
    }

    private static Map<Role, Set<Action>> writtenDown() {
        return WRITTEN_DOWN
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> Role.valueOf(words[0]),
                        words -> Arrays.stream(words)
                                .skip(1)
                                .map(Action::valueOf)
                                .collect(Collectors.toSet())));
    }

    private Situation situation(Actor by, Agency receiving, Agency at, boolean own) {
        var now = Instant.parse("2026-11-20T03:00:00Z");
        var places = new Dossier.Places(receiving.id(), receiving.id(), at.id(), own ? by.account() : Ids.next());
        var dossier = new Dossier(
                Ids.next(),
                "X-261120-0001",
                1,
                Chain.START,
                Status.PROCESSING,
                new Dossier.Pinned("online", null, World.PROCEDURE, world.procedure.id(), null),
                places,
                new Dossier.Dues(now, now, now, now, now),
                new Dossier.Position(at.id(), 2, "SPECIALIST", now, now, null),
                null,
                0,
                0,
                now);
        return new Situation(
                dossier,
                null,
                world.procedure,
                Path.of(world.procedure, places, world),
                Set.of(),
                0,
                by,
                now,
                now,
                world,
                (account, position) -> true,
                new PastOfNothing(),
                name -> java.util.Optional.empty());
    }
}
