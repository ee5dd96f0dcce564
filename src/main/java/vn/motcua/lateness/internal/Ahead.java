package vn.motcua.lateness.internal;

import java.time.Instant;
import java.time.LocalTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.shared.VietnameseTime;

/** Counts office time backwards. Pure. */
final class Ahead {

    /** No office is closed that long; without it a calendar of days off alone would be searched for ever. */
    private static final int MOST_DAYS = 400;

    private Ahead() {}

    /**
     * The instant from which there is no more office time than this left until the due time; the earliest of several:
     * a day of eight hours before 17:00 is 17:00 of the working day before, not 07:00 of the same day.
     *
     * @param minutes office time
     */
    static Instant of(WorkingCalendar calendar, Instant due, int minutes) {
        var local = VietnameseTime.at(due).toLocalDateTime();
        int left = minutes;
        for (int back = 0; back < MOST_DAYS; back++) {
            var date = local.toLocalDate().minusDays(back);
            for (var session : calendar.sessions(date).reversed()) {
                int from = minute(session.from());
                int to = back == 0 ? Math.min(minute(session.to()), minute(local.toLocalTime())) : minute(session.to());
                if (to < from) continue;
                if (to - from > left)
                    return VietnameseTime.instantOf(date.atStartOfDay().plusMinutes(to - left));
                left -= to - from;
            }
        }
        return due;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
