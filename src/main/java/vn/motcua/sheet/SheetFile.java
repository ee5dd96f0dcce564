package vn.motcua.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.VietnameseTime;

/**
 * A table as a workbook, written while it is read: memory does not grow with it. Text is text, whatever sign it begins
 * with; dates and numbers are ones that can be sorted and added. The heading row stands still; a table longer than a
 * sheet goes on in the next one, with the same headings.
 *
 * <p>A file that was not {@link #finish finished} cannot be opened: half a list must not pass for a whole one.
 */
public final class SheetFile {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_ROWS = 1 << 20;
    private static final int LONGEST_TEXT = 32_767;
    private static final int AT_ONCE = 500;
    private static final String DATE = "dd/mm/yyyy";
    private static final String DATE_TIME = "dd/mm/yyyy hh:mm";

    /** @param width in characters */
    public record Column(String heading, int width) {}

    private final Workbook workbook;
    private final String name;
    private final List<Column> columns;
    private Worksheet sheet;
    private int sheets;
    private int line;

    /** @param name of the sheet */
    public SheetFile(OutputStream out, String name, List<Column> columns) {
        this.workbook = new Workbook(out, "Motcua", null);
        this.name = name;
        this.columns = List.copyOf(columns);
        this.sheet = next();
    }

    /**
     * @param cells null, text, numbers, {@link LocalDate}s and {@link Instant}s, which are shown in Asia/Ho_Chi_Minh to
     *              the minute
     * @throws UncheckedIOException when the stream fails
     */
    public void row(@Nullable Object... cells) {
        try {
            if (line == MOST_ROWS) {
                sheet.finish();
                sheet = next();
            }
            for (int i = 0; i < cells.length; i++) put(i, cells[i]);
            if (++line % AT_ONCE == 0) sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Completes the file; the stream stays open. */
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    private Worksheet next() {
        var made = workbook.newWorksheet(sheets++ == 0 ? name : name + " " + sheets);
        for (int i = 0; i < columns.size(); i++) {
            made.inlineString(0, i, columns.get(i).heading());
            made.width(i, columns.get(i).width());
        }
        made.range(0, 0, 0, columns.size() - 1).style().bold().wrapText(true).set();
        made.freezePane(0, 1);
        made.repeatRows(0);
        line = 1;
        return made;
    }

    private void put(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case String text -> {
                if (!text.isEmpty()) sheet.inlineString(line, column, cut(text));
            }
            case Number number -> sheet.value(line, column, number);
            case LocalDate date -> {
                sheet.value(line, column, date);
                sheet.style(line, column).format(DATE).set();
            }
            case Instant instant -> {
                sheet.value(line, column, VietnameseTime.at(instant).toLocalDateTime());
                sheet.style(line, column).format(DATE_TIME).set();
            }
            default -> throw new IllegalArgumentException("no cell: " + cell.getClass());
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
