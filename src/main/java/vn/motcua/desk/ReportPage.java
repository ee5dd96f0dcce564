package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.report.Part;
import vn.motcua.report.Rate;
import vn.motcua.report.Report;

/**
 * A report with the numbers of every row; each number leads to the dossiers behind it.
 *
 * @param agencies what can be typed as agency: code and name
 * @param report   null where the question could not be answered; the form says why
 * @param export   the table as CSV
 */
public record ReportPage(
        Form form,
        List<Choice> agencies,
        boolean formSix,
        @Nullable Report report,
        List<Column> columns,
        List<Row> rows,
        List<Share> shares,
        String export) {

    /** The table as a workbook. */
    public String sheet() {
        return export.replaceFirst("[.]csv", ".xlsx");
    }

    /** A column of numbers; {@code group} names the heading over it. */
    public record Column(Part part, String group, String label) {}

    /** The first row is the total. */
    public record Row(
            String name, List<Cell> cells, @Nullable Rate onTime) {}

    public record Cell(long number, String href) {}

    /** A rate with both its numbers, each leading to its list. */
    public record Share(String label, Rate rate, Cell numerator, Cell denominator) {}
}
