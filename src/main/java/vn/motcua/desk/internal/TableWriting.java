package vn.motcua.desk.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.IntConsumer;
import vn.motcua.printing.PrintRegister.Listed;
import vn.motcua.sheet.SheetFile;
import vn.motcua.sheet.SheetFile.Column;

/** Writes a printed table as a workbook while it is read. */
final class TableWriting {

    private static final int WIDTH = 24;

    private TableWriting() {}

    static void write(Listed table, OutputStream out, IntConsumer made) throws IOException {
        var columns =
                table.columns().stream().map(name -> new Column(name, WIDTH)).toList();
        var file = new SheetFile(out, table.title(), columns);
        int[] rows = {0};
        try {
            table.rows().each(row -> {
                file.row(row.toArray());
                made.accept(++rows[0]);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        file.finish();
    }
}
