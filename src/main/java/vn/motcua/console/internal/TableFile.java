package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.motcua.console.Table;
import vn.motcua.sheet.SheetFile;

/** A table to take home as a workbook. */
final class TableFile {

    private static final int WIDTH = 28;

    private TableFile() {}

    static void write(Table table, String title, String fileName, HttpServletResponse response) throws IOException {
        response.setContentType(SheetFile.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + ".xlsx\"");
        var columns = table.columns().stream()
                .map(heading -> new SheetFile.Column(heading, WIDTH))
                .toList();
        var file = new SheetFile(response.getOutputStream(), title, columns);
        for (var row : table.rows()) {
            file.row(row.cells().stream().map(Table.Cell::value).toArray());
        }
        file.finish();
    }
}
