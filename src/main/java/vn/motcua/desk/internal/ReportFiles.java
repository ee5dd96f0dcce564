package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.function.Consumer;
import vn.motcua.page.Here;
import vn.motcua.report.ListedDossier;

/** Reports as CSV files, numbers as plain digits. */
final class ReportFiles {

    private ReportFiles() {}

    static void table(ReportTable table, HttpServletResponse response) throws IOException {
        try (var csv = CsvFile.start(response, "bao-cao.csv")) {
            var header = new ArrayList<String>();
            header.add(table.here().say("desk.report.row"));
            table.columns().forEach(column -> header.add(table.here().say(column.label())));
            csv.writeRecord(header);
            for (var row : table.rows()) {
                var line = new ArrayList<String>();
                line.add(CsvFile.safe(row.name()));
                row.cells().forEach(cell -> line.add(String.valueOf(cell.number())));
                csv.writeRecord(line);
            }
        }
    }

    static void list(Consumer<Consumer<ListedDossier>> dossiers, Here here, HttpServletResponse response)
            throws IOException {
        try (var csv = CsvFile.start(response, "ho-so.csv")) {
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
                    CsvFile.safe(dossier.procedureName()),
                    dossier.channel(),
                    here.formats().dateTime(dossier.received()),
                    here.formats().dateTime(dossier.due()),
                    here.formats().dateTime(dossier.end()),
                    here.say(ReportTable.label(dossier.part()))));
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the browser went away
        }
    }
}
