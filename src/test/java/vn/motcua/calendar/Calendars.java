package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.calendar.WorkingCalendar.Rules;
import vn.motcua.shared.VietnameseTime;

/** Calendars for tests: the one the vectors are written for, and generated ones. */
final class Calendars {

    static final List<DayOfWeek> MONDAY_TO_FRIDAY = List.of(DayOfWeek.values()).subList(0, 5);

    private Calendars() {}

    /** The usual hours, and the days off of 2026 that deadlines.md lists. */
    static Rules vectors() {
        var off = new ArrayList<SpecialDay>();
        for (var date : List.of("01-01", "04-27", "04-30", "05-01", "08-31", "09-01", "09-02", "11-24")) {
            off.add(day("2026-" + date, SpecialDay.Kind.OFF));
        }
        for (int day = 14; day <= 22; day++) off.add(day("2026-02-" + day, SpecialDay.Kind.OFF));
        off.add(day("2026-08-22", SpecialDay.Kind.WORKING));
        return new Rules(usualSessions(), off, List.of());
    }

    static List<SessionRule> usualSessions() {
        var sessions = new ArrayList<SessionRule>();
        for (var weekday : MONDAY_TO_FRIDAY) {
            sessions.add(session(weekday, "07:00", "11:30", VietnameseTime.EARLIEST));
            sessions.add(session(weekday, "13:30", "17:00", VietnameseTime.EARLIEST));
        }
        return sessions;
    }

    static SessionRule session(DayOfWeek weekday, String from, String to, LocalDate since) {
        return new SessionRule(weekday, new Hours(LocalTime.parse(from), LocalTime.parse(to)), since, null);
    }

    static SpecialDay day(String date, SpecialDay.Kind kind) {
        return new SpecialDay(LocalDate.parse(date), kind, "ngày " + date, "test");
    }

    /** Sessions, days off and make-up days of any kind, within about three years from the date. */
    static Rules random(Random random, LocalDate around, boolean complete) {
        var sessions = new ArrayList<SessionRule>();
        for (var weekday : DayOfWeek.values()) {
            if (!complete && random.nextInt(3) > 0) continue;
            if (weekday.getValue() > 5 && random.nextInt(4) > 0) continue;
            var since = VietnameseTime.EARLIEST;
            var change = around.plusDays(random.nextInt(60) - 20);
            if (random.nextInt(3) == 0) {
                addSessions(random, sessions, weekday, since, change.minusDays(1), complete);
                since = change;
            }
            addSessions(random, sessions, weekday, since, null, complete);
        }
        var days = new ArrayList<SpecialDay>();
        int often = 5 + random.nextInt(40);
        for (var date = around.minusDays(30); date.isBefore(around.plusDays(900)); date = date.plusDays(1)) {
            if (random.nextInt(often) > 0) continue;
            boolean working = random.nextInt(4) == 0;
            days.add(day(date.toString(), working ? SpecialDay.Kind.WORKING : SpecialDay.Kind.OFF));
        }
        var sameDay = new ArrayList<SameDayRule>();
        if (random.nextBoolean()) {
            sameDay.add(new SameDayRule(
                    LocalTime.of(9 + random.nextInt(8), random.nextInt(60)),
                    around.minusDays(random.nextInt(30)),
                    random.nextBoolean() ? null : around.plusDays(random.nextInt(30))));
        }
        return new Rules(sessions, days, sameDay);
    }

    private static void addSessions(
            Random random,
            List<SessionRule> sessions,
            DayOfWeek weekday,
            LocalDate from,
            LocalDate to,
            boolean complete) {
        if (!complete && random.nextInt(4) == 0) {
            sessions.add(new SessionRule(weekday, null, from, to));
            return;
        }
        int minute = 6 * 60 + random.nextInt(180);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int end = minute + 30 + random.nextInt(200);
            sessions.add(new SessionRule(weekday, new Hours(time(minute), time(end)), from, to));
            minute = end + 1 + random.nextInt(60);
        }
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
