package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.TakenIn;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** A dossier from a register lives on here: the date the register gave stays the base of its due date. */
@MotcuaIT
class GivenDueIT {

    private static final Duration DAY = Duration.ofDays(1);
    private static final TakenIn.Procedure UNKNOWN = new TakenIn.Procedure("9.999999", null, null, "");

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BulkIntake intake;

    @Autowired
    TestClock clock;

    World world;
    CommandPipeline commands;
    Actor by;
    Instant received;
    Instant given;

    @BeforeEach
    void open() {
        world = new World();
        commands = world.pipeline(source, clock);
        by = world.everybody();
        received = clock.instant().minus(DAY.multipliedBy(4));
        given = received.plus(DAY.multipliedBy(20));
    }

    @Test
    void a_given_due_date_is_moved_by_every_wait_and_by_nothing_else() throws Exception {
        var code = takenIn(known(), given, "\"due\":\"2026-07-21\"");

        done(code, new Command.Supplement(null));

        var moved = given.plus(DAY.multipliedBy(4));
        assertGiven(code, moved);
        assertThat(fact(code).due().past())
                .extracting(Fact.DueInForce.Past::since)
                .containsExactly(received);

        clock.advance(DAY);
        done(code, new Command.Pause("Điều 5", "Chờ xác minh"));
        clock.advance(DAY.multipliedBy(2));
        done(code, new Command.Resume(null));

        assertGiven(code, moved.plus(DAY.multipliedBy(2)));
    }

    @Test
    void a_due_date_that_the_import_counted_is_counted_on() throws Exception {
        var code = takenIn(known(), received.plus(DAY.multipliedBy(20)), "\"status\":5");

        done(code, new Command.Supplement(null));

        assertThat(view(code).due()).isEqualTo(received.plus(DAY.multipliedBy(3 + 4)));
        assertThat(view(code).dueGiven()).isFalse();
    }

    @Test
    void a_longer_limit_decided_here_ends_what_the_register_gave() throws Exception {
        var code = takenIn(known(), received.plus(DAY.multipliedBy(4)), "\"due\":\"2026-07-05\"");
        done(code, new Command.Supplement(null));
        done(code, new Command.Extend("verify", "Cần xác minh"));

        clock.advance(DAY);
        done(code, new Command.Pause("Điều 5", "Chờ xác minh"));
        clock.advance(DAY);
        done(code, new Command.Resume(null));

        assertThat(view(code).due()).isEqualTo(received.plus(DAY.multipliedBy(8 + 4 + 1)));
        assertThat(view(code).dueGiven()).isFalse();
    }

    @Test
    void waits_move_a_given_date_of_an_unknown_procedure_too() throws Exception {
        var code = takenIn(UNKNOWN, given, "\"due\":\"2026-07-21\"");

        done(code, new Command.Supplement(null));

        assertGiven(code, given.plus(DAY.multipliedBy(4)));
    }

    private void assertGiven(String code, Instant due) {
        var view = view(code);
        assertThat(view.dueGiven()).isTrue();
        assertThat(view.originalDue()).isEqualTo(given);
        assertThat(view.due()).isEqualTo(due);
        assertThat(view.legalDue()).isEqualTo(due);
        assertThat(fact(code).due().original()).isEqualTo(given);
        assertThat(fact(code).due().due()).isEqualTo(due);
        var explanation = view.explanation();
        if (explanation != null) assertThat(explanation.due()).isEqualTo(due);
    }

    private TakenIn.Procedure known() {
        return new TakenIn.Procedure(World.PROCEDURE, world.procedure.id(), "normal", "S1");
    }

    private String takenIn(TakenIn.Procedure procedure, Instant due, String detail) throws Exception {
        var code = "X-" + Ids.next();
        var row = new TakenIn(
                2,
                code,
                7,
                world.commune.id(),
                "counter",
                "",
                procedure,
                new TakenIn.Course(Status.AWAITING_SUPPLEMENT, received, received, due, received, 0, null, null),
                new TakenIn.Marks(false, false, false, false),
                new TakenIn.Person("Lê Văn Tám", null, null, null),
                detail,
                null,
                null);
        try (var taking = intake.begin("so.csv", world.operator(), clock, () -> {})) {
            taking.write(taking.prepare(List.of(row)));
            taking.commit("00", 1);
        }
        return code;
    }

    private void done(String code, Command command) {
        assertThat(commands.give(code, command, Request.of(Ids.next()), by))
                .as(command.toString())
                .isInstanceOf(Outcome.Done.class);
    }

    private DossierView view(String code) {
        return new Lookup(
                        new DossierStore(jdbc),
                        new ViewStore(jdbc),
                        new ListStore(jdbc),
                        new SearchStore(jdbc),
                        world.inbox(jdbc, clock),
                        commands,
                        new Remembered(0),
                        world,
                        world,
                        clock)
                .byCode(code, world.officer(world.commune, Role.RECEPTIONIST))
                .orElseThrow();
    }

    private Fact fact(String code) {
        return jdbc.sql("""
                select to_jsonb(f)::text from dossier.fact f where f.code = :code and f.known_to > now() + interval '1 year'
                """)
                .param("code", code)
                .query((row, n) -> FactColumns.read(row.getString(1)))
                .single();
    }
}
