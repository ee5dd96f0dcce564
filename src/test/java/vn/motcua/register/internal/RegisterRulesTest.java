package vn.motcua.register.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.register.internal.RegisterRow.aRow;
import static vn.motcua.register.internal.RegisterRow.anOpenRow;
import static vn.motcua.register.internal.RegisterRow.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.TakenIn;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.intake.Problems;
import vn.motcua.intake.Table;
import vn.motcua.register.RegisterRefusal;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** What becomes of one row, without a database. */
class RegisterRulesTest {

    private static final Texts KEYS = (locale, key, values) -> key + List.of(values);

    private final Village village =
            new Village(null, KEYS, java.time.Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));
    private final List<TakenIn> taken = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ma_ho_so,             -,                     intake.value.missing
            ma_ho_so,             H40,                   register.code.form
            ma_ho_so,             H40.14-241301-0001,    register.code.form
            ma_ho_so,             H40.14-240230-0001,    register.code.form
            ma_ho_so,             H40.14-240319-001,     register.code.form
            ma_ho_so,             h40.14-240319-0001,    register.code.form
            ma_ho_so,             H40..14-240319-0001,   register.code.form
            ma_ho_so,             H40.14-240319-0001x,   register.code.form
            ma_ho_so,             H40.14-18990101-0001,  register.code.form
            ma_tthc,              -,                     intake.value.missing
            co_quan,              -,                     intake.value.missing
            co_quan,              T90.99,                register.agency.unknown
            kenh,                 -,                     intake.value.missing
            kenh,                 email,                 intake.oneOf
            muc_do,               muc_5,                 register.level.unknown
            ten_nguoi_nop,        -,                     intake.value.missing
            trang_thai,           -,                     intake.value.missing
            trang_thai,           0,                     register.status.unknown
            trang_thai,           11,                    register.status.unknown
            trang_thai,           Đã xong,               register.status.unknown
            ngay_tiep_nhan,       31/02/2024,            intake.date.noSuchDay
            ngay_tiep_nhan,       hôm qua,               intake.date.format
            ngay_tiep_nhan,       1899-12-31,            intake.date.range
            ngay_hen_tra,         01/01/2201,            intake.date.range
            ngay_hen_tra,         2024-03-19 25:00,      intake.date.noSuchTime
            ngay_tiep_nhan,       -,                     register.received.missing
            ngay_hen_tra,         2024-03-18,            register.due.beforeReception
            ngay_hen_tra,         2024-03-19 08:25,      register.due.beforeReception
            ngay_giai_quyet,      2024-03-18,            register.resolved.beforeReception
            ngay_giai_quyet,      2024-03-19 08:25,      register.resolved.beforeReception
            ngay_tra,             2024-03-19,            register.returned.beforeResolved
            ngay_yeu_cau_bo_sung, 2024-03-18,            register.asked.beforeReception
            ngay_yeu_cau_bo_sung, 2024-03-21,            register.asked.afterEnd
            trang_thai,           9,                     register.returned.status
            tu_choi,              1,                     register.refused.status
            tu_choi,              có,                    intake.flag
            so_lan_bo_sung,       -1,                    intake.whole.range
            so_lan_bo_sung,       một,                   intake.whole.format
            so_hoa_ket_qua,       2,                     intake.flag
            """)
    void a_wrong_value_refuses_the_row_with_its_own_sentence(String column, String value, String key) {
        var report = read(csv(aRow(), aRow().with(column, value == null ? "" : value)));

        assertThat(report.refused()).isEqualTo(1);
        assertThat(taken).hasSize(1);
        assertThat(report.errors()).first().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.reason()).startsWith(key + "[");
        });
    }

    @Test
    void what_contradicts_the_status_refuses_the_row() {
        assertRefused(aRow().with(Columns.RESOLVED, "").with(Columns.RETURNED, ""), "register.end.missing");
        assertRefused(
                aRow().with(Columns.STATUS, "9").with(Columns.RESOLVED, "").with(Columns.RETURNED, ""),
                "register.end.missing");
        assertRefused(
                aRow().with(Columns.RESOLVED, "").with(Columns.RETURNED, "2024-03-18"),
                "register.returned.beforeReception");
        for (var open : List.of("1", "2", "4", "5", "6")) {
            assertRefused(
                    anOpenRow().with(Columns.STATUS, open).with(Columns.RESOLVED, "2024-03-20"), "register.end.open");
        }
        assertRefused(anOpenRow().with(Columns.STATUS, "8").with(Columns.REFUSED, "1"), "register.refused.open");
        assertRefused(anOpenRow().with(Columns.RETURNED, "2024-03-20"), "register.returned.status");
    }

    @Test
    void all_wrong_values_of_a_row_are_told_at_once() {
        var report = read(
                csv(aRow().with(Columns.CODE, "x").with(Columns.CHANNEL, "y").with(Columns.RECEIVED, "z")));

        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(Problem::column)
                .containsExactly(Columns.CODE, Columns.CHANNEL, Columns.RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H40.14-240502-0001",
                "H56.12.34-250225-0001",
                "000.17.22.H56-200415-0007",
                "G09.20-20260609-0092637",
                "H40.14-240502-10001"
            })
    void every_known_form_of_a_code_is_taken(String code) {
        var report = read(csv(aRow().with(Columns.CODE, code)));

        assertThat(report.errors()).isEmpty();
        assertThat(taken).singleElement().extracting(TakenIn::code).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1,  '',         '',         0, FILED
            3,  '',         '',         0, NOT_ACCEPTED
            3,  2024-03-20, '',         0, NOT_ACCEPTED
            2,  '',         '',         0, RECEIVED
            4,  '',         '',         0, PROCESSING
            5,  '',         '',         0, AWAITING_SUPPLEMENT
            6,  '',         '',         0, AWAITING_PAYMENT
            7,  2024-03-20, '',         0, WITHDRAWN
            7,  '',         '',         0, WITHDRAWN
            8,  2024-03-20, '',         1, REFUSED
            8,  2024-03-20, '',         0, STOPPED
            8,  '',         '',         0, PAUSED
            9,  2024-03-20, '',         0, RESOLVED
            10, 2024-03-20, 2024-03-21, 0, RETURNED
            10, '',         2024-03-21, 0, RETURNED
            10, 2024-03-20, '',         0, RETURNED
            """)
    void a_national_status_becomes_the_internal_one(
            String number, String resolved, String returned, String refused, Status status) {
        read(csv(aRow().with(Columns.STATUS, number)
                .with(Columns.RESOLVED, resolved)
                .with(Columns.RETURNED, returned)
                .with(Columns.REFUSED, refused)));

        assertThat(taken).singleElement().satisfies(row -> {
            assertThat(row.course().status()).isEqualTo(status);
            assertThat(row.course().waitingSince() != null).isEqualTo(status.waiting());
            assertThat(row.course().received() == null)
                    .isEqualTo(status == Status.FILED || status == Status.NOT_ACCEPTED);
            assertThat(row.course().ended() != null)
                    .isEqualTo(status == Status.RESOLVED || status.over() && status != Status.NOT_ACCEPTED);
        });
    }

    @ParameterizedTest
    @CsvSource({"moi dang ky,1", "Được tiếp nhận,2", "ĐANG XỬ LÝ,4", "Yêu cầu bổ sung  giấy tờ,5", "đang xử lý,4"})
    void a_status_is_known_by_its_name(String name, int number) {
        assertThat(NationalStatus.read(name)).extracting(NationalStatus::number).isEqualTo(number);
    }

    @Test
    void a_dossier_that_was_never_accepted_may_lack_its_reception() {
        read(csv(
                anOpenRow().with(Columns.STATUS, "1").with(Columns.RECEIVED, "").with(Columns.DUE, "")));

        assertThat(taken)
                .singleElement()
                .extracting(row -> row.course().filed())
                .isEqualTo(VietnameseTime.startOf(LocalDate.of(2024, 3, 19)));
    }

    @Test
    void dates_without_a_time_begin_at_midnight_and_are_due_at_the_end_of_the_last_session() {
        read(csv(aRow().with(Columns.RECEIVED, "19/03/2024")
                .with(Columns.DUE, "19/03/2024")
                .with(Columns.RESOLVED, "19/03/2024")
                .with(Columns.RETURNED, "19/03/2024")));

        assertThat(taken).singleElement().extracting(TakenIn::course).satisfies(course -> {
            assertThat(course.received()).isEqualTo(at(2024, 3, 19, 0, 0));
            assertThat(course.due()).isEqualTo(at(2024, 3, 19, 17, 0));
            assertThat(course.ended()).isEqualTo(at(2024, 3, 19, 0, 0));
        });
    }

    @Test
    void an_end_on_the_day_of_reception_is_never_before_it() {
        read(csv(aRow().with(Columns.RESOLVED, "2024-03-19").with(Columns.RETURNED, "2024-03-19")));

        assertThat(taken)
                .singleElement()
                .extracting(row -> row.course().ended())
                .isEqualTo(at(2024, 3, 19, 8, 26));
    }

    @Test
    void a_missing_due_date_is_computed_from_the_case_of_the_channel() {
        var report = read(csv(
                anOpenRow().with(Columns.DUE, ""),
                anOpenRow().with(Columns.DUE, "").with(Columns.CHANNEL, "truc_tiep")));

        assertThat(taken)
                .extracting(row -> row.course().due())
                .containsExactly(at(2024, 3, 21, 17, 0), at(2024, 3, 22, 17, 0));
        assertThat(report.warnings()).extracting(Problem::column).containsOnly(Columns.DUE);
    }

    @Test
    void oddities_are_taken_with_a_warning() {
        assertWarned(aRow().with(Columns.PROCEDURE, "9.999999"), "register.procedure.unknown");
        assertWarned(aRow().with(Columns.PROCEDURE, Village.OLD), "register.procedure.notInForce");
        assertWarned(aRow().with(Columns.LEVEL, "muc_3"), "register.level.old");
        assertWarned(aRow().with(Columns.NAME, "NGUYỄN VĂN ĐẠT"), "register.name.capitals");
        assertWarned(anOpenRow().with(Columns.STATUS, "7"), "register.withdrawn.undated");
        assertWarned(aRow().with(Columns.RETURNED, ""), "register.returned.undated");
        assertWarned(aRow().with(Columns.RETURNED, "2030-01-01"), "register.date.future");
        assertWarned(
                anOpenRow().with(Columns.PROCEDURE, "9.999999").with(Columns.DUE, ""),
                "register.procedure.unknown",
                "register.due.unknown");
        assertWarned(
                anOpenRow()
                        .with(Columns.AGENCY, "T90.14")
                        .with(Columns.RECEIVED, "2025-07-01")
                        .with(Columns.DUE, "2025-07-04"),
                "register.agency.notThen");
    }

    @Test
    void the_suffix_of_an_online_service_and_the_raw_label_are_kept_in_the_journal() {
        read(csv(aRow().with(Columns.PROCEDURE, Village.KNOWN + ".01").with(Columns.LEVEL, "muc_4")));

        assertThat(taken).singleElement().satisfies(row -> {
            assertThat(row.procedure().code()).isEqualTo(Village.KNOWN);
            assertThat(row.procedure().version()).isEqualTo(village.version);
            assertThat(row.level()).isEqualTo("muc_4");
            assertThat(row.detail()).contains("\"procedure\":\"1.001193.01\"", "\"level\":\"muc_4\"");
            assertThat(row.detail()).doesNotContain("Nguyễn", "0912345678");
        });
    }

    @Test
    void an_agency_is_found_by_its_older_identifier() {
        read(csv(aRow().with(Columns.AGENCY, "000.01.14.T90")));

        assertThat(taken)
                .singleElement()
                .extracting(TakenIn::agency)
                .isEqualTo(village.communes.getFirst().id());
    }

    @Test
    void every_sentence_exists_in_both_languages_and_none_is_left_over() throws IOException {
        var used = new HashSet<String>();
        for (var refusal : RegisterRefusal.values()) used.add(refusal.key());
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java/vn/motcua"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var matcher = java.util.regex.Pattern.compile("\"(register\\.[a-zA-Z.]+)\"")
                        .matcher(java.nio.file.Files.readString(file, StandardCharsets.UTF_8));
                while (matcher.find()) used.add(matcher.group(1));
            }
        }
        for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var bundle = ResourceBundle.getBundle(
                    "messages/register",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(used);
        }
    }

    private void assertRefused(RegisterRow row, String... keys) {
        taken.clear();
        var report = read(csv(row));
        assertThat(taken).isEmpty();
        assertThat(report.errors()).extracting(RegisterRulesTest::key).containsExactly(keys);
    }

    private void assertWarned(RegisterRow row, String... keys) {
        taken.clear();
        var report = read(csv(row));
        assertThat(report.errors()).isEmpty();
        assertThat(taken).hasSize(1);
        assertThat(report.warnings()).extracting(RegisterRulesTest::key).containsExactly(keys);
    }

    private static String key(Problem problem) {
        return problem.reason().substring(0, problem.reason().indexOf('['));
    }

    private IntakeReport read(String csv) {
        var problems = new Problems(KEYS, Texts.VIETNAMESE);
        var reading = village.reading();
        try {
            Table.read(Village.stream(csv), Columns.SHAPE, problems, row -> {
                var dossier = reading.read(row);
                if (dossier != null) taken.add(dossier);
            });
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return problems.report(taken.size(), 0);
    }

    private static Instant at(int year, int month, int day, int hour, int minute) {
        return VietnameseTime.instantOf(LocalDateTime.of(year, month, day, hour, minute));
    }
}
