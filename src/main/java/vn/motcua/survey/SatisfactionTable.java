package vn.motcua.survey;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.survey.Satisfaction.FactorMarks;

/** Satisfaction as a table: a line for the whole of each row, and one for each of its factors. */
public record SatisfactionTable(List<Line> lines) {

    private static final List<String> HEADER = List.of(
            "key",
            "name",
            "answers",
            "set",
            "factor",
            "title",
            "rated",
            "mark0",
            "mark1",
            "mark2",
            "mark3",
            "mark4",
            "mark5",
            "satisfied",
            "satisfiedPercent",
            "mean");

    public SatisfactionTable {
        lines = List.copyOf(lines);
    }

    /**
     * @param set       empty in the line of the whole, which sums up all marks in five steps
     * @param satisfied marks 4 and 5; null where the marks are points
     */
    public record Line(
            String key,
            String name,
            long answers,
            String set,
            String factor,
            String title,
            Marks marks,
            @Nullable Long satisfied,
            @Nullable BigDecimal satisfiedPercent) {}

    public static SatisfactionTable of(List<SatisfactionQuery.Row> rows, Locale locale) {
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            lines.add(line(row, "", "", "", true, row.figures().overall()));
            for (FactorMarks each : row.figures().factors()) {
                var title = each.title().in(locale);
                lines.add(line(row, each.set(), each.factor(), title, each.fiveSteps(), each.marks()));
            }
        }
        return new SatisfactionTable(lines);
    }

    private static Line line(
            SatisfactionQuery.Row row, String set, String factor, String title, boolean fiveSteps, Marks marks) {
        var satisfied = marks.satisfied();
        return new Line(
                row.key(),
                row.name(),
                row.figures().answers(),
                set,
                factor,
                title,
                marks,
                fiveSteps ? satisfied.numerator() : null,
                fiveSteps ? satisfied.percent() : null);
    }

    /** RFC 4180 with a byte order mark, as spreadsheets want it; no cell that one would run as a formula. */
    public String csv() {
        var text = new StringWriter().append('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (var line : lines) csv.writeRecord(cells(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(Line line) {
        var cells = new ArrayList<String>();
        cells.add(guarded(line.key()));
        cells.add(guarded(line.name()));
        cells.add(String.valueOf(line.answers()));
        cells.add(line.set());
        cells.add(line.factor());
        cells.add(guarded(line.title()));
        cells.add(String.valueOf(line.marks().rated()));
        line.marks().counts().forEach(count -> cells.add(String.valueOf(count)));
        cells.add(line.satisfied() == null ? "" : String.valueOf(line.satisfied()));
        cells.add(plain(line.satisfiedPercent()));
        cells.add(plain(line.marks().mean()));
        return cells;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String guarded(String text) {
        return text.matches("^[=+@-].*") ? "'" + text : text;
    }
}
