package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.desk.DossiersPage;
import vn.motcua.page.Here;
import vn.motcua.report.ListedDossier;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.sheet.SheetFile;
import vn.motcua.sheet.SheetFile.Column;

/** Reports and lists of dossiers as workbooks to take home, with the columns of the CSV files. */
final class SheetDownload {

    private SheetDownload() {}

    static void table(ReportTable table, HttpServletResponse response) throws IOException {
        var here = table.here();
        var columns = new ArrayList<Column>();
        columns.add(new Column(here.say("desk.report.row"), 50));
        table.columns().forEach(column -> columns.add(new Column(here.say(column.label()), 14)));
        var file = start(response, "bao-cao.xlsx", here.say("desk.report.table"), columns);
        for (var row : table.rows()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(row.name());
            row.cells().forEach(cell -> cells.add(cell.number()));
            file.row(cells.toArray());
        }
        file.finish();
    }

    static void list(Consumer<Consumer<ListedDossier>> dossiers, Here here, HttpServletResponse response)
            throws IOException {
        var columns = List.of(
                new Column(here.say("desk.code"), 26),
                new Column(here.say("desk.agency"), 16),
                new Column(here.say("desk.procedure"), 14),
                new Column(here.say("desk.procedure.name"), 50),
                new Column(here.say("desk.channel"), 14),
                new Column(here.say("desk.receivedAt"), 18),
                new Column(here.say("desk.due"), 18),
                new Column(here.say("desk.endedAt"), 18),
                new Column(here.say("desk.report.part"), 24));
        var file = start(response, "ho-so.xlsx", here.say("desk.group.ALL"), columns);
        write(
                file,
                () -> dossiers.accept(dossier -> file.row(
                        dossier.code(),
                        dossier.agency(),
                        dossier.procedureCode(),
                        dossier.procedureName(),
                        here.say("page.channel." + dossier.channel()),
                        dossier.received(),
                        due(dossier.due(), dossier.byInstant()),
                        dossier.end(),
                        here.say(ReportTable.label(dossier.part())))));
    }

    static void dossiers(
            Consumer<Consumer<DossiersPage.Row>> rows, String title, Here here, HttpServletResponse response)
            throws IOException {
        var columns = List.of(
                new Column(here.say("desk.code"), 26),
                new Column(here.say("desk.owner"), 30),
                new Column(here.say("desk.procedure"), 14),
                new Column(here.say("desk.procedure.name"), 50),
                new Column(here.say("desk.status"), 24),
                new Column(here.say("desk.channel"), 14),
                new Column(here.say("desk.receivedAt"), 18),
                new Column(here.say("desk.due"), 18),
                new Column(here.say("desk.holder"), 26),
                new Column(here.say("desk.agency"), 36));
        var file = start(response, "ho-so.xlsx", title, columns);
        write(
                file,
                () -> rows.accept(row -> file.row(
                        row.dossier().code(),
                        row.dossier().ownerName(),
                        row.dossier().procedureCode(),
                        row.procedure(),
                        here.say("page.status." + row.dossier().status()),
                        here.say("page.channel." + row.dossier().channel()),
                        row.dossier().receivedAt(),
                        row.dossier().due(),
                        row.holder(),
                        row.agency())));
    }

    /** Of a limit in days only the day counts. */
    private static @Nullable Object due(@Nullable Instant due, boolean byInstant) {
        return due == null || byInstant ? due : VietnameseTime.dateOf(due);
    }

    private static SheetFile start(HttpServletResponse response, String name, String title, List<Column> columns)
            throws IOException {
        response.setContentType(SheetFile.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return new SheetFile(response.getOutputStream(), title, columns);
    }

    private static void write(SheetFile file, Runnable rows) throws IOException {
        try {
            rows.run();
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the browser went away
        }
        file.finish();
    }
}
