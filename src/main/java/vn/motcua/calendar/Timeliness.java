package vn.motcua.calendar;

import java.time.Instant;
import vn.motcua.shared.VietnameseTime;

/** How an end stands to its due date. Legal reading: figures.md, early / on time / overdue. */
public enum Timeliness {
    EARLY,
    ON_TIME,
    OVERDUE;

    /**
     * @param byInstant true for limits in hours; false compares dates in Asia/Ho_Chi_Minh (days, months, same day, and
     *                  every row taken from a register). See {@link Limit#judgedByInstant()}
     */
    public static Timeliness of(boolean byInstant, Instant due, Instant end) {
        int order = byInstant ? end.compareTo(due) : VietnameseTime.dateOf(end).compareTo(VietnameseTime.dateOf(due));
        if (order < 0) return EARLY;
        return order == 0 ? ON_TIME : OVERDUE;
    }

    public static Timeliness of(Limit limit, Instant due, Instant end) {
        return of(limit.judgedByInstant(), due, end);
    }
}
