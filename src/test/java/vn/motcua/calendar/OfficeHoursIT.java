package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.KeepOfficeHours.Session;
import vn.motcua.calendar.Limit.Unit;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
class OfficeHoursIT {

    private static final LocalDate ALWAYS = HoursKeeper.ALWAYS;

    private static final HoursKeeper OPERATOR = HoursKeeper.OPERATOR;

    @Autowired
    KeepOfficeHours hours;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient sql;

    @Test
    void the_same_limit_in_hours_ends_elsewhere_under_another_schedule() {
        var agency = agency("G1");
        // Wednesday 1/7/2026, 14:30 plus 4 hours: 2.5 that day, 1.5 the next morning
        assertThat(due(agency, "2026-07-01T14:30", 4)).isEqualTo(at("2026-07-02T08:30"));

        done(hours.replace(agency, weekdays("08:00", "12:00", "13:00", "16:00"), OPERATOR));

        assertThat(due(agency, "2026-07-01T14:30", 4)).isEqualTo(at("2026-07-02T10:30"));
        assertThat(due(Ids.next(), "2026-07-01T14:30", 4)).isEqualTo(at("2026-07-02T08:30"));

        done(hours.replace(agency, List.of(), OPERATOR));

        assertThat(due(agency, "2026-07-01T14:30", 4)).isEqualTo(at("2026-07-02T08:30"));
    }

    @Test
    void sessions_hold_only_on_their_days() {
        var agency = agency("G2");
        var summer = weekdays("06:30", "11:00", "14:00", "17:30").stream()
                .map(each -> until(each, LocalDate.of(2026, 7, 1)))
                .toList();

        done(hours.replace(agency, summer, OPERATOR));

        assertThat(due(agency, "2026-07-01T17:15", 1)).isEqualTo(at("2026-07-02T07:45"));
        assertThat(due(agency, "2026-07-02T17:15", 1)).isEqualTo(at("2026-07-03T08:00"));
    }

    @Test
    void what_was_and_what_became_leave_one_line_and_the_same_again_none() {
        var agency = agency("G3");
        var sessions = weekdays("08:00", "12:00", "13:00", "17:00");

        done(hours.replace(agency, sessions, OPERATOR));
        done(hours.replace(agency, sessions.reversed(), OPERATOR));
        done(hours.replace(agency, List.of(), OPERATOR));

        assertThat(hours.of(agency)).isEmpty();
        assertThat(sql.sql("select jsonb_array_length(was) || '>' || jsonb_array_length(became) from calendar.change"
                                + " where agency = :agency order by seq")
                        .param("agency", agency)
                        .query(String.class)
                        .list())
                .containsExactly("0>10", "10>0");
    }

    @Test
    void what_makes_no_calendar_is_refused_with_its_reason_and_changes_nothing() {
        var agency = agency("G4");
        var monday = session(DayOfWeek.MONDAY, "08:00", "12:00");

        assertThat(refusal(agency, List.of(monday, session(DayOfWeek.MONDAY, "11:59", "15:00"))))
                .isEqualTo(CalendarRefusal.SESSIONS_OVERLAP);
        assertThat(refusal(agency, List.of(monday, session(DayOfWeek.MONDAY, null, null))))
                .isEqualTo(CalendarRefusal.SESSIONS_OVERLAP);
        assertThat(refusal(agency, List.of(session(DayOfWeek.MONDAY, "12:00", "08:00"))))
                .isEqualTo(CalendarRefusal.SESSION_ENDS_BEFORE_START);
        assertThat(refusal(agency, List.of(session(DayOfWeek.MONDAY, "08:00", null))))
                .isEqualTo(CalendarRefusal.SESSION_HALF);
        assertThat(refusal(agency, List.of(session(DayOfWeek.MONDAY, "08:00:30", "12:00"))))
                .isEqualTo(CalendarRefusal.SESSION_MINUTES);
        assertThat(refusal(agency, List.of(until(monday, ALWAYS.minusDays(1)))))
                .isEqualTo(CalendarRefusal.ENDS_BEFORE_START);
        assertThat(refusal(agency, List.of(until(monday, LocalDate.of(2201, 1, 1)))))
                .isEqualTo(CalendarRefusal.DATE_OUT_OF_RANGE);
        assertThat(refusal(agency, closedAllWeek())).isEqualTo(CalendarRefusal.NO_WORKING_WEEK);
        assertThat(refusal(null, List.of())).isEqualTo(CalendarRefusal.NO_WORKING_WEEK);
        assertThat(refusal(Ids.next(), List.of(monday))).isEqualTo(CalendarRefusal.AGENCY_UNKNOWN);
        assertThat(hours.of(agency)).isEmpty();
        assertThat(hours.of(null)).hasSize(10);
    }

    @Test
    void sessions_that_touch_or_hold_on_other_days_go_together() {
        var agency = agency("G5");
        var monday = session(DayOfWeek.MONDAY, "08:00", "12:00");
        var later =
                new Session(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0), LocalDate.of(2021, 1, 1), null);

        done(hours.replace(
                agency,
                List.of(
                        until(monday, LocalDate.of(2020, 12, 31)),
                        until(session(DayOfWeek.MONDAY, "12:00", "15:00"), LocalDate.of(2020, 12, 31)),
                        later),
                OPERATOR));

        assertThat(hours.of(agency)).hasSize(3);
    }

    @Test
    void each_keeps_the_hours_within_reach_only() {
        var own = agency("G6");
        var other = agency("G7");
        var administrator = new HoursKeeper(Ids.next(), Set.of(own), false);
        var sessions = weekdays("08:00", "12:00", "13:00", "17:00");

        assertThat(hours.replace(own, sessions, administrator)).isInstanceOf(Outcome.Done.class);
        assertThat(hours.replace(other, sessions, administrator))
                .isEqualTo(Outcome.refused(CalendarRefusal.NOT_ALLOWED));
        assertThat(hours.replace(null, sessions, administrator))
                .isEqualTo(Outcome.refused(CalendarRefusal.NOT_ALLOWED));
    }

    @Test
    void whoever_looked_before_somebody_else_changed_them_is_refused_and_nothing_is_lost() {
        var agency = agency("G18");
        long seen = hours.changed(agency).map(KeepOfficeHours.Change::number).orElse(0L);
        var sessions = weekdays("08:00", "12:00", "13:00", "17:00");
        var other = new HoursKeeper(Ids.next(), Set.of(agency), false);

        done(hours.replace(agency, sessions, seen, other));

        assertThat(hours.replace(agency, List.of(), seen, OPERATOR))
                .isEqualTo(Outcome.refused(CalendarRefusal.HOURS_CHANGED));
        assertThat(hours.of(agency)).hasSize(10);
        assertThat(hours.replace(agency, sessions.reversed(), seen, other))
                .as("sent twice")
                .isInstanceOf(Outcome.Done.class);
        var last = hours.changed(agency).orElseThrow();
        assertThat(last.account()).isEqualTo(other.account());
        done(hours.replace(agency, List.of(), last.number(), OPERATOR));
    }

    private UUID agency(String name) {
        return HoursKeeper.agency(agencies, HoursKeeper.code(name));
    }

    private @Nullable Object refusal(@Nullable UUID agency, List<Session> sessions) {
        return hours.replace(agency, sessions, OPERATOR) instanceof Outcome.Refused<List<Session>>(var refusal)
                ? refusal.code()
                : null;
    }

    private static List<Session> weekdays(String from, String to, String again, String end) {
        var sessions = new ArrayList<Session>();
        for (int day = 1; day <= 5; day++) {
            sessions.add(session(DayOfWeek.of(day), from, to));
            sessions.add(session(DayOfWeek.of(day), again, end));
        }
        return sessions;
    }

    private static List<Session> closedAllWeek() {
        return java.util.Arrays.stream(DayOfWeek.values())
                .map(day -> session(day, null, null))
                .toList();
    }

    private static Session session(DayOfWeek day, @Nullable String from, @Nullable String to) {
        return new Session(
                day,
                from == null ? null : LocalTime.parse(from),
                to == null ? null : LocalTime.parse(to),
                ALWAYS,
                null);
    }

    private static Session until(Session session, LocalDate last) {
        return new Session(session.weekday(), session.from(), session.to(), session.validFrom(), last);
    }

    private Instant due(UUID agency, String received, int hours) {
        return deadlines.instant(agency, new Limit(Unit.HOURS, hours), at(received), List.of(), WaitMode.CREDIT);
    }

    private static Instant at(String local) {
        return VietnameseTime.instantOf(LocalDateTime.parse(local));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused);
        };
    }
}
