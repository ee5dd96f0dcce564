package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A due date that can explain itself: every day from the start to the due date is either counted or skipped. The last
 * day counted is the due date's; where a limit in calendar days or months ended on a day off, that day is skipped and
 * the working day it moved to is counted in its place.
 *
 * @param due     the instant, on a whole minute
 * @param start   the instant the limit began to run, the last time where a wait made it run anew
 * @param counted the days that were counted, in order; for limits in hours the days on which some minute ran; none where
 *                the due date was given and not counted
 * @param skipped the days that were not, in order, each with its reason
 * @param credits the waits that moved the due date
 */
public record Due(
        Limit limit, Instant due, Instant start, List<LocalDate> counted, List<Skipped> skipped, List<Credit> credits) {

    public Due {
        counted = List.copyOf(counted);
        skipped = List.copyOf(skipped);
        credits = List.copyOf(credits);
    }

    /** A day that was not counted; {@code name} is the holiday's, empty for other reasons. */
    public record Skipped(LocalDate date, Reason reason, String name) {}

    public enum Reason {
        /** Came in after the last session: the limit starts on the next working day. */
        AFTER_HOURS,
        /** The day of the start is not counted (Civil Code art. 147). */
        FIRST_DAY,
        /** No sessions that weekday. */
        WEEKEND,
        HOLIDAY,
        /** Within a wait. */
        WAIT,
        /** Added for days of a wait that were not counted anyway. */
        CREDIT;

        /** The word used in JSON and message keys, for example {@code first_day}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A wait that moved the due date.
     *
     * @param amount days for limits in days and months, session minutes for limits in hours, 0 where the limit was
     *               counted anew from the end of the wait
     */
    public record Credit(Instant from, Instant to, long amount) {}
}
