package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A due date that can explain itself.
 *
 * @param due     the instant, on a whole minute
 * @param start   the instant the limit began to run
 * @param counted the days that were counted, in order
 * @param skipped the days that were not, each with its reason
 * @param credits the waits that moved it; the amount is in days for limits in days and months, in session minutes for
 *                limits in hours
 */
public record Due(
        Limit limit, Instant due, Instant start, List<LocalDate> counted, List<Skipped> skipped, List<Credit> credits) {

    public Due {
        counted = List.copyOf(counted);
        skipped = List.copyOf(skipped);
        credits = List.copyOf(credits);
    }

    /** A day that was not counted: {@code weekend}, {@code holiday}, {@code first_day} and so on, and its name if it has one. */
    public record Skipped(LocalDate date, String reason) {}

    public record Credit(Instant from, Instant to, long amount) {}
}
