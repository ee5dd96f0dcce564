package vn.motcua.api.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import vn.motcua.api.ApiRefusal;
import vn.motcua.shared.VietnameseTime;

/** Days and instants in parameters, 1900 to 2200. */
final class Times {

    private Times() {}

    /** {@code yyyy-MM-dd}. */
    static LocalDate day(String parameter, String text) {
        try {
            var day = LocalDate.parse(text.strip());
            if (VietnameseTime.inRange(day)) return day;
        } catch (DateTimeException unreadable) {
            // the same answer as for one that is out of range
        }
        throw Refused.because(ApiRefusal.PARAMETER_INVALID, parameter);
    }

    /** ISO date and time, {@code T} or a space between; without an offset it is Vietnam's. */
    static Instant instant(String parameter, String text) {
        var iso = text.strip().replace(' ', 'T');
        try {
            boolean offset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
            var local = offset ? OffsetDateTime.parse(iso).toLocalDateTime() : LocalDateTime.parse(iso);
            if (VietnameseTime.inRange(local.toLocalDate())) {
                return offset ? OffsetDateTime.parse(iso).toInstant() : VietnameseTime.instantOf(local);
            }
        } catch (DateTimeException unreadable) {
            // the same answer as for one that is out of range
        }
        throw Refused.because(ApiRefusal.PARAMETER_INVALID, parameter);
    }
}
