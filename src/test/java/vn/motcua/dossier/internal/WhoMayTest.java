package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;

/** Who may give which command, over all roles and places, against a table written down apart from the code. */
class WhoMayTest {

    private static final String WRITTEN_DOWN = """
            RECEPTIONIST FILE ASK_PAPERS BRING_PAPERS RECEIVE REFUSE_RECEPTION TAKE_OVER HAND_OVER HAND_BACK \
            ASK_SUPPLEMENT SUPPLEMENT ASK_PAYMENT CONFIRM_PAYMENT RESUME RECORD_RESULT RETURN WITHDRAW EXTEND CORRECT ATTACH \
            ASK_APOLOGY DRAFT \
            HAND_TO_AGENCY HAND_HOME CONSULT WITHDRAW_QUESTION OPEN_PART SEND_DRAFT CONFIRM_DRAFT CHOOSE_DELIVERY
            SPECIALIST TAKE_OVER HAND_OVER HAND_BACK ASK_SUPPLEMENT ASK_PAYMENT RESUME RECORD_RESULT EXTEND ASK_APOLOGY DRAFT \
            HAND_TO_AGENCY HAND_HOME CONSULT WITHDRAW_QUESTION OPEN_PART SEND_DRAFT
            HEAD TAKE_OVER HAND_OVER HAND_BACK ASK_SUPPLEMENT ASK_PAYMENT RESUME RECORD_RESULT EXTEND ASK_APOLOGY ASSIGN RELEASE DRAFT \
            HAND_TO_AGENCY HAND_HOME CONSULT WITHDRAW_QUESTION OPEN_PART SEND_DRAFT
            LEADER TAKE_OVER HAND_OVER HAND_BACK ASK_SUPPLEMENT ASK_PAYMENT RESUME RECORD_RESULT EXTEND ASK_APOLOGY ASSIGN RELEASE PAUSE \
            APPROVE APPROVE_RESULT REJECT STOP REFUSE DECLINE_APOLOGY APOLOGISE CORRECT DRAFT \
            HAND_TO_AGENCY HAND_HOME CONSULT WITHDRAW_QUESTION OPEN_PART SEND_DRAFT
            CONTROLLER
            ADMINISTRATOR TAKEN_IN SUCCEED MOVE_QUESTION
            CITIZEN FILE BRING_PAPERS SUPPLEMENT WITHDRAW ATTACH CONFIRM_DRAFT CHOOSE_DELIVERY
            OPERATOR TAKEN_IN SUCCEED MOVE_QUESTION
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
                        Action.CONFIRM_DRAFT,
                        Action.CHOOSE_DELIVERY,
                        Action.CORRECT,
                        Action.CONFIRM_PAYMENT);
    }

    @Test
    void while_another_agency_does_a_step_competence_stays_and_the_work_is_theirs() {
        var home = EnumSet.of(
                Action.PAUSE,
                Action.APPROVE,
                Action.APPROVE_RESULT,
                Action.REJECT,
                Action.STOP,
                Action.REFUSE,
                Action.APOLOGISE,
                Action.DECLINE_APOLOGY,
                Action.EXTEND,
                Action.ASK_APOLOGY,
                Action.ASK_PAYMENT,
                Action.OPEN_PART);
        var atHome = EnumSet.copyOf(home);
        atHome.addAll(Set.of(Action.HAND_HOME, Action.WITHDRAW_QUESTION));
        for (var role : Role.values()) {
            if (role == Role.CITIZEN) continue;
            var usual = writtenDown().get(role);

            var there = world.officer(world.neighbour, role);
            assertThat(permitted(there, away(there))).as("there " + role).isEqualTo(without(usual, home));
            var here = world.officer(world.commune, role);
            assertThat(permitted(here, away(here)).stream()
                            .filter(action -> action.permission() != Permission.DOSSIER_SUPPLY)
                            .filter(action -> action != Action.CORRECT && action != Action.CONFIRM_PAYMENT)
                            .collect(Collectors.toSet()))
                    .as("at home " + role)
                    .isEqualTo(usual.stream().filter(atHome::contains).collect(Collectors.toSet()));
        }
    }

    @Test
    void who_works_where_a_question_was_put_may_answer_it_and_nobody_else() {
        for (var role : Role.values()) {
            for (var place : new Agency[] {world.commune, world.neighbour}) {
                var by = world.officer(place, role);
                var question = new Links.Question(
                        Ids.next(),
                        Ids.next(),
                        world.commune.id(),
                        world.neighbour.id(),
                        null,
                        null,
                        Instant.MAX,
                        true);
                var at = situation(by, world.commune, world.commune, false, new LinksOfNothing(List.of(question)));

                boolean works = role.permissions().contains(Permission.DOSSIER_PROCESS);
                assertThat(Rules.permitted(Action.ANSWER, at))
                        .as(role + " at " + place.code())
                        .isEqualTo(works && place == world.neighbour);
            }
        }
    }

    /** Received and decided in the commune, at the appraisal, lying at the neighbour. */
    private Situation away(Actor by) {
        var s = situation(by, world.commune, world.commune, false);
        var at = s.position();
        var there = new Dossier.Position(world.neighbour.id(), at.step(), at.role(), at.since(), at.due(), at.holder());
        return new Situation(
                s.dossier().at(there),
                null,
                s.procedure(),
                s.path(),
                s.digitised(),
                0,
                by,
                s.at(),
                s.recorded(),
                world,
                s.mayHold(),
                s.past(),
                s.kept(),
                s.links());
    }

    private static Set<Action> without(Set<Action> all, Set<Action> some) {
        return all.stream().filter(action -> !some.contains(action)).collect(Collectors.toSet());
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
        return situation(by, receiving, at, own, new LinksOfNothing());
    }

    private Situation situation(Actor by, Agency receiving, Agency at, boolean own, Links links) {
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
                name -> java.util.Optional.empty(),
                links);
    }
}
