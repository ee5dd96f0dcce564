package vn.motcua.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.Limit.Unit;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;

/** Each test uses a year of its own: the calendar is one for all. */
@MotcuaIT
class ImportHolidaysIT {

    private record Keeper(UUID account, boolean keepsWholeCalendar) implements CalendarKeeper {

        @Override
        public boolean keepsCalendarOf(UUID agency) {
            return keepsWholeCalendar;
        }
    }

    private static final Keeper OPERATOR = new Keeper(new UUID(0, 1), true);

    @Autowired
    ImportHolidays holidays;

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    JdbcClient sql;

    @Test
    void a_day_off_moves_due_dates_at_once_and_again_changes_nothing() {
        assertThat(due("2031-03-03")).isEqualTo(at("2031-03-04"));

        var first = take("ngay,loai,ten\n04/03/2031,nghi,Nghỉ thử\n2031-03-08,lam_bu,Làm bù\n", false);
        var again = take("ngay,loai,ten\n04/03/2031,nghi,Nghỉ thử\n2031-03-08,lam_bu,Làm bù\n", false);

        assertThat(first)
                .extracting(IntakeReport::read, IntakeReport::taken, IntakeReport::present)
                .containsExactly(2L, 2L, 0L);
        assertThat(again)
                .extracting(IntakeReport::read, IntakeReport::taken, IntakeReport::present)
                .containsExactly(2L, 0L, 2L);
        assertThat(due("2031-03-03")).isEqualTo(at("2031-03-05"));
        assertThat(due("2031-03-07")).isEqualTo(at("2031-03-08"));
        assertThat(sql.sql("select count(*) from calendar.change where account = :me")
                        .param("me", OPERATOR.account())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_day_with_other_content_replaces_the_one_before_even_a_shipped_one() {
        assertThat(due("2027-02-03")).isEqualTo(at("2027-02-11"));

        var report = take("ngay,loai,ten,nguon\n2027-02-04,lam_bu,Vẫn làm việc,QĐ 1\n", false);

        assertThat(report.taken()).isEqualTo(1);
        assertThat(due("2027-02-03")).isEqualTo(at("2027-02-04"));
        take("ngay,loai,ten,nguon\n2027-02-04,nghi,Tết Nguyên đán,de_xuat\n", false);
        assertThat(due("2027-02-03")).isEqualTo(at("2027-02-11"));
    }

    @Test
    void one_wrong_line_and_nothing_is_taken() {
        var report = take(
                "ngay,loai,ten\n2032-03-02,nghi,A\n31/02/2032,nghi,B\n2032-03-04,le,C\n2032-03-05,nghi,\n"
                        + "2032-03-02,lam_bu,A\n1850-01-01,nghi,E\n2032-03-09 08:00,nghi,F\n",
                false);

        assertThat(report.taken()).isZero();
        assertThat(report.refused()).isEqualTo(6);
        assertThat(report.errors())
                .extracting(Problem::line, Problem::column)
                .containsExactly(
                        tuple(3L, "ngay"),
                        tuple(4L, "loai"),
                        tuple(5L, "ten"),
                        tuple(6L, "ngay"),
                        tuple(7L, "ngay"),
                        tuple(8L, "ngay"));
        assertThat(report.errors())
                .extracting(Problem::reason)
                .contains("Ngày 2032-03-02 đã có ở dòng 2 với nội dung khác.");
        assertThat(calendars.general().isWorkingDay(LocalDate.of(2032, 3, 2))).isTrue();
    }

    @Test
    void a_dry_run_says_what_would_happen_and_keeps_nothing() {
        var report = take("ngay,loai,ten\n2033-03-02,nghi,A\n", true);

        assertThat(report.taken()).isEqualTo(1);
        assertThat(calendars.general().isWorkingDay(LocalDate.of(2033, 3, 2))).isTrue();
    }

    @Test
    void who_may_not_is_refused() throws IOException {
        var outcome = holidays.take(stream("ngay,loai,ten\n"), false, Texts.VIETNAMESE, new Keeper(Ids.next(), false));

        assertThat(outcome).isEqualTo(Outcome.refused(CalendarRefusal.NOT_ALLOWED));
    }

    @Test
    void an_agency_has_its_own_hours_where_it_says_so() {
        var agency = Ids.next();
        sql.sql("""
                insert into calendar.session (id, agency, weekday, from_time, to_time, valid_from)
                values (:id, :agency, 6, '07:30', '11:30', '2034-01-01')""").param("id", Ids.next()).param("agency", agency).update();
        take("ngay,loai,ten\n2034-12-31,nghi,Để đọc lại lịch\n", false);

        var saturday = LocalDate.of(2034, 3, 4);
        assertThat(calendars.of(agency).isWorkingDay(saturday)).isTrue();
        assertThat(calendars.of(agency).isWorkingDay(saturday.minusDays(1))).isTrue();
        assertThat(calendars.of(agency).isWorkingDay(LocalDate.of(2033, 3, 5))).isFalse();
        assertThat(calendars.general().isWorkingDay(saturday)).isFalse();
    }

    private IntakeReport take(String table, boolean dryRun) {
        try {
            return switch (holidays.take(stream(table), dryRun, Texts.VIETNAMESE, OPERATOR)) {
                case Outcome.Done<IntakeReport> done -> done.value();
                case Outcome.Refused<IntakeReport> refused -> throw new AssertionError(refused);
            };
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static ByteArrayInputStream stream(String table) {
        return new ByteArrayInputStream(table.getBytes(UTF_8));
    }

    private Instant due(String received) {
        var limit = new Limit(Unit.WORKING_DAYS, 1);
        var morning = VietnameseTime.instantOf(LocalDateTime.parse(received + "T08:00"));
        return deadlines.instant(Ids.next(), limit, morning, List.of(), WaitMode.CREDIT);
    }

    private static Instant at(String date) {
        return VietnameseTime.instantOf(LocalDateTime.parse(date + "T17:00"));
    }
}
