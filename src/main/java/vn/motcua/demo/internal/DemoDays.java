package vn.motcua.demo.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.shared.VietnameseTime;

/**
 * The days the demo is dated by, seen from an instant: its people work in office hours only, also when it is started on
 * a Sunday, late at night or after a long holiday.
 */
record DemoDays(WorkingCalendar calendar, Instant now) {

    /** Longer than any holiday, so that a search for a working day ends. */
    private static final int FAR = 60;

    LocalDate today() {
        return VietnameseTime.dateOf(now);
    }

    boolean worksToday() {
        return calendar.isWorkingDay(today());
    }

    /** Today, or the next working day when nobody works today: the day on which something must be due. */
    LocalDate nearest() {
        return today().datesUntil(today().plusDays(FAR))
                .filter(calendar::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    /** The n-th working day before today. */
    LocalDate back(int n) {
        var day = today();
        for (int left = n; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) left--;
        }
        return day;
    }

    /** Working days of the last {@code days} days and today, in order. */
    List<LocalDate> recent(int days) {
        return today().minusDays(days)
                .datesUntil(today().plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
    }

    /**
     * The last moment of reception in the past whose due date falls on a day.
     *
     * @param minutes minutes of work after the day's first session begins
     * @param due     the due date of a reception
     * @return null when there is none in the last {@value #FAR} days
     */
    @Nullable
    Instant receivedFor(LocalDate day, int minutes, Function<Instant, Instant> due) {
        for (int back = 0; back < FAR; back++) {
            var date = today().minusDays(back);
            if (!calendar.isWorkingDay(date)) continue;
            var received = opening(date, minutes);
            if (received.isAfter(now)) continue;
            if (VietnameseTime.dateOf(due.apply(received)).equals(day)) return received;
        }
        return null;
    }

    /** So many minutes of work after a working day begins. */
    Instant opening(LocalDate day, int minutes) {
        return after(instant(day, calendar.sessions(day).getFirst().from()), minutes);
    }

    /** So many minutes of work later. */
    Instant after(Instant from, long minutes) {
        long left = minutes * 60;
        var at = VietnameseTime.at(from).toLocalDateTime();
        for (var day = at.toLocalDate(); ; day = day.plusDays(1)) {
            for (var session : calendar.sessions(day)) {
                var begin = latest(at, day.atTime(session.from()));
                long seconds = Math.max(0, begin.until(day.atTime(session.to()), ChronoUnit.SECONDS));
                if (left < seconds) return VietnameseTime.instantOf(begin.plusSeconds(left));
                left -= seconds;
            }
        }
    }

    /** The whole minutes of work in a day. */
    int minutes(LocalDate day) {
        var all = new ArrayList<Long>();
        calendar.sessions(day).forEach(each -> all.add(each.from().until(each.to(), ChronoUnit.MINUTES)));
        return (int) all.stream().mapToLong(Long::longValue).sum();
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return VietnameseTime.instantOf(day.atTime(time));
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
