package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.VietnameseTime;

/**
 * The deadline function: pure, exact, to the minute (seconds are cut off), in Asia/Ho_Chi_Minh. Its rules are
 * regulations §10 and Civil Code art. 147–148 as read in docs/decisions.
 *
 * <p>Local time is counted here in minutes since 1970-01-01T00:00, a day being the quotient by 1440.
 */
public final class Deadline {

    private static final int DAY = 1440;
    private static final int FIRST = (int) VietnameseTime.EARLIEST.toEpochDay();
    private static final int LAST = (int) VietnameseTime.LATEST.toEpochDay();

    private final Limit limit;
    private final WorkingCalendar calendar;
    private final Waits waits;
    private final @Nullable Explanation explanation;

    private Deadline(Limit limit, WorkingCalendar calendar, Waits waits, @Nullable Explanation explanation) {
        this.limit = limit;
        this.calendar = calendar;
        this.waits = waits;
        this.explanation = explanation;
    }

    /**
     * The due date with its explanation.
     *
     * @param waits closed waits in any order; overlapping ones count once, what lies before {@code received} does not
     * @throws DateOutOfRange when {@code received} or the due date lies outside 1900–2200
     */
    public static Due explain(
            Limit limit, Instant received, WorkingCalendar calendar, List<Wait> waits, WaitMode mode) {
        var explanation = new Explanation(calendar);
        long due = due(limit, received, calendar, waits, mode, explanation);
        return explanation.due(limit, instant(due));
    }

    /** Only the instant; same rules, a third of the time. */
    public static Instant instant(
            Limit limit, Instant received, WorkingCalendar calendar, List<Wait> waits, WaitMode mode) {
        return instant(due(limit, received, calendar, waits, mode, null));
    }

    /**
     * A due date that was given, not counted: it stays, and waits add to it what they add to a counted one. Where a wait
     * has the limit counted anew from its end, that date holds if it is later: a wait takes nothing away. Only a date
     * counted anew tells its days; else there are just the credits.
     *
     * @param limit    says what a wait adds: working days, session minutes or calendar days
     * @param received waits count after it only
     */
    public static Due moved(
            Limit limit, Instant given, Instant received, WorkingCalendar calendar, List<Wait> waits, WaitMode mode) {
        var credited = Waits.after(minute(received), waits);
        var explanation = new Explanation(calendar);
        if (restart(limit, credited, mode) >= 0) {
            var anew = explain(limit, received, calendar, waits, mode);
            return anew.due().isAfter(given) ? anew : explanation.given(limit, given, received);
        }
        long before = minute(given);
        long after = new Deadline(limit, calendar, credited, explanation).moved(before);
        return explanation.given(limit, after == before ? given : instant(after), received);
    }

    private static long due(
            Limit limit,
            Instant received,
            WorkingCalendar calendar,
            List<Wait> given,
            WaitMode mode,
            @Nullable Explanation explanation) {
        long from = minute(received);
        var waits = Waits.after(from, given);
        long restart = restart(limit, waits, mode);
        if (restart >= 0) {
            from = waits.to((int) restart);
            if (explanation != null) explanation.restarted(waits, (int) restart);
            waits = Waits.NONE;
        }
        return new Deadline(limit, calendar, waits, explanation).due(from);
    }

    /** The wait from whose end the limit is counted anew, -1 when none. */
    private static int restart(Limit limit, Waits waits, WaitMode mode) {
        for (int i = waits.count() - 1; i >= 0; i--) {
            boolean overnight = day(waits.to(i)) > day(waits.from(i));
            if (mode == WaitMode.RESTART || limit.unit() == Limit.Unit.SAME_DAY && overnight) return i;
        }
        return -1;
    }

    private long due(long received) {
        long start = start(received);
        if (explanation != null) explanation.started(received, start, limit);
        int first = day(start);
        return switch (limit.unit()) {
            case SAME_DAY -> sameDay(start);
            case HOURS -> hours(start);
            case WORKING_DAYS -> workingDays(first);
            case CALENDAR_DAYS -> calendarDays(first, (long) first + limit.amount());
            case MONTHS ->
                calendarDays(
                        first,
                        LocalDate.ofEpochDay(first).plusMonths(limit.amount()).toEpochDay());
        };
    }

    /** The minute itself inside a session, its last minute included; else the beginning of the next session. */
    private long start(long received) {
        int day = day(received);
        check(day);
        int minute = (int) (received - (long) day * DAY);
        var sessions = calendar.sessions(day);
        for (int i = 0; i < sessions.length; i += 2) {
            if (minute <= sessions[i + 1]) return (long) day * DAY + Math.max(minute, sessions[i]);
        }
        int next = workingDayFrom(day + 1);
        return (long) next * DAY + calendar.sessions(next)[0];
    }

    private long sameDay(long start) {
        int first = day(start);
        boolean today = start - (long) first * DAY <= calendar.sameDayUntil(first);
        int day = today ? first : workingDayFrom(first + 1);
        if (explanation != null) explanation.sameDay(first, day);
        return end(day);
    }

    private long moved(long given) {
        return switch (limit.unit()) {
            case SAME_DAY -> given;
            case HOURS -> {
                long minutes = minutesWaited();
                yield minutes == 0 ? given : pass(start(given), minutes);
            }
            case WORKING_DAYS -> {
                int days = workingDaysWaited();
                yield days == 0 ? given : end(workingDayAfter(day(given), days));
            }
            case CALENDAR_DAYS, MONTHS -> {
                int days = daysWaited();
                yield days == 0 ? given : end(workingDayFrom(day(given) + days));
            }
        };
    }

    private long hours(long start) {
        long due = pass(start, limit.amount() * 60L + minutesWaited());
        if (explanation != null) explanation.hours(day(start), day(due), waits);
        return due;
    }

    private long minutesWaited() {
        long waited = 0;
        for (int i = 0; i < waits.count(); i++) {
            long minutes = sessionMinutes(waits.from(i), waits.to(i));
            waited += minutes;
            if (explanation != null) explanation.credit(waits, i, minutes);
        }
        return waited;
    }

    /** The minute at which so much session time has passed since the start. */
    private long pass(long start, long minutes) {
        long left = minutes;
        int day = day(start);
        for (long from = start; ; from = (long) ++day * DAY) {
            check(day);
            var sessions = calendar.sessions(day);
            for (int i = 0; i < sessions.length; i += 2) {
                long begin = Math.max(from, (long) day * DAY + sessions[i]);
                long end = (long) day * DAY + sessions[i + 1];
                if (begin >= end) continue;
                if (left <= end - begin) return begin + left;
                left -= end - begin;
            }
        }
    }

    private long workingDays(int first) {
        int day = workingDayAfter(first, limit.amount() + workingDaysWaited());
        if (explanation != null) explanation.workingDays(first, day, limit.amount(), waits);
        return end(day);
    }

    private int workingDaysWaited() {
        int waited = 0;
        for (int i = 0; i < waits.count(); i++) {
            int days = 0;
            for (int day = day(waits.from(i)) + 1; day <= day(waits.to(i)); day++) {
                if (calendar.sessions(day).length > 0) days++;
            }
            waited += days;
            if (explanation != null) explanation.credit(waits, i, days);
        }
        return waited;
    }

    private int workingDayAfter(int first, int days) {
        int left = days;
        int day = first;
        while (left > 0) {
            check(++day);
            if (calendar.sessions(day).length > 0) left--;
        }
        return day;
    }

    private long calendarDays(int first, long last) {
        long extended = last + daysWaited();
        check(extended);
        int day = workingDayFrom((int) extended);
        if (explanation != null) explanation.calendarDays(first, (int) last, (int) extended, day, waits);
        return end(day);
    }

    private int daysWaited() {
        int waited = 0;
        for (int i = 0; i < waits.count(); i++) {
            int days = day(waits.to(i)) - day(waits.from(i));
            waited += days;
            if (explanation != null) explanation.credit(waits, i, days);
        }
        return waited;
    }

    private long sessionMinutes(long from, long to) {
        long minutes = 0;
        for (int day = day(from); day <= day(to); day++) {
            var sessions = calendar.sessions(day);
            for (int i = 0; i < sessions.length; i += 2) {
                long begin = Math.max(from, (long) day * DAY + sessions[i]);
                long end = Math.min(to, (long) day * DAY + sessions[i + 1]);
                minutes += Math.max(0, end - begin);
            }
        }
        return minutes;
    }

    private int workingDayFrom(int day) {
        int next = day;
        while (true) {
            check(next);
            if (calendar.sessions(next).length > 0) return next;
            next++;
        }
    }

    private long end(int day) {
        var sessions = calendar.sessions(day);
        return (long) day * DAY + sessions[sessions.length - 1];
    }

    private static void check(long day) {
        if (day < FIRST || day > LAST) throw new DateOutOfRange();
    }

    static int day(long minute) {
        return (int) Math.floorDiv(minute, (long) DAY);
    }

    /** The local minute an instant lies in. */
    static long minute(Instant instant) {
        long local = instant.getEpochSecond()
                + VietnameseTime.ZONE.getRules().getOffset(instant).getTotalSeconds();
        long minute = Math.floorDiv(local, 60L);
        check(Math.floorDiv(minute, (long) DAY));
        return minute;
    }

    static Instant instant(long minute) {
        return VietnameseTime.instantOf(LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC));
    }
}
