package vn.motcua.register.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.register.internal.RegisterRow.aRow;
import static vn.motcua.register.internal.RegisterRow.anOpenRow;
import static vn.motcua.register.internal.RegisterRow.csv;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.audit.Seals;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.dossier.JournalVerification;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.register.ImportRegister;
import vn.motcua.register.RegisterRefusal;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.testing.CsvAsSheet;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class RegisterImportIT {

    @Autowired
    BulkIntake dossiers;

    @Autowired
    Seals seals;

    @Autowired
    JournalVerification verification;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    @Autowired
    DataSource source;

    JdbcClient sql;

    Village village;

    @BeforeEach
    void village() {
        clock.set(LocalDateTime.of(2026, 11, 22, 9, 0));
        village = new Village(dossiers, texts, clock);
        sql = JdbcClient.create(source);
    }

    @Test
    void a_finished_dossier_is_taken_with_its_dates_person_and_fact() {
        var row = aRow();

        var report = village.take(csv(row));

        assertThat(report).isEqualTo(new IntakeReport(1, 1, 0, 0, List.of(), List.of()));
        assertThat(fact(row))
                .containsEntry("received", "2024-03-19 08:26:00")
                .containsEntry("due", "2024-03-22 17:00:00")
                .containsEntry("overdue", "2024-03-23 00:00:00")
                .containsEntry("ended", "2024-03-20 10:00:00")
                .containsEntry("returned", "2024-03-21 09:30:00")
                .containsEntry("digitised", "2024-03-20 10:00:00")
                .containsEntry("known", "2026-11-22 09:00:00")
                .containsEntry("end_kind", "resolved")
                .containsEntry("timeliness", "-1")
                .containsEntry("returned_late", "false")
                .containsEntry("sector_code", "HT")
                .containsEntry("channel", "online")
                .containsEntry("level", "toan_trinh")
                .containsEntry("receiving_id", village.communes.getFirst().id().toString());
        assertThat(namesFound("thuy dao")).contains(row.code());
        assertThat(journalOf(row)).hasSize(1).first().asString().contains("TAKEN_IN");
    }

    @Test
    void a_generated_register_is_the_same_as_a_workbook_and_as_csv() throws IOException {
        long seed = new Random().nextLong();

        var asSheet = CsvAsSheet.of(new GeneratedRegister(seed, village.communes, 3_000));
        var first = ((Outcome.Done<IntakeReport>) village.take(
                        asSheet, false, false, Village.operator(Reach.EVERYWHERE), ImportRegister.Progress.NONE))
                .value();
        var again = ((Outcome.Done<IntakeReport>) village.take(
                        new GeneratedRegister(seed, village.communes, 3_000),
                        false,
                        false,
                        Village.operator(Reach.EVERYWHERE),
                        ImportRegister.Progress.NONE))
                .value();

        assertThat(first.taken()).as("seed %d", seed).isEqualTo(3_000);
        assertThat(again.present()).as("seed %d", seed).isEqualTo(3_000);
        assertThat(again.errors()).as("seed %d", seed).isEmpty();
    }

    @Test
    void the_same_file_again_finds_everything_present() {
        var file = csv(aRow(), anOpenRow(), aRow().with(Columns.STATUS, "9").with(Columns.RETURNED, ""));
        village.take(file);

        var again = village.take(file);

        assertThat(again).isEqualTo(new IntakeReport(3, 0, 3, 0, List.of(), List.of()));
    }

    @Test
    void an_import_is_sealed_soon_and_the_same_file_again_seals_nothing() {
        var row = aRow();
        var file = csv(row, anOpenRow());
        long before = sealed(row);

        village.take(file);
        await().until(() -> sealed(row) == 1);
        long heads = seals.read((digest, block) -> {}).heads();
        village.take(file);

        assertThat(before).isZero();
        assertThat(seals.read((digest, block) -> {}).heads()).isEqualTo(heads);
        assertThat(verification
                        .verify(Village.operator(Reach.EVERYWHERE))
                        .orElseThrow()
                        .broken())
                .noneMatch(place -> place.code().equals(row.code()));
    }

    private long sealed(RegisterRow row) {
        var id = sql.sql("select id from dossier.dossier where code = ?")
                .param(row.code())
                .query(java.util.UUID.class)
                .optional();
        var count = new java.util.concurrent.atomic.AtomicLong();
        seals.read((digest, block) -> count.addAndGet(block.stream()
                .filter(seal -> id.filter(seal.subject()::equals).isPresent())
                .count()));
        return count.get();
    }

    @Test
    void the_same_row_written_another_way_is_present() {
        var row = aRow().with(Columns.LEVEL, "")
                .with(Columns.RESOLVED, "2024-03-20")
                .with(Columns.NOTE, "ghi \"chú\", dài");
        village.take(csv(row));
        var columns = new java.util.ArrayList<>(RegisterRow.COLUMNS).reversed();
        columns.remove(Columns.LEVEL);

        var other = row.but(Columns.RESOLVED, "20/03/2024")
                .with(Columns.RECEIVED, "19/03/2024T08:26:00")
                .with(
                        Columns.NAME,
                        java.text.Normalizer.normalize(row.get(Columns.NAME), java.text.Normalizer.Form.NFD))
                .with(Columns.STATUS, "đã trả KẾT QUẢ");
        var again = village.take("\ufeff" + RegisterRow.csv(List.of(other), columns, ";"));

        assertThat(again.present()).isEqualTo(1);
        assertThat(again.errors()).isEmpty();
    }

    @Test
    void a_code_with_other_content_is_refused_where_it_stands_twice_in_the_file() {
        var row = aRow();

        var report = village.take(csv(row, aRow(), row.but(Columns.NAME, "Trần Văn A"), row));

        assertThat(report.taken()).isZero();
        assertThat(report.present()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo(Columns.CODE);
            assertThat(problem.value()).isEqualTo(row.code());
            assertThat(problem.reason())
                    .isEqualTo("Mã hồ sơ \"" + row.code() + "\" đã có ở dòng 2 của tệp với nội dung khác.");
        });
    }

    @Test
    void a_code_with_other_content_is_found_across_batches_too() {
        var rows = new java.util.ArrayList<RegisterRow>();
        for (int i = 0; i < Feed.BATCH + 10; i++) rows.add(aRow());
        rows.add(rows.get(3).but(Columns.PHONE, "1"));
        rows.add(rows.get(4));

        var report = village.take(RegisterRow.csv(rows, RegisterRow.COLUMNS, ","), false, true);

        assertThat(report.taken()).isEqualTo(Feed.BATCH + 10);
        assertThat(report.present()).isEqualTo(1);
        assertThat(report.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(Feed.BATCH + 12);
            assertThat(problem.reason()).contains("ở dòng 5 của tệp");
        });
    }

    @Test
    void a_code_with_other_content_is_refused_where_it_is_in_the_system() {
        var row = aRow();
        village.take(csv(row));
        clock.advance(java.time.Duration.ofMinutes(1));

        var report = village.take(csv(row.but(Columns.DUE, "2024-03-25")));

        assertThat(report.errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason())
                        .isEqualTo("Mã hồ sơ \"" + row.code() + "\" đã có trong hệ thống với nội dung khác."));
    }

    @Test
    void one_bad_row_leaves_nothing_of_the_file() {
        var good = aRow();
        long before = rowsOfAllTables();

        var report = village.take(csv(good, aRow().with(Columns.STATUS, "11")));

        assertThat(report.taken()).isZero();
        assertThat(report.refused()).isEqualTo(1);
        assertThat(rowsOfAllTables()).isEqualTo(before);
    }

    @Test
    void keeping_the_good_takes_exactly_them() {
        var good = aRow();
        var other = anOpenRow();
        var bad = aRow().with(Columns.STATUS, "11");

        var report = village.take(csv(good, bad, other), false, true);

        assertThat(report)
                .extracting(IntakeReport::read, IntakeReport::taken, IntakeReport::refused)
                .containsExactly(3L, 2L, 1L);
        assertThat(statusOf(good)).isEqualTo("RETURNED");
        assertThat(statusOf(other)).isEqualTo("PROCESSING");
        assertThat(statusOf(bad)).isNull();
    }

    @Test
    void a_dry_run_tells_what_it_would_take_and_leaves_nothing() {
        var row = aRow();
        long before = rowsOfAllTables();

        var report = village.take(csv(row, row.but(Columns.NAME, "Trần A"), anOpenRow()), true, true);

        assertThat(report)
                .extracting(IntakeReport::taken, IntakeReport::refused)
                .containsExactly(2L, 1L);
        assertThat(rowsOfAllTables()).isEqualTo(before);
    }

    @Test
    void two_imports_of_the_same_file_at_once_take_it_once() throws Exception {
        var rows = new java.util.ArrayList<RegisterRow>();
        for (int i = 0; i < 500; i++) rows.add(aRow());
        var file = RegisterRow.csv(rows, RegisterRow.COLUMNS, ",");
        var reports = new java.util.concurrent.ConcurrentLinkedQueue<IntakeReport>();

        var threads = List.of(
                Thread.ofPlatform().start(() -> reports.add(village.take(file))),
                Thread.ofPlatform().start(() -> reports.add(village.take(file))));
        for (var thread : threads) thread.join();

        assertThat(reports).extracting(IntakeReport::taken).containsExactlyInAnyOrder(500L, 0L);
        assertThat(reports).extracting(IntakeReport::present).containsExactlyInAnyOrder(0L, 500L);
    }

    @Test
    void rows_of_agencies_out_of_reach_are_refused_as_unknown() {
        var mine = aRow();
        var other = aRow().with(Columns.AGENCY, "T90.14.02");
        var by = Village.operator(Reach.of(Set.of(village.communes.getFirst().id())));

        var outcome = village.take(Village.stream(csv(mine, other)), false, true, by, ImportRegister.Progress.NONE);

        var report = ((Outcome.Done<IntakeReport>) outcome).value();
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.errors())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.reason()).isEqualTo("Không có cơ quan nào có mã \"T90.14.02\"."));
    }

    @Test
    void who_may_not_import_is_refused() {
        var nobody = Village.operator(Reach.NOWHERE);

        var outcome = village.take(Village.stream(csv(aRow())), false, false, nobody, ImportRegister.Progress.NONE);

        assertThat(outcome).isEqualTo(Outcome.refused(RegisterRefusal.NOT_PERMITTED));
    }

    @Test
    void waits_without_a_date_hold_since_reception() {
        var asked = anOpenRow().with(Columns.STATUS, "5").with(Columns.SUPPLEMENTS, "1");
        var dated = anOpenRow().with(Columns.STATUS, "5").with(Columns.ASKED, "2024-03-20 14:00");
        var paying = anOpenRow().with(Columns.STATUS, "6");
        var paused = anOpenRow().with(Columns.STATUS, "8");

        village.take(csv(asked, dated, paying, paused));

        assertThat(wait(asked, "supplement_waits")).isEqualTo("{[\"2024-03-19 01:26:00+00\",infinity)}");
        assertThat(wait(dated, "supplement_waits")).isEqualTo("{[\"2024-03-20 07:00:00+00\",infinity)}");
        assertThat(wait(paying, "payment_waits")).isEqualTo("{[\"2024-03-19 01:26:00+00\",infinity)}");
        assertThat(wait(paused, "pauses")).isEqualTo("{[\"2024-03-19 01:26:00+00\",infinity)}");
        assertThat(statusOf(paused)).isEqualTo("PAUSED");
    }

    @Test
    void an_import_leaves_where_it_came_from_and_raises_the_counters() {
        var row = aRow().with(Columns.CODE, "T90.14.02-240319-10012");
        var lower = aRow().with(Columns.CODE, "T90.14.02-240319-0007");

        village.take(csv(row, lower));

        assertThat(sql.sql(
                                "select last from dossier.code_counter where agency_id = :agency and day = date '2024-03-19'")
                        .param("agency", village.communes.get(1).id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10012);
        assertThat(sql.sql("""
                        select i.rows_taken from dossier.register_import i join dossier.journal j
                            on j.detail::jsonb ->> 'import' = i.id::text
                        join dossier.dossier d on d.id = j.dossier_id where d.code = :code
                        """).param("code", row.code()).query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing_and_its_good_rows_only_when_asked() {
        var good = aRow();
        var half = csv(good, aRow()).replaceFirst("(?s)(.*T90.14.01-240319-\\d+,1.0011).*", "$1");

        var refused = village.take(half);
        var kept = village.take(half, false, true);

        assertThat(refused)
                .extracting(IntakeReport::taken, IntakeReport::refused)
                .containsExactly(0L, 1L);
        assertThat(kept).extracting(IntakeReport::taken, IntakeReport::refused).containsExactly(1L, 1L);
        assertThat(statusOf(good)).isEqualTo("RETURNED");
    }

    @Test
    void an_empty_file_and_one_without_a_needed_column_are_refused() {
        assertThat(village.take("").errors()).hasSize(1);
        assertThat(village.take(csv(aRow()).replace("trang_thai", "tinh_trang"), false, true)
                        .errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("trang_thai"));
    }

    @Test
    void a_stream_that_fails_leaves_nothing() {
        var rows = new java.util.ArrayList<RegisterRow>();
        for (int i = 0; i < Feed.BATCH + 1; i++) rows.add(aRow());
        var file = RegisterRow.csv(rows, RegisterRow.COLUMNS, ",");
        var failing = new java.io.SequenceInputStream(Village.stream(file), new java.io.InputStream() {
            @Override
            public int read() throws java.io.IOException {
                throw new java.io.IOException("gone");
            }
        });
        long before = rowsOfAllTables();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> village.take(
                        failing, false, true, Village.operator(Reach.EVERYWHERE), ImportRegister.Progress.NONE))
                .hasRootCauseMessage("gone");

        assertThat(rowsOfAllTables()).isEqualTo(before);
    }

    @Test
    void words_of_the_keeper_are_kept_apart_from_the_journal() {
        var row = aRow().with(Columns.NOTE, "Bà Thủy hẹn quay lại");

        village.take(csv(row));

        assertThat(journalOf(row).toString()).doesNotContain("Thủy");
        assertThat(sql.sql(
                                "select n.body from dossier.note n join dossier.dossier d on d.id = n.dossier_id where d.code = :code")
                        .param("code", row.code())
                        .query(String.class)
                        .single())
                .isEqualTo("Bà Thủy hẹn quay lại");
    }

    @Test
    void progress_is_told() {
        var reached = new java.util.ArrayList<Long>();
        var file = csv(aRow(), aRow());

        village.take(
                Village.stream(file),
                false,
                false,
                Village.operator(Reach.EVERYWHERE),
                (rows, bytes) -> reached.add(rows));

        assertThat(reached).containsExactly(2L);
    }

    private Map<String, Object> fact(RegisterRow row) {
        return sql.sql("""
                        select to_char(received_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI:SS') as received,
                               to_char(due at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI:SS') as due,
                               to_char(overdue_from at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI:SS') as overdue,
                               to_char(end_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI:SS') as ended,
                               to_char(returned_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI:SS') as returned,
                               to_char(digitised_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI:SS') as digitised,
                               to_char(known_from at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI:SS') as known,
                               end_kind, timeliness::text, returned_late::text, sector_code, channel, level,
                               receiving_id::text
                        from dossier.fact where code = :code
                        """).param("code", row.code()).query().singleRow();
    }

    private String wait(RegisterRow row, String column) {
        var waits = sql.sql("""
                        select supplement_waits::text, payment_waits::text, pauses::text
                        from dossier.fact where code = :code
                        """).param("code", row.code()).query().singleRow();
        return (String) waits.get(column);
    }

    private String statusOf(RegisterRow row) {
        return sql.sql("select status from dossier.dossier where code = :code")
                .param("code", row.code())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<Map<String, Object>> journalOf(RegisterRow row) {
        return sql.sql("""
                        select j.* from dossier.journal j join dossier.dossier d on d.id = j.dossier_id
                        where d.code = :code
                        """).param("code", row.code()).query().listOfRows();
    }

    private List<String> namesFound(String start) {
        return sql.sql("""
                        select distinct d.code from dossier.name_key k join dossier.dossier d on d.id = k.dossier_id
                        where k.key >= :start and k.key < :start || '{'
                        """).param("start", start).query(String.class).list();
    }

    private long rowsOfAllTables() {
        return sql.sql("""
                        select (select count(*) from dossier.dossier) + (select count(*) from dossier.party)
                             + (select count(*) from dossier.name_key) + (select count(*) from dossier.journal)
                             + (select count(*) from dossier.fact) + (select count(*) from dossier.register_import)
                             + (select count(*) from dossier.code_counter) + (select count(*) from dossier.note)
                        """).query(Long.class).single();
    }
}
