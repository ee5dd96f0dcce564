package vn.motcua.outbox.internal;

import java.time.Duration;

/**
 * How long to wait after a failed try; pure. Doubles from {@link #FIRST} to {@link #LONGEST}, each time up to a fifth more
 * or less, so that what failed together does not come back together.
 */
final class BackOff {

    static final Duration FIRST = Duration.ofSeconds(20);

    /** A gateway that is back has everything within this time. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final double SPREAD = 0.2;
    private static final int MOST_DOUBLINGS = 12;

    private BackOff() {}

    /**
     * @param tries  failed so far, at least 1
     * @param chance from 0 (inclusive) to 1 (exclusive)
     */
    static Duration after(int tries, double chance) {
        long doubled = FIRST.toMillis() << Math.min(tries - 1, MOST_DOUBLINGS);
        double factor = 1 + SPREAD * (2 * chance - 1);
        return Duration.ofMillis(Math.round(Math.min(doubled, LONGEST.toMillis()) * factor));
    }
}
