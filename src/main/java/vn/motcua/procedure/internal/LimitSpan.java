package vn.motcua.procedure.internal;

import vn.motcua.calendar.Limit;

/**
 * How many working hours a limit leaves, between its shortest and its longest reading: 8 hours a working day, a same-day
 * limit one working day. Limits in calendar days and months hold more or fewer working days, as weekends and holidays
 * fall; at least half of their days are taken to be working days.
 */
record LimitSpan(long least, long most) {

    private static final int HOURS_A_DAY = 8;

    static LimitSpan of(Limit limit) {
        int n = limit.amount();
        return switch (limit.unit()) {
            case SAME_DAY -> exactly(HOURS_A_DAY);
            case HOURS -> exactly(n);
            case WORKING_DAYS -> exactly((long) n * HOURS_A_DAY);
            case CALENDAR_DAYS -> days(n, n);
            case MONTHS -> days(28L * n, 31L * n);
        };
    }

    /** Whether something of this length surely takes longer than the other allows. */
    boolean surelyLongerThan(LimitSpan other) {
        return least > other.most;
    }

    /** Whether it could take longer than the other allows. */
    boolean maybeLongerThan(LimitSpan other) {
        return most > other.least;
    }

    static LimitSpan exactly(long hours) {
        return new LimitSpan(hours, hours);
    }

    private static LimitSpan days(long fewest, long atMost) {
        return new LimitSpan(fewest * HOURS_A_DAY / 2, atMost * HOURS_A_DAY);
    }
}
