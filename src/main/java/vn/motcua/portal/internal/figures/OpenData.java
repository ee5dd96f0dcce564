package vn.motcua.portal.internal.figures;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.portal.PublicFigures;
import vn.motcua.report.Rate;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Satisfaction;

/** The same figures for programs: JSON that describes itself, and CSV (RFC 4180, UTF-8 with BOM as spreadsheets want it). */
final class OpenData {

    private static final String LICENCE = "CC-BY-4.0";

    private static final List<Field> FIELDS = List.of(
            new Field("agency", "string", "identifier code of the agency / mã định danh cơ quan"),
            new Field("name", "string", "its name / tên cơ quan"),
            new Field("received", "integer", "accepted in the period, at the receiving agency / tiếp nhận trong kỳ"),
            new Field("receivedOnline", "integer", "of those, filed online / trong đó nộp trực tuyến"),
            new Field("resolved", "integer", "with a result in the period / giải quyết xong trong kỳ"),
            new Field("onTime", "integer", "of those, early or on time / trong đó trước hạn và đúng hạn"),
            new Field("inProgress", "integer", "accepted and not ended as of asOf / đang giải quyết"),
            new Field("onTimePercent", "number", "onTime / resolved, two decimals; empty when nothing was resolved"),
            new Field("onlinePercent", "number", "receivedOnline / received, two decimals; empty when nothing came"),
            new Field("answers", "integer", "surveys answered; empty where fewer than 5 / số phiếu khảo sát"),
            new Field("rated", "integer", "marks given in them, in five steps / số mức đã chọn"),
            new Field("satisfied", "integer", "of those, 4 and 5 / trong đó hài lòng và rất hài lòng"),
            new Field("satisfiedPercent", "number", "satisfied / rated, two decimals"));

    private OpenData() {}

    /** @param schema what every column of {@code rows} means */
    record Document(
            String title,
            String licence,
            String publisher,
            String from,
            String to,
            String asOf,
            List<Field> schema,
            List<Line> rows) {}

    record Field(String name, String type, String description) {}

    record Line(
            String agency,
            String name,
            long received,
            long receivedOnline,
            long resolved,
            long onTime,
            long inProgress,
            @Nullable BigDecimal onTimePercent,
            @Nullable BigDecimal onlinePercent,
            @Nullable Long answers,
            @Nullable Long rated,
            @Nullable Long satisfied,
            @Nullable BigDecimal satisfiedPercent) {}

    static Document document(PublicFigures figures, String title, String publisher) {
        return new Document(
                title,
                LICENCE,
                publisher,
                figures.from().toString(),
                figures.to().toString(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(VietnameseTime.at(figures.asOf())),
                FIELDS,
                lines(figures));
    }

    static String csv(PublicFigures figures) {
        var rows = lines(figures).stream().map(OpenData::csv).collect(Collectors.joining());
        return "\uFEFF" + FIELDS.stream().map(Field::name).collect(Collectors.joining(",")) + "\r\n" + rows;
    }

    private static List<Line> lines(PublicFigures figures) {
        return figures.rows().stream()
                .map(row -> line(row, figures.satisfaction().of(row.agency()).orElse(null)))
                .toList();
    }

    private static Line line(PublicFigures.Row row, @Nullable Satisfaction answered) {
        var marks = answered == null ? null : answered.overall();
        Rate onTime = row.rates().onTime();
        Rate online = row.rates().online();
        return new Line(
                row.agency(),
                row.name(),
                online.denominator(),
                online.numerator(),
                onTime.denominator(),
                onTime.numerator(),
                row.figures().inProgress().total(),
                onTime.percent(),
                online.percent(),
                answered == null ? null : answered.answers(),
                marks == null ? null : marks.rated(),
                marks == null ? null : marks.satisfied().numerator(),
                marks == null ? null : marks.satisfied().percent());
    }

    private static String csv(Line line) {
        return String.join(
                        ",",
                        quoted(line.agency()),
                        quoted(line.name()),
                        String.valueOf(line.received()),
                        String.valueOf(line.receivedOnline()),
                        String.valueOf(line.resolved()),
                        String.valueOf(line.onTime()),
                        String.valueOf(line.inProgress()),
                        plain(line.onTimePercent()),
                        plain(line.onlinePercent()),
                        plain(line.answers()),
                        plain(line.rated()),
                        plain(line.satisfied()),
                        plain(line.satisfiedPercent()))
                + "\r\n";
    }

    private static String plain(@Nullable Number number) {
        if (number == null) return "";
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    /** A cell that begins like a formula is text all the same. */
    private static String quoted(String text) {
        var safe = text.matches("^[=+@-].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
