package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** What a command that comes too late leaves behind, and the apology that takes two people. */
@MotcuaIT
class LateStayIT {

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    World world;
    CommandPipeline commands;
    Actor by;

    @BeforeEach
    void open() {
        world = new World();
        commands = world.pipeline(source, clock);
        by = world.everybody();
    }

    @Test
    void a_step_completed_within_the_minute_of_its_due_time_is_not_late_and_a_minute_after_it_is_once() {
        var intime = atAssignment();
        var late = atAssignment();

        clock.advance(Duration.ofHours(2).plusSeconds(59));
        done(intime, new Command.Complete(null));
        clock.advance(Duration.ofSeconds(1));
        done(late, new Command.Complete(null));
        clock.advance(Duration.ofHours(1));
        done(late, new Command.TakeOver());

        assertThat(late(intime)).isEmpty();
        assertThat(late(late)).containsExactly(by.account());
    }

    @Test
    void whoever_had_it_when_it_was_given_to_another_too_late_is_asked_and_the_other_is_not() {
        var code = atAssignment();
        var other = world.everybody();

        clock.advance(Duration.ofHours(3));
        done(code, new Command.Assign(other.account(), null));
        commands.give(code, new Command.Complete(null), Request.of(Ids.next()), other);

        assertThat(late(code)).containsExactly(by.account());
    }

    @Test
    void the_time_of_a_wait_is_no_time_of_the_step() {
        var code = atAssignment();
        done(code, new Command.AskSupplement("Thiếu tờ khai", List.of("C1"), null));

        clock.advance(Duration.ofDays(9));
        done(code, new Command.Supplement(null));
        clock.advance(Duration.ofMinutes(119));
        done(code, new Command.Complete(null));

        assertThat(late(code)).isEmpty();
    }

    @Test
    void a_late_dossier_goes_all_the_way_to_the_applicant() {
        var code = atAssignment();

        for (int step = 0; step < 4; step++) {
            clock.advance(Duration.ofDays(30));
            assertThat(done(code, new Command.Complete(null)).version()).isEqualTo(4 + step);
        }

        assertThat(late(code)).hasSize(3); // nobody is late while the applicant is awaited
    }

    @Test
    void a_second_apology_takes_a_request_and_another_who_approves_and_there_is_no_third() {
        var code = atAssignment();
        var leader = world.officer(world.commune, Role.LEADER);
        var due = clock.instant().plus(Duration.ofDays(10));
        done(code, new Command.Apologise("Chờ xác minh", due));

        assertThat(refusal(code, apology(due, 1), leader)).isEqualTo(DossierRefusal.ALREADY_APOLOGISED);
        assertThat(refusal(code, new Command.AskApology("Sớm hơn", due), by))
                .isEqualTo(DossierRefusal.NEW_DUE_NOT_LATER);
        done(code, new Command.AskApology("Vẫn chờ", due.plus(Duration.ofDays(1))));
        assertThat(refusal(code, apology(due, 1), by)).isEqualTo(DossierRefusal.APOLOGY_ASKED_BY_YOURSELF);
        var specialist = world.officer(world.commune, Role.SPECIALIST);
        assertThat(refusal(code, apology(due, 1), specialist)).isEqualTo(DossierRefusal.NOT_PERMITTED);
        assertThat(commands.give(code, apology(due, 1), Request.of(Ids.next()), leader))
                .isInstanceOf(Outcome.Done.class);

        assertThat(refusal(code, apology(due, 2), leader)).isEqualTo(DossierRefusal.ALREADY_APOLOGISED);
        assertThat(refusal(code, new Command.AskApology("Nữa", due.plus(Duration.ofDays(3))), by))
                .isEqualTo(DossierRefusal.ALREADY_APOLOGISED);
        assertThat(jdbc.sql("""
                select j.detail::jsonb ->> 'asked' from dossier.journal j join dossier.dossier d on d.id = j.dossier_id
                where d.code = :code and j.action = 'APOLOGISE' order by j.seq desc limit 1
                """).param("code", code).query(String.class).single())
                .isEqualTo("5");
    }

    @Test
    void a_leader_declines_what_is_asked_and_each_side_is_told() {
        var code = atAssignment();
        var leader = world.officer(world.commune, Role.LEADER);
        var due = clock.instant().plus(Duration.ofDays(10));
        done(code, new Command.Apologise("Chờ xác minh", due));
        var decline = new Command.DeclineApology("Đã hẹn một lần rồi");

        assertThat(refusal(code, decline, leader)).isEqualTo(DossierRefusal.NO_APOLOGY_ASKED);
        done(code, new Command.AskApology("Vẫn chờ", due.plus(Duration.ofDays(1))));
        assertThat(refusal(code, decline, world.officer(world.commune, Role.SPECIALIST)))
                .isEqualTo(DossierRefusal.NOT_PERMITTED);
        assertThat(commands.give(code, decline, Request.of(Ids.next()), leader)).isInstanceOf(Outcome.Done.class);

        assertThat(refusal(code, decline, leader)).isEqualTo(DossierRefusal.NO_APOLOGY_ASKED);
        assertThat(refusal(code, apology(due, 1), leader)).isEqualTo(DossierRefusal.ALREADY_APOLOGISED);
        assertThat(told(code, leader)).containsExactly("ASK_APOLOGY");
        assertThat(told(code, by)).containsExactly("DECLINE_APOLOGY");
    }

    private List<String> told(String code, Actor account) {
        return jdbc.sql("""
                select template from notice.notice where dossier_code = :code and account_id = :account order by id
                """)
                .param("code", code)
                .param("account", account.account())
                .query(String.class)
                .list();
    }

    private static Command apology(java.time.Instant due, int days) {
        return new Command.Apologise("Nữa", due.plus(Duration.ofDays(days)));
    }

    /** Received, and held by the actor at a step of two hours; three lines so far. */
    private String atAssignment() {
        var filed = commands.file(world.filing("Nguyễn Văn Trễ"), Request.of(Ids.next()), by);
        var code = ((Outcome.Done<Receipt>) filed).value().code();
        done(code, new Command.Receive(null));
        done(code, new Command.TakeOver());
        return code;
    }

    private Receipt done(String code, Command command) {
        var outcome = commands.give(code, command, Request.of(Ids.next()), by);
        assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Receipt>) outcome).value();
    }

    private Object refusal(String code, Command command, Actor actor) {
        var outcome = commands.give(code, command, Request.of(Ids.next()), actor);
        return ((Outcome.Refused<Receipt>) outcome).refusal().code();
    }

    private List<UUID> late(String code) {
        return jdbc.sql("""
                select l.account_id from dossier.late_step l join dossier.dossier d on d.id = l.dossier_id
                where d.code = :code order by l.id
                """).param("code", code).query(UUID.class).list();
    }
}
