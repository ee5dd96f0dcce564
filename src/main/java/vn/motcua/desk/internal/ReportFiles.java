package vn.motcua.desk.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.function.Consumer;
import vn.motcua.page.Here;
import vn.motcua.report.ListedDossier;

/** Reports as CSV files that office spreadsheets open rightly: UTF-8 with a byte order mark, numbers as plain digits. */
final class ReportFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ReportFiles() {}

    static void table(ReportTable table, HttpServletResponse response) throws IOException {
        try (var csv = start(response, "bao-cao.csv")) {
            var header = new ArrayList<String>();
            header.add(table.here().say("desk.report.row"));
            table.columns().forEach(column -> header.add(table.here().say(column.label())));
            csv.writeRecord(header);
            for (var row : table.rows()) {
                var line = new ArrayList<String>();
                line.add(safe(row.name()));
                row.cells().forEach(cell -> line.add(String.valueOf(cell.number())));
                csv.writeRecord(line);
            }
        }
    }

    static void list(Consumer<Consumer<ListedDossier>> dossiers, Here here, HttpServletResponse response)
            throws IOException {
        try (var csv = start(response, "ho-so.csv")) {
            csv.writeRecord(
                    here.say("desk.code"),
                    here.say("desk.agency"),
                    here.say("desk.procedure"),
                    here.say("desk.procedure.name"),
                    here.say("desk.channel"),
                    here.say("desk.receivedAt"),
                    here.say("desk.due"),
                    here.say("desk.endedAt"),
                    here.say("desk.report.part"));
            dossiers.accept(dossier -> csv.writeRecord(
                    dossier.code(),
                    dossier.agency(),
                    dossier.procedureCode(),
                    safe(dossier.procedureName()),
                    dossier.channel(),
                    here.formats().dateTime(dossier.received()),
                    here.formats().dateTime(dossier.due()),
                    here.formats().dateTime(dossier.end()),
                    here.say(ReportTable.label(dossier.part()))));
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the browser went away
        }
    }

    private static CsvWriter start(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        return CsvWriter.builder().build(out);
    }

    /** Text that a spreadsheet would take for a formula is quoted away. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
