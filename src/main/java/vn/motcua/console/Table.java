package vn.motcua.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.console.ConsolePage.Link;

/** Rows under headings: shown on a page and written to a workbook from the same cells. */
public record Table(List<String> columns, List<Row> rows) {

    /** @param acts what can be done with this row */
    public record Row(List<Cell> cells, List<Link> acts) {}

    /**
     * @param value what a workbook gets: text, a number, a date, an instant, or null
     * @param shown what people read
     * @param href  where it leads, null for nowhere
     * @param folded whether it is a long text, folded away on the page
     */
    public record Cell(
            @Nullable Object value, String shown, @Nullable String href, boolean folded) {}

    public boolean acted() {
        return rows.stream().anyMatch(row -> !row.acts().isEmpty());
    }
}
