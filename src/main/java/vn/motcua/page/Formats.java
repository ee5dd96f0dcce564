package vn.motcua.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/**
 * Dates, numbers, money and deadlines as people here write them: {@code dd/MM/yyyy}, 24 hours, {@code 1.674},
 * {@code 98,5 %}, {@code 8.000 đ}. Dates and times are those of Asia/Ho_Chi_Minh in every language.
 */
public record Formats(Locale locale, Texts texts) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    /** What stands where there is nothing to show, never a zero or 100 %. */
    public static final String NOTHING = "–";

    public String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : DATE.format(date);
    }

    public String date(@Nullable Instant instant) {
        return instant == null ? NOTHING : DATE.format(VietnameseTime.at(instant));
    }

    public String time(Instant instant) {
        return TIME.format(VietnameseTime.at(instant));
    }

    public String dateTime(@Nullable Instant instant) {
        return instant == null ? NOTHING : DATE_TIME.format(VietnameseTime.at(instant));
    }

    /** For the {@code datetime} attribute of a time element. */
    public String machine(Instant instant) {
        return VietnameseTime.at(instant).toOffsetDateTime().toString();
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A rate in percent that is already rounded, shown with its own decimals. */
    public String percent(@Nullable BigDecimal rate) {
        if (rate == null) return NOTHING;
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, rate.stripTrailingZeros().scale()));
        return format.format(rate) + "\u00a0%";
    }

    /** A number that is already rounded, with all its decimals. */
    public String decimal(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(number.scale());
        return format.format(number);
    }

    public String money(long dong) {
        return number(dong) + "\u00a0đ";
    }

    /**
     * How far a due date is away, as people say it: {@code còn 2 ngày}, {@code quá hạn 1 ngày}.
     *
     * @param byInstant whether the limit is one in hours, which is judged to the minute; all others are judged by dates
     */
    public String deadline(Instant due, Instant now, boolean byInstant) {
        long days = ChronoUnit.DAYS.between(VietnameseTime.dateOf(now), VietnameseTime.dateOf(due));
        if (byInstant && Math.abs(days) <= 1) return inHours(Duration.between(now, due));
        if (days == 0) return texts.of(locale, "page.deadline.today");
        return days > 0
                ? texts.of(locale, "page.deadline.left.days", days)
                : texts.of(locale, "page.deadline.late.days", -days);
    }

    /** Whether a due date has passed, by date or by instant. */
    public static boolean overdue(Instant due, Instant now, boolean byInstant) {
        return byInstant ? due.isBefore(now) : VietnameseTime.dateOf(due).isBefore(VietnameseTime.dateOf(now));
    }

    private String inHours(Duration left) {
        boolean late = left.isNegative();
        var distance = left.abs();
        boolean whole = distance.toMinutes() >= 60;
        long amount = whole ? distance.toHours() : distance.toMinutes();
        var key = "page.deadline." + (late ? "late" : "left") + (whole ? ".hours" : ".minutes");
        return texts.of(locale, key, amount);
    }
}
