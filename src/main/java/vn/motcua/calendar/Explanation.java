package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.Due.Credit;
import vn.motcua.calendar.Due.Reason;
import vn.motcua.calendar.Due.Skipped;

/** Writes down, day by day, how {@link Deadline} came to its date. */
final class Explanation {

    private final WorkingCalendar calendar;
    private final List<LocalDate> counted = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private long start;

    Explanation(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    void restarted(Waits waits, int wait) {
        credits.add(new Credit(Deadline.instant(waits.from(wait)), Deadline.instant(waits.to(wait)), 0));
    }

    void credit(Waits waits, int wait, long amount) {
        if (amount == 0) return;
        credits.add(new Credit(Deadline.instant(waits.from(wait)), Deadline.instant(waits.to(wait)), amount));
    }

    void started(long received, long began, Limit limit) {
        start = began;
        int first = Deadline.day(began);
        for (int day = Deadline.day(received); day < first; day++) {
            if (works(day)) skip(day, Reason.AFTER_HOURS);
            else skipDayOff(day);
        }
        switch (limit.unit()) {
            case SAME_DAY, HOURS -> {}
            case WORKING_DAYS, CALENDAR_DAYS, MONTHS -> skip(first, Reason.FIRST_DAY);
        }
    }

    void sameDay(int first, int due) {
        for (int day = first; day < due; day++) {
            if (works(day)) skip(day, Reason.AFTER_HOURS);
            else skipDayOff(day);
        }
        count(due);
    }

    void hours(int first, int due, Waits waits) {
        for (int day = first; day <= due; day++) {
            var sessions = calendar.sessions(day);
            if (sessions.length == 0) skipDayOff(day);
            else if (start == day * 1440L + sessions[sessions.length - 1]) skip(day, Reason.AFTER_HOURS);
            else if (day < due && waited(day, waits)) skip(day, Reason.WAIT);
            else count(day);
        }
    }

    void workingDays(int first, int due, int amount, Waits waits) {
        for (int day = first + 1; day <= due; day++) {
            if (!works(day)) skipDayOff(day);
            else if (day < due && waits.coverDay(day)) skip(day, Reason.WAIT);
            else if (day < due && counted.size() == amount - 1) skip(day, Reason.CREDIT);
            else count(day);
        }
    }

    void calendarDays(int first, int last, int extended, int due, Waits waits) {
        int amount = last - first;
        for (int day = first + 1; day <= due; day++) {
            if (day == due) count(day);
            else if (day >= extended) skipDayOff(day);
            else if (waits.coverDay(day)) skip(day, Reason.WAIT);
            else if (counted.size() == amount - 1) skip(day, Reason.CREDIT);
            else count(day);
        }
    }

    Due due(Limit limit, Instant due) {
        return new Due(limit, due, Deadline.instant(start), counted, skipped, credits);
    }

    /** A date that was given: nothing was counted, waits were credited. */
    Due given(Limit limit, Instant due, Instant received) {
        return new Due(limit, due, received, List.of(), List.of(), credits);
    }

    private boolean waited(int day, Waits waits) {
        var sessions = calendar.sessions(day);
        for (int i = 0; i < sessions.length; i += 2) {
            if (!waits.cover(day * 1440L + sessions[i], day * 1440L + sessions[i + 1])) return false;
        }
        return true;
    }

    private boolean works(int day) {
        return calendar.sessions(day).length > 0;
    }

    private void count(int day) {
        counted.add(LocalDate.ofEpochDay(day));
    }

    private void skip(int day, Reason reason) {
        skipped.add(new Skipped(LocalDate.ofEpochDay(day), reason, ""));
    }

    private void skipDayOff(int day) {
        var special = calendar.specialDay(day);
        if (special == null) skip(day, Reason.WEEKEND);
        else skipped.add(new Skipped(LocalDate.ofEpochDay(day), Reason.HOLIDAY, special.name()));
    }
}
