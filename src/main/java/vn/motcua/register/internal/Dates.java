package vn.motcua.register.internal;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.Moment;
import vn.motcua.intake.Row;

/** The dates of one row, as they were written. */
record Dates(
        @Nullable Moment received,
        @Nullable Moment due,
        @Nullable Moment resolved,
        @Nullable Moment returned,
        @Nullable Moment asked) {

    static Dates of(Row row) {
        return new Dates(
                row.moment(Columns.RECEIVED),
                row.moment(Columns.DUE),
                row.moment(Columns.RESOLVED),
                row.moment(Columns.RETURNED),
                row.moment(Columns.ASKED));
    }

    @Nullable
    Moment of(String column) {
        return switch (column) {
            case Columns.RECEIVED -> received;
            case Columns.DUE -> due;
            case Columns.RESOLVED -> resolved;
            case Columns.RETURNED -> returned;
            case Columns.ASKED -> asked;
            default -> throw new IllegalArgumentException(column);
        };
    }

    /**
     * Whether the one certainly lies before the other: by the minute where both tell a time of day, else by the date.
     * Midnight is how spreadsheets write a date without a time.
     */
    static boolean before(@Nullable Moment one, @Nullable Moment other) {
        if (one == null || other == null) return false;
        if (timed(one) && timed(other)) {
            return one.instant(LocalTime.MIDNIGHT).isBefore(other.instant(LocalTime.MIDNIGHT));
        }
        return one.date().isBefore(other.date());
    }

    static boolean timed(Moment moment) {
        return moment.time() != null && !moment.time().equals(LocalTime.MIDNIGHT);
    }
}
