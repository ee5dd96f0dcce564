package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.Command.Entry.CHANNEL;
import static vn.motcua.dossier.Command.Entry.ENDED_AT;
import static vn.motcua.dossier.Command.Entry.OWNER_NAME;
import static vn.motcua.dossier.Command.Entry.PHONE;
import static vn.motcua.dossier.Command.Entry.RECEIVED_AT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.database.internal.Superuser;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierView.Correction;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.TakenIn;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Wrong entries: the new value counts, the old one is not lost, and what was reported before is reported again. */
@MotcuaIT
class CorrectionsIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource application;

    @Autowired
    BulkIntake intake;

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
    void the_old_value_of_a_personal_entry_stands_with_the_reason_beside_the_line_and_not_in_it() {
        var code = filed();

        done(code, new Command.Correct(PHONE, " 0987654321 ", "Ghi nhầm số"));

        var line = view(code).journal().getLast();
        assertThat(line.correction()).isEqualTo(new Correction(PHONE, "0912345678", "0987654321"));
        assertThat(line.note()).isEqualTo("Ghi nhầm số");
        assertThat(line.detail()).isEqualTo("{\"entry\":\"PHONE\"}");
        assertThat(noteOf(code, 2)).contains("0912345678", "0987654321", "Ghi nhầm số");
        assertThat(view(code).owner().phone()).isEqualTo("0987654321");
    }

    @Test
    void erasing_the_words_erases_the_old_value_and_leaves_which_entry_it_was() {
        var code = filed();
        done(code, new Command.Correct(Command.Entry.EMAIL, "thuy@example.vn", "Bổ sung"));
        assertThat(view(code).journal().getLast().correction())
                .isEqualTo(new Correction(Command.Entry.EMAIL, null, "thuy@example.vn"));

        Superuser.on(application)
                .sql("delete from dossier.note where dossier_id = (select id from dossier.dossier where code = :code)")
                .param("code", code)
                .update();

        var line = view(code).journal().getLast();
        assertThat(line.correction()).isEqualTo(new Correction(Command.Entry.EMAIL, null, null));
        assertThat(line.note()).isNull();
    }

    @Test
    void a_corrected_name_is_found_and_the_old_one_is_not() {
        var code = receipt(commands.file(world.filing("Bùi Thị Xuýt"), Request.of(Ids.next()), by))
                .code();

        done(code, new Command.Correct(OWNER_NAME, "Bùi Thị Xuyến", "Sai tên"));

        assertThat(named("xuyen")).containsExactly(code);
        assertThat(named("xuyt")).isEmpty();
        assertThat(view(code).journal().getLast().correction())
                .isEqualTo(new Correction(OWNER_NAME, "Bùi Thị Xuýt", "Bùi Thị Xuyến"));
    }

    @Test
    void an_agency_that_no_longer_has_a_dossier_does_not_find_it_by_name() {
        var code = receipt(commands.file(world.filing("Mai Thị Chuyển"), Request.of(Ids.next()), by))
                .code();
        assertThat(named("chuyen")).containsExactly(code);

        Superuser.on(application)
                .sql("""
                        update dossier.dossier set receiving_id = :other, competent_id = :other, assisting_id = :other,
                            at_agency_id = :other
                        where code = :code
                        """)
                .param("other", world.neighbour.id())
                .param("code", code)
                .update();

        assertThat(named("chuyen")).isEmpty();
    }

    @Test
    void what_is_right_already_is_not_corrected() {
        var code = received();

        assertThat(refusal(code, PHONE, "0912345678")).isEqualTo(DossierRefusal.NOTHING_TO_CORRECT);
        assertThat(refusal(code, CHANNEL, "counter")).isEqualTo(DossierRefusal.NOTHING_TO_CORRECT);
        assertThat(refusal(code, RECEIVED_AT, clock.instant().toString())).isEqualTo(DossierRefusal.NOTHING_TO_CORRECT);
    }

    @Test
    void another_reception_moves_every_due_date_and_the_step_and_judges_the_end_anew() {
        var code = received();
        var wrong = clock.instant();
        clock.advance(DAY.multipliedBy(4));
        finish(code);
        assertThat(fact(code).end()).extracting(Fact.End::timeliness).isEqualTo(1);
        clock.advance(DAY);

        done(code, new Command.Correct(RECEIVED_AT, wrong.plus(DAY).toString(), "Nhận hôm sau"));

        var fact = fact(code);
        assertThat(fact.receivedAt()).isEqualTo(wrong.plus(DAY));
        assertThat(fact.due().original()).isEqualTo(wrong.plus(DAY.multipliedBy(4)));
        assertThat(fact.end()).extracting(Fact.End::timeliness).isEqualTo(0);
        var view = view(code);
        assertThat(view.originalDue()).isEqualTo(wrong.plus(DAY.multipliedBy(4)));
        assertThat(view.due()).isEqualTo(wrong.plus(DAY.multipliedBy(4)));
        assertThat(view.legalDue()).isEqualTo(wrong.plus(DAY.multipliedBy(6)));
        assertThat(view.journal().getLast().correction())
                .isEqualTo(new Correction(
                        RECEIVED_AT, wrong.toString(), wrong.plus(DAY).toString()));
    }

    @Test
    void what_was_known_before_a_correction_stays_known_as_of_then() {
        var code = received();
        var wrong = clock.instant();
        clock.advance(DAY.multipliedBy(5));
        var corrected = clock.instant();

        done(code, new Command.Correct(RECEIVED_AT, wrong.minus(DAY).toString(), "Nhận hôm trước"));

        assertThat(knownAt(code, corrected.minusSeconds(1)).receivedAt()).isEqualTo(wrong);
        assertThat(knownAt(code, corrected.minusSeconds(1)).due().due()).isEqualTo(wrong.plus(DAY.multipliedBy(3)));
        assertThat(knownAt(code, corrected).receivedAt()).isEqualTo(wrong.minus(DAY));
        assertThat(knownAt(code, corrected).due().due()).isEqualTo(wrong.plus(DAY.multipliedBy(2)));
    }

    /** Whatever happened in between: corrected to an instant is the same as received at it. */
    @Test
    void a_dossier_corrected_to_a_reception_is_judged_like_one_received_then() {
        for (int round = 0; round < 25; round++) {
            long seed = System.nanoTime();
            var wrong = clock.instant();
            var right = wrong.minus(Duration.ofMinutes(1 + new Random(seed).nextInt(3000)));
            var code = filedAt(right.minus(HOUR));
            var other = filedAt(right.minus(HOUR));
            enter(code, new Command.TakeOver(), right);
            enter(other, new Command.TakeOver(), right);
            enter(code, new Command.Complete(null), wrong);
            enter(other, new Command.Complete(null), right);
            live(new Random(seed), List.of(code, other), wrong);

            done(code, new Command.Correct(RECEIVED_AT, right.toString(), "Sai giờ"));

            assertThat(comparable(fact(code))).as("seed %d", seed).isEqualTo(comparable(fact(other)));
            var one = view(code);
            var two = view(other);
            assertThat(one.due()).as("seed %d", seed).isEqualTo(two.due());
            assertThat(one.legalDue()).as("seed %d", seed).isEqualTo(two.legalDue());
            assertThat(one.originalDue()).as("seed %d", seed).isEqualTo(two.originalDue());
            assertThat(one.stepDue()).as("seed %d", seed).isEqualTo(two.stepDue());
            assertThat(one.receivedAt()).as("seed %d", seed).isEqualTo(two.receivedAt());
        }
    }

    @Test
    void a_reception_after_what_followed_it_or_in_the_future_is_refused() {
        var code = received();
        clock.advance(DAY);
        var asked = clock.instant();
        done(code, new Command.AskSupplement("Thiếu", List.of("C1"), null));
        clock.advance(DAY);

        assertThat(refusal(code, RECEIVED_AT, asked.plusSeconds(1).toString())).isEqualTo(DossierRefusal.ENTRY_INVALID);
        assertThat(refusal(code, RECEIVED_AT, clock.instant().plusSeconds(1).toString()))
                .isEqualTo(DossierRefusal.ENTRY_INVALID);
        assertThat(refusal(code, RECEIVED_AT, "1899-12-31T00:00:00Z")).isEqualTo(DossierRefusal.ENTRY_INVALID);
        assertThat(refusal(code, RECEIVED_AT, "hôm qua")).isEqualTo(DossierRefusal.ENTRY_INVALID);
        done(code, new Command.Correct(RECEIVED_AT, asked.toString(), "Sai giờ"));
        assertThat(fact(code).receivedAt()).isEqualTo(asked);
    }

    @Test
    void an_end_told_otherwise_takes_the_wait_it_ended_with_it() {
        var code = received();
        clock.advance(DAY);
        var asked = clock.instant();
        done(code, new Command.AskSupplement("Thiếu", List.of("C1"), null));
        clock.advance(DAY);
        var wrong = clock.instant();
        done(code, new Command.Withdraw("Đổi ý"));
        clock.advance(DAY);

        assertThat(refusal(code, ENDED_AT, asked.minusSeconds(1).toString())).isEqualTo(DossierRefusal.ENTRY_INVALID);
        done(code, new Command.Correct(ENDED_AT, wrong.plus(HOUR).toString(), "Sai giờ"));

        assertThat(fact(code).waits().supplement()).containsExactly(new Fact.Waits.Interval(asked, wrong.plus(HOUR)));
        assertThat(fact(code).end()).extracting(Fact.End::at).isEqualTo(wrong.plus(HOUR));
    }

    @Test
    void a_due_date_that_a_register_gave_stays_and_one_that_was_counted_is_counted_anew() throws Exception {
        var received = clock.instant().minus(DAY.multipliedBy(10));
        var given = takenIn(received, received.plus(DAY.multipliedBy(20)), null);
        var counted = takenIn(received, received.plus(DAY.multipliedBy(3)), null);
        var waiting = takenIn(received, received.plus(DAY.multipliedBy(20)), received);

        for (var code : List.of(given, counted, waiting)) {
            done(code, new Command.Correct(RECEIVED_AT, received.plus(DAY).toString(), "Sổ ghi sai"));
        }

        assertThat(fact(given).due().due()).isEqualTo(received.plus(DAY.multipliedBy(20)));
        assertThat(fact(counted).due().due()).isEqualTo(received.plus(DAY.multipliedBy(4)));
        assertThat(fact(counted).due().since()).isEqualTo(received.plus(DAY));
        assertThat(view(counted).due()).isEqualTo(received.plus(DAY.multipliedBy(4)));
        assertThat(fact(waiting).waits().supplement())
                .containsExactly(new Fact.Waits.Interval(received.plus(DAY), null));
        assertThat(view(waiting).waitingSince()).isEqualTo(received.plus(DAY));
    }

    private void live(Random random, List<String> codes, Instant from) {
        var at = from;
        boolean waiting = false;
        boolean extended = false;
        boolean apologised = false;
        for (int steps = random.nextInt(7); steps > 0; steps--) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(2000)));
            int what = random.nextInt(4);
            Command command;
            if (waiting) {
                command = new Command.Supplement(null);
                waiting = false;
            } else if (what == 0 && !extended) {
                command = new Command.Extend("verify", "Cần xác minh");
                extended = true;
            } else if (what == 1 && !apologised) {
                command = new Command.Apologise("Chậm", at.plus(DAY.multipliedBy(20)));
                apologised = true;
            } else {
                command = new Command.AskSupplement("Thiếu", List.of("C1"), "Điều 5");
                waiting = true;
            }
            for (var code : codes) enter(code, command, at);
        }
        if (random.nextBoolean()) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(2000)));
            for (var code : codes) enter(code, new Command.Withdraw("Đổi ý"), at);
        }
    }

    /** Received at the clock's instant and lying at the second step. */
    private String received() {
        var code = filed();
        done(code, new Command.TakeOver());
        done(code, new Command.Complete(null));
        return code;
    }

    private void finish(String code) {
        for (int step = 1; step < 4; step++) {
            done(code, new Command.TakeOver());
            done(code, new Command.Complete(null));
        }
    }

    private String filed() {
        return receipt(commands.file(world.filing("Nguyễn Thị Thủy"), Request.of(Ids.next()), by))
                .code();
    }

    private String filedAt(Instant at) {
        clock.set(at);
        return filed();
    }

    private void enter(String code, Command command, Instant at) {
        clock.set(at);
        done(code, command);
    }

    private void done(String code, Command command) {
        assertThat(commands.give(code, command, Request.of(Ids.next()), by))
                .as(command.toString())
                .isInstanceOf(Outcome.Done.class);
    }

    private Object refusal(String code, Command.Entry entry, String value) {
        var outcome = commands.give(code, new Command.Correct(entry, value, "Sai"), Request.of(Ids.next()), by);
        return ((Outcome.Refused<Receipt>) outcome).refusal().code();
    }

    private static Receipt receipt(Outcome<Receipt> outcome) {
        return ((Outcome.Done<Receipt>) outcome).value();
    }

    private String takenIn(Instant received, Instant due, @Nullable Instant waitingSince) throws Exception {
        var code = "X-" + Ids.next();
        var row = new TakenIn(
                2,
                code,
                7,
                world.commune.id(),
                "counter",
                "",
                new TakenIn.Procedure(World.PROCEDURE, world.procedure.id(), "normal", "S1"),
                new TakenIn.Course(
                        waitingSince == null ? Status.PROCESSING : Status.AWAITING_SUPPLEMENT,
                        received,
                        received,
                        due,
                        waitingSince,
                        0,
                        null,
                        null),
                new TakenIn.Marks(false, false, false, false),
                new TakenIn.Person("Lê Văn Tám", null, null, null),
                "\"status\":4",
                null,
                null);
        try (var taking = intake.begin("so.csv", world.operator(), clock, () -> {})) {
            taking.write(taking.prepare(List.of(row)));
            taking.commit("00", 1);
        }
        return code;
    }

    private List<String> named(String words) {
        return lookup().list(words, DossierQuery.Group.ALL, null, by).rows().stream()
                .map(vn.motcua.dossier.DossierRow::code)
                .toList();
    }

    private DossierView view(String code) {
        return lookup().byCode(code, world.officer(world.commune, Role.RECEPTIONIST))
                .orElseThrow();
    }

    private Lookup lookup() {
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
                clock);
    }

    private Fact fact(String code) {
        return knownAt(code, Instant.parse("2199-01-01T00:00:00Z"));
    }

    private Fact knownAt(String code, Instant at) {
        return jdbc.sql("""
                select to_jsonb(f)::text from dossier.fact f
                where f.code = :code and f.known_from <= cast(:at as timestamptz) and f.known_to > cast(:at as timestamptz)
                """)
                .param("code", code)
                .param("at", at.toString())
                .query((row, n) -> FactColumns.read(row.getString(1)))
                .single();
    }

    /** What figures look at, without what tells two dossiers apart. */
    private static Fact comparable(Fact fact) {
        return new Fact(
                new UUID(0, 0),
                Instant.EPOCH,
                "",
                fact.scope(),
                fact.receivedAt(),
                fact.due(),
                fact.waits(),
                fact.supplements(),
                fact.end(),
                fact.returnedAt(),
                fact.digital(),
                fact.payment());
    }

    private String noteOf(String code, int seq) {
        return jdbc.sql("""
                select body from dossier.note n join dossier.dossier d on d.id = n.dossier_id
                where d.code = :code and n.seq = :seq
                """)
                .param("code", code)
                .param("seq", seq)
                .query(String.class)
                .single();
    }
}
