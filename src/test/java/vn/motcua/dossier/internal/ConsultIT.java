package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Consultations.Consultation;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Asking other departments and agencies: who sees it, who answers, what is late, and that nothing waits for it. */
@MotcuaIT
class ConsultIT {

    @Autowired
    DataSource source;

    @Autowired
    TestClock clock;

    Given given;
    World world;
    Actor by;
    Actor asked;
    Actor head;

    @BeforeEach
    void open() {
        given = new Given(source, clock);
        world = given.world;
        by = world.everybody();
        asked = world.officer(world.neighbour, Role.SPECIALIST);
        head = world.officer(world.neighbour, Role.HEAD);
    }

    @Test
    void the_agency_asked_reads_the_dossier_and_answers_and_whoever_asked_sees_it() {
        var code = received();
        assertThat(given.lookup.byCode(code, asked)).isEmpty();
        assertThat(given.refused(code, new Command.TakeOver(), asked)).isEqualTo(DOSSIER_NOT_FOUND);

        given.done(code, ask(null, null), by);

        var seen = given.lookup.byCode(code, asked).orElseThrow();
        assertThat(seen.commands()).containsExactly("answer");
        assertThat(given.codes(Group.CONSULTED, asked)).containsExactly(code);
        assertThat(given.lookup.counts(asked).consulted()).isEqualTo(1);
        assertThat(given.notices(head, code)).containsExactly("QUESTION_ASKED");
        var question = only(code, asked);
        assertThat(question.question()).isEqualTo("Đất có tranh chấp không?");
        assertThat(question.answerable()).isTrue();

        given.done(code, new Command.Answer(question.id(), "Không có tranh chấp", null), asked);

        var answered = only(code, by);
        assertThat(answered.answer()).isEqualTo("Không có tranh chấp");
        assertThat(answered.answeredBy()).isEqualTo(asked.account());
        assertThat(answered.late()).isFalse();
        assertThat(given.notices(by, code)).containsExactly("QUESTION_ANSWERED");
        assertThat(given.codes(Group.CONSULTED, asked)).isEmpty();
        assertThat(given.refused(code, new Command.TakeOver(), asked)).isEqualTo(NOT_PERMITTED);
    }

    @Test
    void an_answer_after_its_time_is_late_for_good_and_may_bring_a_file() {
        var code = received();
        given.done(code, ask(null, null), by);
        clock.advance(Duration.ofDays(2));
        assertThat(only(code, by).overdue(clock.instant())).isTrue();

        var file = new Command.Enclosure("y-kien.pdf", "application/pdf", EveryFile.SIZE, "a".repeat(64));
        given.done(code, new Command.Answer(only(code, asked).id(), "Đồng ý", file), asked);

        assertThat(only(code, by).late()).isTrue();
        var attached = given.lookup.byCode(code, by).orElseThrow().attachments();
        assertThat(attached).hasSize(1);
        assertThat(only(code, by).file()).isEqualTo(attached.getFirst().id());
    }

    @Test
    void several_are_asked_at_once_and_their_answers_at_the_same_moment_are_all_kept() throws Exception {
        var code = received();
        var officers = new ArrayList<Actor>();
        for (int i = 0; i < 8; i++) {
            var officer = world.officer(world.neighbour, Role.SPECIALIST);
            officers.add(officer);
            given.done(code, ask(null, officer.account()), by);
        }
        var questions = given.questions.about(code, by);
        var answers = new ArrayList<Callable<Outcome<Receipt>>>();
        for (var officer : officers) {
            var mine = questions.stream()
                    .filter(each -> officer.account().equals(each.toAccount()))
                    .findFirst()
                    .orElseThrow();
            answers.add(() -> {
                var request = Request.of(Ids.next());
                Outcome<Receipt> outcome;
                do {
                    outcome =
                            given.commands.give(code, new Command.Answer(mine.id(), "Ý kiến", null), request, officer);
                } while (outcome instanceof Outcome.Refused<Receipt>(var refusal) && refusal.code() == STALE_VERSION);
                return outcome;
            });
        }

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : pool.invokeAll(answers)) given.receipt(each.get());
        }

        assertThat(given.questions.about(code, by)).hasSize(8).noneMatch(Consultation::open);
    }

    @Test
    void a_department_or_a_person_is_asked_and_nobody_else_there_but_those_who_assign_may_answer() {
        var code = received();
        var department = Ids.next();
        world.departments.put(department, world.neighbour.id());
        var member = world.officer(world.neighbour, Role.SPECIALIST);
        world.members.put(member.account(), Set.of(department));

        given.done(code, ask(department, null), by);

        var question = only(code, by);
        assertThat(given.notices(member, code)).containsExactly("QUESTION_ASKED");
        assertThat(given.codes(Group.CONSULTED, member)).containsExactly(code);
        assertThat(given.codes(Group.CONSULTED, head)).containsExactly(code);
        assertThat(given.codes(Group.CONSULTED, asked)).isEmpty();
        assertThat(given.refused(code, new Command.Answer(question.id(), "Ý kiến", null), asked))
                .isEqualTo(NOT_PERMITTED);
        given.done(code, new Command.Answer(question.id(), "Ý kiến", null), member);
    }

    @Test
    void a_colleague_of_the_own_agency_can_be_asked_but_not_the_agency_itself_or_oneself() {
        var code = received();
        var colleague = world.officer(world.commune, Role.SPECIALIST);

        assertThat(given.refused(code, ask(world.commune.code(), null, null, due()), by))
                .isEqualTo(CONSULT_WHOM);
        assertThat(given.refused(code, ask(world.commune.code(), null, by.account(), due()), by))
                .isEqualTo(CONSULT_WHOM);
        given.done(code, ask(world.commune.code(), null, colleague.account(), due()), by);

        assertThat(given.codes(Group.CONSULTED, colleague)).containsExactly(code);
    }

    @Test
    void a_question_is_withdrawn_by_whoever_asked_and_the_dossier_is_theirs_no_more() {
        var code = received();
        given.done(code, ask(null, null), by);
        var question = only(code, by);
        var withdraw = new Command.WithdrawQuestion(question.id(), "Không cần nữa");
        var colleague = world.officer(world.commune, Role.SPECIALIST);

        assertThat(given.refused(code, withdraw, asked)).isEqualTo(NOT_PERMITTED);
        assertThat(given.refused(code, withdraw, colleague)).isEqualTo(NOT_YOUR_QUESTION);
        given.done(code, withdraw, by);

        assertThat(only(code, by).withdrawnAt()).isEqualTo(clock.instant());
        assertThat(given.refused(code, withdraw, by)).isEqualTo(QUESTION_CLOSED);
        assertThat(given.lookup.byCode(code, asked)).isEmpty();
        assertThat(given.codes(Group.CONSULTED, asked)).isEmpty();
    }

    @Test
    void the_applicant_sees_that_somebody_was_asked_and_not_what() {
        var citizen = world.officer(world.commune, Role.CITIZEN);
        var filing = world.filing("Mai Công Dân");
        var online = new FileDossier(
                filing.procedure(), "online", null, filing.receivingAgency(), null, filing.owner(), null);
        var code = given.receipt(given.commands.file(online, Request.of(Ids.next()), citizen))
                .code();
        given.done(code, new Command.Receive(null), by);
        given.done(code, ask(null, null), by);
        var file = new Command.Enclosure("y-kien.pdf", "application/pdf", EveryFile.SIZE, "e".repeat(64));
        given.done(code, new Command.Answer(only(code, asked).id(), "Nội bộ", file), asked);

        var seen = given.lookup.byCode(code, citizen).orElseThrow();

        assertThat(seen.journal()).extracting(line -> line.action()).contains(Action.CONSULT, Action.ANSWER);
        assertThat(seen.journal())
                .extracting(line -> String.valueOf(line.note()))
                .doesNotContain("Nội bộ");
        assertThat(seen.attachments()).isEmpty();
        assertThat(given.questions.about(code, citizen)).isEmpty();
    }

    @Test
    void nothing_waits_for_an_answer() {
        var code = received();
        given.done(code, ask(null, null), by);

        for (int step = 0; step < 3; step++) given.done(code, new Command.Complete(null), by);

        assertThat(given.lookup.byCode(code, by).orElseThrow().status()).isEqualTo(Status.RESOLVED);
        assertThat(given.codes(Group.CONSULTED, asked))
                .as("an opinion helps nobody any more")
                .isEmpty();
        given.done(code, new Command.Complete(null), by);
        assertThat(given.lookup.byCode(code, asked)).isEmpty();
    }

    @Test
    void a_question_leaves_the_waiting_of_the_dossier_as_it_is() {
        var code = received();
        given.done(code, new Command.AskSupplement("Thiếu tờ khai", List.of("C1"), null), by);
        var since = given.lookup.byCode(code, by).orElseThrow().waitingSince();
        clock.advance(Duration.ofHours(1));

        given.done(code, ask(null, null), by);

        assertThat(given.lookup.byCode(code, by).orElseThrow().waitingSince()).isEqualTo(since);
    }

    @Test
    void what_is_wrong_with_a_question_or_an_answer_is_told() {
        var code = received();
        var unknown = new Command.Answer(Ids.next(), "Ý kiến", null);

        assertThat(given.refused(code, ask("X99", null, null, due()), by)).isEqualTo(UNKNOWN_AGENCY);
        assertThat(given.refused(code, ask(world.neighbour.code(), null, null, clock.instant()), by))
                .isEqualTo(ANSWER_DUE_NOT_LATER);
        assertThat(given.refused(
                        code, ask(world.neighbour.code(), null, null, Instant.parse("2300-01-01T00:00:00Z")), by))
                .isEqualTo(TIME_OUT_OF_RANGE);
        assertThat(given.refused(code, ask(Ids.next(), null), by)).isEqualTo(UNKNOWN_DEPARTMENT);
        assertThat(given.refused(code, ask(null, Ids.next()), by)).isEqualTo(UNKNOWN_OFFICER);
        assertThat(given.refused(code, new Command.Consult(world.neighbour.code(), null, null, " ", due()), by))
                .isEqualTo(TEXT_MISSING);
        assertThat(given.refused(code, unknown, by)).isEqualTo(NOT_PERMITTED);
        given.done(code, ask(null, null), by);
        assertThat(given.refused(code, unknown, asked)).isEqualTo(UNKNOWN_QUESTION);
        var answer = new Command.Answer(only(code, by).id(), "Ý kiến", null);
        given.done(code, answer, asked);
        assertThat(given.refused(code, answer, asked)).isEqualTo(QUESTION_CLOSED);
        assertThat(given.refused(given.filed(by), ask(null, null), by)).isEqualTo(MOVE_NOT_ALLOWED);
    }

    @Test
    void an_answer_sent_twice_is_kept_once() {
        var code = received();
        given.done(code, ask(null, null), by);
        var answer = new Command.Answer(only(code, by).id(), "Ý kiến", null);
        var request = Request.of(Ids.next());

        var first = given.receipt(given.commands.give(code, answer, request, asked));
        var again = given.receipt(given.commands.give(code, answer, request, asked));

        assertThat(again.version()).isEqualTo(first.version());
        assertThat(given.lookup.byCode(code, by).orElseThrow().journal().stream()
                        .filter(line -> line.action() == Action.ANSWER))
                .hasSize(1);
    }

    private Command ask(@Nullable UUID department, @Nullable UUID officer) {
        return ask(world.neighbour.code(), department, officer, due());
    }

    private static Command ask(String agency, @Nullable UUID department, @Nullable UUID officer, Instant due) {
        return new Command.Consult(agency, department, officer, "Đất có tranh chấp không?", due);
    }

    private Instant due() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private Consultation only(String code, Actor actor) {
        var all = given.questions.about(code, actor);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String received() {
        var code = given.filed(by);
        given.done(code, new Command.Receive(null), by);
        return code;
    }
}
