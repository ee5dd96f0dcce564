package vn.motcua.register.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.register.internal.RegisterRow.aRow;
import static vn.motcua.register.internal.RegisterRow.csv;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.register.ImportRegister;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** What an import leaves in the database when it is cut off, refused or made to wait. */
@MotcuaIT
class ImportBesideOthersIT {

    @Autowired
    BulkIntake dossiers;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    Village village;

    @BeforeEach
    void village() {
        clock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        village = new Village(dossiers, texts, clock);
    }

    @Test
    void persons_that_a_cut_off_import_left_behind_are_removed_by_the_next() {
        village.take(csv(aRow().with(Columns.NAME, "Cù Thị Ở Lại")));
        var first = Ids.next();
        var lost = Ids.next();
        var last = Ids.next();
        sql.sql("insert into dossier.name_key (key, agency_id, dossier_id) values ('cu thi lac', :agency, :lost)")
                .param("agency", Ids.next())
                .param("lost", lost)
                .update();
        sql.sql(
                        "insert into dossier.party (dossier_id, owner_name, owner_folded) values (:lost, 'Cù Thị Lạc', 'cu thi lac')")
                .param("lost", lost)
                .update();
        sql.sql("insert into dossier.persons_ahead (import_id, first_id, last_id) values (:id, :first, :last)")
                .param("id", Ids.next())
                .param("first", first)
                .param("last", last)
                .update();

        village.take(csv(aRow().with(Columns.NAME, "Cù Thị Đến Sau")));

        assertThat(keys("cu thi")).containsExactly("cu thi den sau", "cu thi o lai");
        assertThat(names("Cù Thị")).containsExactly("Cù Thị Đến Sau", "Cù Thị Ở Lại");
        assertThat(marks()).isZero();
    }

    @Test
    void keys_of_dossiers_made_in_the_same_moment_stay() {
        var first = Ids.next();
        village.take(csv(aRow().with(Columns.NAME, "Khuất Thị Còn")));
        sql.sql("insert into dossier.persons_ahead (import_id, first_id, last_id) values (:id, :first, :last)")
                .param("id", Ids.next())
                .param("first", first)
                .param("last", Ids.next())
                .update();

        village.take(csv(aRow()));

        assertThat(keys("khuat thi")).containsExactly("khuat thi con");
    }

    @Test
    void an_import_refused_as_a_whole_leaves_no_name_keys() {
        var rows = new ArrayList<RegisterRow>();
        for (int i = 0; i < Feed.BATCH; i++) rows.add(aRow().with(Columns.NAME, "Nghê Văn Chối"));
        rows.add(aRow().with(Columns.STATUS, "11"));

        var report = village.take(RegisterRow.csv(rows, RegisterRow.COLUMNS, ","));

        assertThat(report.taken()).isZero();
        assertThat(keys("nghe van choi")).isEmpty();
        assertThat(marks()).isZero();
    }

    @Test
    void once_a_row_is_refused_the_others_are_checked_but_not_written() {
        var rows = new ArrayList<RegisterRow>();
        rows.add(aRow().with(Columns.STATUS, "11"));
        for (int i = 0; i < 3 * Feed.BATCH; i++) rows.add(aRow());
        rows.add(rows.get(2 * Feed.BATCH).but(Columns.PHONE, "1"));
        long before = bytes();

        var report = village.take(RegisterRow.csv(rows, RegisterRow.COLUMNS, ","));

        assertThat(report.errors()).hasSize(2);
        assertThat(report.errors().getLast().reason()).contains("ở dòng " + (2 * Feed.BATCH + 2) + " của tệp");
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void a_long_file_is_read_whole_before_anything_is_written() {
        var rows = new ArrayList<RegisterRow>();
        for (int i = 0; i < 2 * Feed.BATCH; i++) rows.add(aRow());
        var good = RegisterRow.csv(rows, RegisterRow.COLUMNS, ",");
        rows.add(aRow().with(Columns.STATUS, "11"));
        var faulty = RegisterRow.csv(rows, RegisterRow.COLUMNS, ",");
        var opened = new AtomicInteger();
        var steps = new ArrayList<Long>();
        long before = bytes();

        var refused = take(claimedLong(faulty, opened), steps);

        assertThat(refused.errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2 * Feed.BATCH + 2));
        assertThat(refused.taken()).isZero();
        assertThat(opened).hasValue(1);
        assertThat(bytes()).isEqualTo(before);

        var taken = take(claimedLong(good, opened), steps);

        assertThat(taken.taken()).isEqualTo(2 * Feed.BATCH);
        assertThat(opened).hasValue(3);
        assertThat(steps.subList(steps.size() - 4, steps.size())).isSorted();
    }

    private static ImportRegister.Source claimedLong(String csv, AtomicInteger opened) {
        return new ImportRegister.Source(
                () -> {
                    opened.incrementAndGet();
                    return Village.stream(csv);
                },
                RegisterImport.CHECKED_FIRST);
    }

    private IntakeReport take(ImportRegister.Source source, List<Long> steps) {
        var outcome = village.take(
                source, false, false, Village.operator(Reach.EVERYWHERE), (rows, bytes) -> steps.add(bytes));
        return ((Outcome.Done<IntakeReport>) outcome).value();
    }

    @Test
    void a_dry_run_writes_nothing_and_finds_what_stands_twice() {
        var rows = new ArrayList<RegisterRow>();
        for (int i = 0; i < Feed.BATCH; i++) rows.add(aRow());
        rows.add(rows.get(7));
        rows.add(rows.get(8).but(Columns.PHONE, "1"));
        long before = bytes();

        var report = village.take(RegisterRow.csv(rows, RegisterRow.COLUMNS, ","), true, true);

        assertThat(report)
                .extracting(IntakeReport::taken, IntakeReport::present, IntakeReport::refused)
                .containsExactly((long) Feed.BATCH, 1L, 1L);
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void an_import_that_has_to_wait_says_so_and_is_recorded_when_its_turn_comes() throws Exception {
        var waits = new CountDownLatch(1);
        var row = aRow();
        CompletableFuture<Outcome<IntakeReport>> second;

        try (var before = dossiers.begin("truoc.csv", Village.operator(Reach.EVERYWHERE), clock, () -> {})) {
            assertThat(before.taken()).isZero();
            second = CompletableFuture.supplyAsync(() -> village.take(
                    Village.stream(csv(row)), false, false, Village.operator(Reach.EVERYWHERE), whenWaiting(waits)));
            assertThat(waits.await(20, TimeUnit.SECONDS)).isTrue();
            clock.set(LocalDateTime.of(2026, 11, 22, 10, 30));
        }

        assertThat(second.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
        assertThat(sql.sql("""
                        select to_char(known_from at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI')
                        from dossier.fact where code = :code
                        """).param("code", row.code()).query(String.class).single())
                .isEqualTo("10:30");
    }

    private static ImportRegister.Progress whenWaiting(CountDownLatch waits) {
        return new ImportRegister.Progress() {
            @Override
            public void reached(long rows, long bytes) {}

            @Override
            public void waiting() {
                waits.countDown();
            }
        };
    }

    private List<String> keys(String start) {
        return sql.sql("select key from dossier.name_key where key like :start order by key")
                .param("start", start + "%")
                .query(String.class)
                .list();
    }

    private List<String> names(String start) {
        return sql.sql("select owner_name from dossier.party where owner_name like :start order by owner_folded")
                .param("start", start + "%")
                .query(String.class)
                .list();
    }

    private long marks() {
        return sql.sql("select count(*) from dossier.persons_ahead")
                .query(Long.class)
                .single();
    }

    /** Of the tables that an import fills. */
    private long bytes() {
        return sql.sql("""
                        select sum(pg_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'dossier' and c.relkind = 'r'
                        """).query(Long.class).single();
    }
}
