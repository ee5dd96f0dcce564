package vn.motcua.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The time zone of every agency, and the range of dates the system takes at all. */
public final class VietnameseTime {

    /** Asia/Ho_Chi_Minh: every date of law and every "day" of a figure is a day there. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private VietnameseTime() {}

    /** Whether the date lies in 1900–2200; others are refused everywhere. */
    public static boolean inRange(LocalDate date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    }

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static Instant instantOf(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** The last instant of a day that the database can tell apart (microseconds). */
    public static Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }
}
