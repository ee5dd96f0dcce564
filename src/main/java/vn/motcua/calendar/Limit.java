package vn.motcua.calendar;

/**
 * How long something may take: an amount of a unit. {@code same_day} has the amount 0.
 *
 * @throws IllegalArgumentException when the amount does not fit the unit
 */
public record Limit(Unit unit, int amount) {

    public enum Unit {
        SAME_DAY,
        HOURS,
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS;

        /** The word used in files, on the command line and in JSON, for example {@code working_days}. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static final int MOST = 10_000;

    public Limit {
        if (unit == Unit.SAME_DAY ? amount != 0 : amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("limit out of range: " + amount + " " + unit);
        }
    }

    /** Whether being on time is judged by the instant; limits in days and same-day limits compare dates. */
    public boolean judgedByInstant() {
        return unit == Unit.HOURS;
    }
}
