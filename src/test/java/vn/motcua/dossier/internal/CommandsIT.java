package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class CommandsIT {

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
    void a_life_of_eleven_commands_leaves_eleven_lines_and_returns_the_result() {
        var code = filed();

        for (int step = 0; step < 5; step++) {
            done(code, new Command.TakeOver());
            done(code, new Command.Complete("xong"));
        }

        assertThat(statusOf(code)).isEqualTo(Status.RETURNED);
        assertThat(linesOf(code)).isEqualTo(11);
    }

    @Test
    void a_retry_is_answered_from_its_stored_outcome_and_leaves_one_line() {
        var code = filed();
        var request = Request.of(Ids.next());

        var first = commands.give(code, new Command.TakeOver(), request, by);
        done(code, new Command.Complete(null));
        var again = commands.give(code, new Command.TakeOver(), request, by);

        assertThat(receipt(again).version()).isEqualTo(receipt(first).version());
        assertThat(receipt(again).status()).isEqualTo(Status.FILED);
        assertThat(receipt(again).replayed()).isTrue();
        assertThat(linesOf(code)).isEqualTo(3);
    }

    @Test
    void filing_twice_with_one_request_makes_one_dossier() {
        var request = Request.of(Ids.next());

        var first = receipt(commands.file(world.filing("Trần Thị Bé"), request, by));
        var again = receipt(commands.file(world.filing("Trần Thị Bé"), request, by));

        assertThat(again.code()).isEqualTo(first.code());
        assertThat(again.replayed()).isTrue();
    }

    @Test
    void a_request_id_with_another_body_command_dossier_or_person_is_refused() {
        var code = filed();
        var other = filed();
        var request = Request.of(Ids.next());
        commands.give(code, new Command.AskPapers("Thiếu tờ khai", List.of("C1")), request, by);

        assertThat(refusal(commands.give(code, new Command.AskPapers("Khác", List.of("C1")), request, by)))
                .isEqualTo(DossierRefusal.REQUEST_REUSED);
        assertThat(refusal(commands.give(code, new Command.TakeOver(), request, by)))
                .isEqualTo(DossierRefusal.REQUEST_REUSED);
        assertThat(refusal(commands.give(other, new Command.AskPapers("Thiếu tờ khai", List.of("C1")), request, by)))
                .isEqualTo(DossierRefusal.REQUEST_REUSED);
        assertThat(refusal(commands.give(
                        code, new Command.AskPapers("Thiếu tờ khai", List.of("C1")), request, world.everybody())))
                .isEqualTo(DossierRefusal.REQUEST_REUSED);
        assertThat(refusal(commands.file(world.filing("Lê Văn A"), request, by)))
                .isEqualTo(DossierRefusal.REQUEST_REUSED);
    }

    @Test
    void a_refused_command_changes_nothing() {
        var code = filed();
        var before = rowOf(code);

        assertThat(refusal(commands.give(code, new Command.Supplement(null), Request.of(Ids.next()), by)))
                .isEqualTo(DossierRefusal.MOVE_NOT_ALLOWED);
        assertThat(refusal(commands.give(code, new Command.Withdraw("  "), Request.of(Ids.next()), by)))
                .isEqualTo(DossierRefusal.TEXT_MISSING);

        assertThat(rowOf(code)).isEqualTo(before);
        assertThat(linesOf(code)).isEqualTo(1);
    }

    @Test
    void a_stale_version_is_refused() {
        var code = filed();
        done(code, new Command.TakeOver());

        var outcome = commands.give(code, new Command.Complete(null), new Request(Ids.next(), 1, null), by);

        assertThat(refusal(outcome)).isEqualTo(DossierRefusal.STALE_VERSION);
    }

    @Test
    void a_dossier_of_another_agency_is_not_found() {
        var code = filed();
        var stranger = world.officer(world.neighbour, Role.RECEPTIONIST, Role.LEADER);

        var outcome = commands.give(code, new Command.TakeOver(), Request.of(Ids.next()), stranger);

        assertThat(refusal(outcome)).isEqualTo(DossierRefusal.DOSSIER_NOT_FOUND);
    }

    @Test
    void thirty_two_people_on_one_dossier_leave_one_holder_and_an_unbroken_journal() throws Exception {
        var code = filed();

        var outcomes = together(
                32, () -> commands.give(code, new Command.TakeOver(), Request.of(Ids.next()), world.everybody()));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(linesOf(code)).isEqualTo(2);
    }

    @Test
    void thirty_two_people_on_one_counter_get_thirty_two_codes_without_a_gap() throws Exception {
        var outcomes = together(32, () -> commands.file(world.filing("Phạm Thị Út"), Request.of(Ids.next()), by));

        var serials = new HashSet<Integer>();
        for (var outcome : outcomes) {
            var code = receipt(outcome).code();
            serials.add(Integer.parseInt(code.substring(code.lastIndexOf('-') + 1)));
        }
        assertThat(serials).hasSize(32).contains(1, 32);
    }

    @Test
    void one_request_sent_thirty_two_times_at_once_is_done_once() throws Exception {
        var code = filed();
        var request = Request.of(Ids.next());

        var outcomes = together(32, () -> commands.give(code, new Command.TakeOver(), request, by));

        assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
        assertThat(linesOf(code)).isEqualTo(2);
    }

    @Test
    void the_serial_widens_after_9999() {
        var code = filed();
        jdbc.sql("update dossier.code_counter set last = 9999 where agency_id = :agency")
                .param("agency", world.commune.id())
                .update();

        assertThat(filed()).isEqualTo(code.substring(0, code.lastIndexOf('-')) + "-10000");
    }

    @Test
    void an_apology_moves_what_is_told_and_is_given_once() {
        var code = filed();
        done(code, new Command.TakeOver());
        done(code, new Command.Complete(null));
        var due = clock.instant().plus(java.time.Duration.ofDays(10));

        done(code, new Command.Apologise("Chờ xác minh", due));

        assertThat(refusal(commands.give(
                        code, new Command.Apologise("Nữa", due.plusSeconds(60)), Request.of(Ids.next()), by)))
                .isEqualTo(DossierRefusal.ALREADY_APOLOGISED);
    }

    @Test
    void papers_outside_the_published_list_cannot_be_asked_for() {
        var code = filed();

        var outcome = commands.give(code, new Command.AskPapers("Thiếu", List.of("X9")), Request.of(Ids.next()), by);

        assertThat(refusal(outcome)).isEqualTo(DossierRefusal.UNKNOWN_PAPER);
    }

    @Test
    void attached_files_are_needed_and_others_are_not() {
        var code = filed();
        var needed = "a".repeat(63) + "1";
        var other = "b".repeat(64);
        done(
                code,
                new Command.Attach(
                        "C1", Command.Purpose.COMPONENT, "a.pdf", EveryFile.TYPE, EveryFile.SIZE, needed, true));

        assertThat(new AttachedFiles(jdbc).among(java.util.Set.of(needed, other)))
                .containsExactly(needed);
    }

    private String filed() {
        return receipt(commands.file(world.filing("Nguyễn Thị Thủy"), Request.of(Ids.next()), by))
                .code();
    }

    private void done(String code, Command command) {
        assertThat(commands.give(code, command, Request.of(Ids.next()), by)).isInstanceOf(Outcome.Done.class);
    }

    private static Receipt receipt(Outcome<Receipt> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Receipt>) outcome).value();
    }

    private static Object refusal(Outcome<Receipt> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Receipt>) outcome).refusal().code();
    }

    private Status statusOf(String code) {
        return Status.valueOf(jdbc.sql("select status from dossier.dossier where code = :code")
                .param("code", code)
                .query(String.class)
                .single());
    }

    private String rowOf(String code) {
        return jdbc.sql("select to_jsonb(d)::text from dossier.dossier d where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private int linesOf(String code) {
        return jdbc.sql("select count(*) from dossier.journal j join dossier.dossier d on d.id = j.dossier_id"
                        + " where d.code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> together(int many, Callable<T> each) throws Exception {
        var gate = new CountDownLatch(1);
        var started = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < many; i++) {
                futures.add(pool.submit(() -> {
                    started.incrementAndGet();
                    gate.await();
                    return each.call();
                }));
            }
            gate.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) results.add(future.get());
            return results;
        }
    }
}
