package vn.motcua.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/**
 * A report as JSON, the same at the command line and over HTTP. Instants carry the offset of Asia/Ho_Chi_Minh; days are
 * {@code yyyy-MM-dd}, the last one included.
 *
 * @param side  only in the operational table
 * @param rates only in the operational table
 * @param rows  only where a breakdown was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportDocument(
        String agency,
        String from,
        String to,
        String asOf,
        String knownAt,
        Figures figures,
        FormSix form,
        @Nullable SideFigures side,
        @Nullable Rates rates,
        @Nullable List<Line> rows) {

    /** A row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String key,
            String name,
            Figures figures,
            FormSix form,
            @Nullable SideFigures side,
            @Nullable Rates rates) {}

    public static ReportDocument formSix(Report report, Texts texts, Locale locale) {
        return of(report, false, texts, locale);
    }

    public static ReportDocument figures(Report report, Texts texts, Locale locale) {
        return of(report, true, texts, locale);
    }

    private static ReportDocument of(Report report, boolean operational, Texts texts, Locale locale) {
        var request = report.request();
        var by = request.by();
        return new ReportDocument(
                request.agency(),
                request.from().toString(),
                request.to().toString(),
                withOffset(report.asOf()),
                withOffset(report.knownAt()),
                report.figures(),
                report.form(),
                operational ? report.side() : null,
                operational ? report.rates() : null,
                by == null
                        ? null
                        : report.rows().stream()
                                .map(row -> line(row, RowNames.of(by, row, texts, locale), operational))
                                .toList());
    }

    private static Line line(ReportRow row, String name, boolean operational) {
        return new Line(
                row.key(),
                name,
                row.figures(),
                row.form(),
                operational ? row.side() : null,
                operational ? row.rates() : null);
    }

    private static String withOffset(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(VietnameseTime.at(instant));
    }
}
