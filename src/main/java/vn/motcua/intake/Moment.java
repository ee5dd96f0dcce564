package vn.motcua.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.VietnameseTime;

/**
 * A date as people write it, with or without a time of day, in Asia/Ho_Chi_Minh.
 *
 * @param time null when only the date was given
 */
public record Moment(LocalDate date, @Nullable LocalTime time) implements MomentReading {

    /** The instant; where only the date was given, at this time of that day. */
    public Instant instant(LocalTime otherwise) {
        return VietnameseTime.instantOf(date.atTime(time == null ? otherwise : time));
    }

    /**
     * Reads {@code yyyy-MM-dd} or {@code dd/MM/yyyy}, optionally followed by a space or {@code T} and {@code HH:mm} or
     * {@code HH:mm:ss}. Written by hand: an import reads five dates a row.
     */
    public static MomentReading read(String text) {
        int length = text.length();
        if (length != 10 && length != 16 && length != 19) return MomentFault.NOT_A_DATE;
        int year;
        int month;
        int day;
        if (text.charAt(4) == '-' && text.charAt(7) == '-') {
            year = number(text, 0, 4);
            month = number(text, 5, 7);
            day = number(text, 8, 10);
        } else if (text.charAt(2) == '/' && text.charAt(5) == '/') {
            day = number(text, 0, 2);
            month = number(text, 3, 5);
            year = number(text, 6, 10);
        } else {
            return MomentFault.NOT_A_DATE;
        }
        if (year < 0 || month < 0 || day < 0) return MomentFault.NOT_A_DATE;
        int hour = 0;
        int minute = 0;
        int second = 0;
        if (length > 10) {
            char between = text.charAt(10);
            if (between != ' ' && between != 'T' || text.charAt(13) != ':') return MomentFault.NOT_A_DATE;
            hour = number(text, 11, 13);
            minute = number(text, 14, 16);
            if (length == 19) {
                if (text.charAt(16) != ':') return MomentFault.NOT_A_DATE;
                second = number(text, 17, 19);
            }
            if (hour < 0 || minute < 0 || second < 0) return MomentFault.NOT_A_DATE;
        }
        if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return MomentFault.NO_SUCH_DAY;
        if (hour > 23 || minute > 59 || second > 59) return MomentFault.NO_SUCH_TIME;
        if (year < VietnameseTime.EARLIEST.getYear() || year > VietnameseTime.LATEST.getYear()) {
            return MomentFault.OUT_OF_RANGE;
        }
        return new Moment(LocalDate.of(year, month, day), length == 10 ? null : LocalTime.of(hour, minute, second));
    }

    /** The number in these places, -1 when something else than ASCII digits stands there. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
