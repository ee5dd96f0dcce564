package vn.motcua.cli;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.report.Breakdown;
import vn.motcua.report.Part;
import vn.motcua.report.Rate;
import vn.motcua.report.Report;
import vn.motcua.report.ReportRow;
import vn.motcua.report.RowNames;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Names, numbers and dates of a printed report, as people here write them. */
record ReportTexts(Texts texts, Locale locale) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

    String of(String key, Object... values) {
        return texts.of(locale, key, values);
    }

    String part(Part part) {
        return of("report.part." + part.id());
    }

    String rowName(Breakdown by, ReportRow row) {
        return RowNames.of(by, row, texts, locale);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String instant(Instant instant) {
        return INSTANT.format(VietnameseTime.at(instant));
    }

    /** The day, and the time where the limit is one in hours; nothing for nothing. */
    String due(@Nullable Instant due, boolean byInstant) {
        if (due == null) return "";
        return byInstant ? instant(due) : day(VietnameseTime.dateOf(due));
    }

    /** {@code 1.524/1.547 = 98,51 %}, or a dash where there is nothing to share. */
    String rate(Rate rate) {
        var percent = rate.percent();
        if (percent == null) return "—";
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        return "%s/%s = %s %%".formatted(number(rate.numerator()), number(rate.denominator()), format.format(percent));
    }

    /** What the report is about: title, agencies, period. */
    List<String> heading(String title, Report report) {
        var request = report.request();
        return List.of(
                title,
                of("report.scope." + request.scope(), report.agencyName(), request.agency()),
                of("report.at." + report.countedAt()),
                of(
                        "report.period",
                        day(request.from()),
                        day(request.to()),
                        instant(report.asOf()),
                        instant(report.knownAt())));
    }
}
