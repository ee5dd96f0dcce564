package vn.motcua.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.VietnameseTime;

/** Reads days and instants as people type them at the command line, in addresses and on pages. */
public final class ReportDates {

    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private ReportDates() {}

    /** {@code yyyy-MM-dd} or {@code dd/MM/yyyy}, there also without leading zeros; 1900 to 2200. */
    public static Outcome<LocalDate> day(String text) {
        var typed = text.strip();
        try {
            var day = typed.indexOf('/') < 0 ? LocalDate.parse(typed) : LocalDate.parse(typed, SPOKEN);
            return VietnameseTime.inRange(day)
                    ? Outcome.done(day)
                    : Outcome.refused(ReportRefusal.DATE_OUT_OF_RANGE, text);
        } catch (DateTimeException unreadable) {
            return Outcome.refused(ReportRefusal.NOT_A_DATE, text);
        }
    }

    /**
     * A day, meaning its last microsecond; a local date and time ({@code yyyy-MM-dd HH:mm} or with {@code T} and seconds)
     * in Asia/Ho_Chi_Minh; or the same with an offset. What is finer than a microsecond is cut off.
     */
    public static Outcome<Instant> instant(String text) {
        var typed = text.strip();
        if (typed.length() <= 10) {
            return switch (day(typed)) {
                case Outcome.Done<LocalDate>(var day) -> Outcome.done(VietnameseTime.endOf(day));
                case Outcome.Refused<LocalDate>(var refusal) ->
                    new Outcome.Refused<>(
                            refusal.code() == ReportRefusal.NOT_A_DATE
                                    ? Refusal.of(ReportRefusal.NOT_AN_INSTANT, text)
                                    : refusal);
            };
        }
        try {
            var instant = precise(typed.charAt(10) == ' ' ? typed.replaceFirst(" ", "T") : typed);
            return VietnameseTime.inRange(VietnameseTime.dateOf(instant))
                    ? Outcome.done(instant.truncatedTo(ChronoUnit.MICROS))
                    : Outcome.refused(ReportRefusal.DATE_OUT_OF_RANGE, text);
        } catch (DateTimeException unreadable) {
            return Outcome.refused(ReportRefusal.NOT_AN_INSTANT, text);
        }
    }

    private static Instant precise(String iso) {
        boolean offset = iso.endsWith("Z") || iso.indexOf('+', 10) > 0 || iso.indexOf('-', 10) > 0;
        return offset ? OffsetDateTime.parse(iso).toInstant() : VietnameseTime.instantOf(LocalDateTime.parse(iso));
    }
}
