package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.Due.Reason;
import vn.motcua.calendar.Limit.Unit;
import vn.motcua.calendar.WorkingCalendar.Rules;
import vn.motcua.shared.VietnameseTime;

class DeadlineTest {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Calendars.vectors(), Rules.NONE);

    /** The table of deadlines.md, row by row. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-24 10:00 | 3 working_days | | 2026-05-04 17:00
            2026-07-01 14:30 |  same_day | | 2026-07-01 17:00
            2026-07-01 15:00 |  same_day | | 2026-07-01 17:00
            2026-07-01 15:01 |  same_day | | 2026-07-02 17:00
            2026-07-04 09:00 |  same_day | | 2026-07-06 17:00
            2026-07-03 17:05 |  same_day | | 2026-07-06 17:00
            2026-07-01 16:00 | 8 hours | | 2026-07-02 16:00
            2026-07-01 12:10 | 4 hours | | 2026-07-02 07:30
            2026-07-03 13:30 | 8 hours | | 2026-07-06 11:30
            2026-08-28 09:00 | 5 calendar_days | | 2026-09-03 17:00
            2026-11-10 09:00 | 10 working_days | | 2026-11-25 17:00
            2026-06-05 16:30 | 5 working_days | | 2026-06-12 17:00
            2026-06-05 16:30 | 5 working_days | 2026-06-09 10:00 → 2026-06-12 09:00 | 2026-06-17 17:00
            2026-06-05 16:30 | 5 working_days | 2026-06-09 08:00 → 2026-06-09 16:00 | 2026-06-12 17:00
            2026-06-06 10:00 | 2 working_days | | 2026-06-10 17:00
            2026-06-05 17:30 | 1 working_days | | 2026-06-09 17:00
            2026-08-21 09:00 | 1 working_days | | 2026-08-22 17:00
            2026-06-08 08:00 | 8 hours | 2026-06-08 10:00 → 2026-06-09 09:00 | 2026-06-09 17:00
            2026-01-31 09:00 | 1 months | | 2026-03-02 17:00
            2026-01-30 09:00 | 1 months | | 2026-03-02 17:00
            2025-11-28 09:00 | 3 months | | 2026-03-02 17:00
            2026-02-11 08:00 | 7 working_days | | 2026-02-27 17:00
            2026-06-01 08:00 | 10 calendar_days | 2026-06-03 08:00 → 2026-06-08 08:00 | 2026-06-16 17:00
            2026-07-01 09:00 |  same_day | 2026-07-01 10:00 → 2026-07-02 15:30 | 2026-07-03 17:00
            """)
    void a_vector(String received, String limit, String wait, String due) {
        var waits = wait == null ? List.<Wait>of() : List.of(wait(wait));

        assertThat(due(received, limit, waits, WaitMode.CREDIT).due()).isEqualTo(at(due));
    }

    @Test
    void the_last_minute_of_a_session_is_inside_and_the_next_is_not() {
        assertThat(due("2026-06-05 17:00", "1 working_days").due()).isEqualTo(at("2026-06-08 17:00"));
        assertThat(due("2026-06-05 17:01", "1 working_days").due()).isEqualTo(at("2026-06-09 17:00"));
        assertThat(due("2026-06-05 17:00", "1 hours").due()).isEqualTo(at("2026-06-08 08:00"));
        assertThat(due("2026-06-05 11:30", "1 hours").due()).isEqualTo(at("2026-06-05 14:30"));
    }

    @Test
    void hours_that_end_with_a_session_end_there_and_not_at_the_next() {
        assertThat(due("2026-06-05 09:30", "2 hours").due()).isEqualTo(at("2026-06-05 11:30"));
        assertThat(due("2026-06-05 15:00", "2 hours").due()).isEqualTo(at("2026-06-05 17:00"));
    }

    @Test
    void several_waits_add_up_and_overlapping_ones_count_once() {
        var one = wait("2026-06-09 10:00 → 2026-06-10 09:00");
        var two = wait("2026-06-11 10:00 → 2026-06-15 09:00");
        var overlapping = wait("2026-06-09 11:00 → 2026-06-11 10:00");

        assertThat(due("2026-06-05 16:30", "5 working_days", List.of(two, one), WaitMode.CREDIT)
                        .due())
                .isEqualTo(at("2026-06-17 17:00"));
        assertThat(due("2026-06-05 16:30", "5 working_days", List.of(one, two, overlapping), WaitMode.CREDIT)
                        .due())
                .isEqualTo(at("2026-06-18 17:00"));
    }

    @Test
    void a_wait_before_the_reception_credits_nothing() {
        var before = wait("2026-06-01 10:00 → 2026-06-04 09:00");
        var into = wait("2026-06-01 10:00 → 2026-06-08 09:00");

        assertThat(due("2026-06-05 16:30", "5 working_days", List.of(before), WaitMode.CREDIT)
                        .due())
                .isEqualTo(at("2026-06-12 17:00"));
        assertThat(due("2026-06-05 16:30", "5 working_days", List.of(into), WaitMode.CREDIT)
                        .due())
                .isEqualTo(at("2026-06-15 17:00"));
    }

    @Test
    void a_dossier_late_before_its_wait_stays_as_late() {
        var wait = wait("2026-06-16 10:00 → 2026-06-18 09:00");

        var due = due("2026-06-05 16:30", "5 working_days", List.of(wait), WaitMode.CREDIT);

        assertThat(due.due()).isEqualTo(at("2026-06-16 17:00"));
        assertThat(Timeliness.of(due.limit(), due.due(), wait.to())).isEqualTo(Timeliness.OVERDUE);
    }

    @Test
    void restart_counts_anew_from_the_end_of_the_last_wait() {
        var waits = List.of(wait("2026-06-09 10:00 → 2026-06-10 09:00"), wait("2026-06-11 08:00 → 2026-06-12 17:30"));

        assertThat(due("2026-06-05 16:30", "5 working_days", waits, WaitMode.RESTART)
                        .due())
                .isEqualTo(at("2026-06-22 17:00"));
        assertThat(due("2026-06-05 16:30", "8 hours", waits, WaitMode.RESTART).due())
                .isEqualTo(at("2026-06-15 17:00"));
    }

    @Test
    void the_explanation_names_every_day() {
        var wait = wait("2026-04-24 11:00 → 2026-04-28 09:00");

        var due = due("2026-04-24 10:00", "3 working_days", List.of(wait), WaitMode.CREDIT);

        assertThat(due.due()).isEqualTo(at("2026-05-05 17:00"));
        assertThat(due.counted()).containsExactly(date("2026-04-29"), date("2026-05-04"), date("2026-05-05"));
        assertThat(due.skipped())
                .extracting(skipped -> skipped.date().getDayOfMonth() + " " + skipped.reason())
                .containsExactly(
                        "24 FIRST_DAY",
                        "25 WEEKEND",
                        "26 WEEKEND",
                        "27 HOLIDAY",
                        "28 WAIT",
                        "30 HOLIDAY",
                        "1 HOLIDAY",
                        "2 WEEKEND",
                        "3 WEEKEND");
        assertThat(due.credits()).containsExactly(new Due.Credit(wait.from(), wait.to(), 1));
    }

    @Test
    void the_explanation_of_a_moved_date_skips_the_day_off_it_fell_on() {
        var due = due("2026-08-28 09:00", "5 calendar_days");

        assertThat(due.counted()).hasSize(5).last().isEqualTo(date("2026-09-03"));
        assertThat(due.skipped()).last().satisfies(skipped -> {
            assertThat(skipped.date()).isEqualTo(date("2026-09-02"));
            assertThat(skipped.reason()).isEqualTo(Reason.HOLIDAY);
        });
    }

    @Test
    void an_agency_with_its_own_hours_is_counted_by_them() {
        var sessions = new ArrayList<SessionRule>();
        for (var weekday : Calendars.MONDAY_TO_FRIDAY) {
            sessions.add(Calendars.session(weekday, "08:00", "12:00", date("2026-06-10")));
        }
        var calendar = WorkingCalendar.of(Calendars.vectors(), new Rules(sessions, List.of(), List.of()));

        var before = Deadline.instant(limit("8 hours"), at("2026-06-08 07:00"), calendar, List.of(), WaitMode.CREDIT);
        var across = Deadline.instant(limit("8 hours"), at("2026-06-09 13:30"), calendar, List.of(), WaitMode.CREDIT);

        assertThat(before).isEqualTo(at("2026-06-08 17:00"));
        assertThat(across).isEqualTo(at("2026-06-11 08:30"));
    }

    @Test
    void dates_outside_1900_to_2200_are_refused() {
        assertThatThrownBy(() -> due("1899-12-29 10:00", "1 hours")).isInstanceOf(DateOutOfRange.class);
        assertThatThrownBy(() -> due("2201-01-02 10:00", "1 hours")).isInstanceOf(DateOutOfRange.class);
        for (var limit : List.of("10000 months", "10000 calendar_days", "10000 working_days", "9000 hours")) {
            assertThatThrownBy(() -> due("2199-12-30 10:00", limit)).isInstanceOf(DateOutOfRange.class);
        }
        assertThat(due("1900-01-02 10:00", "1 hours").due()).isEqualTo(at("1900-01-02 11:00"));
    }

    @Test
    void an_agency_that_never_opens_has_no_due_date() {
        var closed = WorkingCalendar.of(Rules.NONE, Rules.NONE);

        assertThatThrownBy(() ->
                        Deadline.instant(limit("1 hours"), at("2026-06-08 07:00"), closed, List.of(), WaitMode.CREDIT))
                .isInstanceOf(DateOutOfRange.class);
    }

    @Test
    void timeliness_compares_dates_except_for_hours() {
        var due = at("2026-06-08 17:00");

        assertThat(Timeliness.of(new Limit(Unit.WORKING_DAYS, 1), due, at("2026-06-08 22:00")))
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(Timeliness.of(new Limit(Unit.SAME_DAY, 0), due, at("2026-06-07 23:59")))
                .isEqualTo(Timeliness.EARLY);
        assertThat(Timeliness.of(new Limit(Unit.HOURS, 1), due, at("2026-06-08 17:01")))
                .isEqualTo(Timeliness.OVERDUE);
        assertThat(Timeliness.of(new Limit(Unit.HOURS, 1), due, at("2026-06-08 16:59")))
                .isEqualTo(Timeliness.EARLY);
        assertThat(Timeliness.of(new Limit(Unit.HOURS, 1), due, due)).isEqualTo(Timeliness.ON_TIME);
    }

    private static Due due(String received, String limit) {
        return due(received, limit, List.of(), WaitMode.CREDIT);
    }

    private static Due due(String received, String limit, List<Wait> waits, WaitMode mode) {
        return Deadline.explain(limit(limit), at(received), CALENDAR, waits, mode);
    }

    private static Limit limit(String text) {
        var words = text.strip().split(" ");
        return words.length == 1
                ? new Limit(Unit.SAME_DAY, 0)
                : new Limit(Unit.valueOf(words[1].toUpperCase(java.util.Locale.ROOT)), Integer.parseInt(words[0]));
    }

    private static Wait wait(String text) {
        var ends = text.split(" → ");
        return new Wait(at(ends[0]), at(ends[1]));
    }

    private static Instant at(String local) {
        return VietnameseTime.instantOf(LocalDateTime.parse(local, FORMAT));
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }
}
