package vn.motcua.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.calendar.KeepOfficeHours.Session;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.testing.MotcuaIT;

/** Office hours as a table. */
@MotcuaIT
class ImportOfficeHoursIT {

    private static final String HEADER = "co_quan,thu,tu_gio,den_gio,tu_ngay,den_ngay\n";
    private static final Session MONDAY =
            new Session(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0), HoursKeeper.ALWAYS, null);

    @Autowired
    KeepOfficeHours hours;

    @Autowired
    ImportOfficeHours imports;

    @Autowired
    KeepAgencies agencies;

    @Test
    void a_table_is_taken_once_replaces_only_the_agencies_it_names_and_is_present_the_second_time() throws IOException {
        var one = agency("G8");
        var other = agency("G9");
        hours.replace(other, List.of(MONDAY), HoursKeeper.OPERATOR);
        var table = HEADER + HoursKeeper.code("G8") + ",2,7:30,11:30,2026-01-01,\n" + HoursKeeper.code("G8")
                + ",7,07:30,11:30,01/01/2026,31/12/2026\n" + HoursKeeper.code("G8") + ",6,,,2026-01-01,\n";

        var first = take(table, false);
        var again = take(table, false);
        var less = take(HEADER + HoursKeeper.code("G8") + ",2,07:30,11:30,2026-01-01,\n", false);

        assertThat(first.errors()).isEmpty();
        assertThat(tuple(first.read(), first.taken(), first.present())).isEqualTo(tuple(3L, 3L, 0L));
        assertThat(tuple(again.read(), again.taken(), again.present())).isEqualTo(tuple(3L, 0L, 3L));
        assertThat(less.warnings()).hasSize(1);
        assertThat(hours.of(one)).hasSize(1);
        assertThat(hours.of(other)).containsExactly(MONDAY);
    }

    @Test
    void a_dry_run_keeps_nothing() throws IOException {
        var agency = agency("G10");

        var report = take(HEADER + HoursKeeper.code("G10") + ",2,07:30,11:30,2026-01-01,\n", true);

        assertThat(report.taken()).isEqualTo(1);
        assertThat(hours.of(agency)).isEmpty();
    }

    @Test
    void every_wrong_line_gets_its_own_sentence_and_nothing_is_taken() throws IOException {
        var agency = agency("G11");
        var g = HoursKeeper.code("G11");

        var report = take(
                HEADER + g + ",2,07:30,11:30,2026-01-01,\n" + g + ",2,11:00,12:00,2026-01-01,\n" + g
                        + ",8,07:30,11:30,2026-01-01,\n" + g + ",3,25:00,26:00,2026-01-01,\n" + g
                        + ",3,12:00,11:00,2026-01-01,\n" + g + ",3,,11:00,2026-01-01,\n" + g
                        + ",3,07:30,11:30,2026-02-01,2026-01-01\n" + g
                        + ",3,07:30,11:30,1899-12-31,\nX.Y,3,07:30,11:30,2026-01-01,\n"
                        + g + ",4,07:30,11:30,31/02/2026,\n",
                false);

        assertThat(report.taken()).isZero();
        assertThat(report.refused()).isEqualTo(9);
        assertThat(report.errors())
                .extracting(Problem::line, Problem::column)
                .contains(
                        tuple(3L, "tu_gio"),
                        tuple(4L, "thu"),
                        tuple(5L, "tu_gio"),
                        tuple(6L, "den_gio"),
                        tuple(7L, "tu_gio"),
                        tuple(8L, "den_ngay"),
                        tuple(9L, "tu_ngay"),
                        tuple(10L, "co_quan"),
                        tuple(11L, "tu_ngay"));
        assertThat(report.errors())
                .extracting(Problem::reason)
                .contains("Trùng giờ với dòng 2 trong cùng thời gian hiệu lực.");
        assertThat(report.errors()).extracting(Problem::reason).noneMatch(reason -> reason.startsWith("calendar."));
        assertThat(hours.of(agency)).isEmpty();
    }

    @Test
    void who_keeps_only_some_calendars_takes_no_table_in() throws IOException {
        var some = new HoursKeeper(new UUID(0, 2), java.util.Set.of(), false);
        var in = new ByteArrayInputStream(HEADER.getBytes(UTF_8));

        assertThat(imports.take(in, false, Texts.VIETNAMESE, some))
                .isEqualTo(Outcome.refused(CalendarRefusal.NOT_ALLOWED));
    }

    private IntakeReport take(String table, boolean dryRun) throws IOException {
        var in = new ByteArrayInputStream(table.getBytes(UTF_8));
        return switch (imports.take(in, dryRun, Texts.VIETNAMESE, HoursKeeper.OPERATOR)) {
            case Outcome.Done<IntakeReport>(var report) -> report;
            case Outcome.Refused<IntakeReport> refused -> throw new AssertionError(refused);
        };
    }

    private UUID agency(String name) {
        return HoursKeeper.agency(agencies, HoursKeeper.code(name));
    }
}
