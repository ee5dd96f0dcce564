package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.desk.DossiersPage;
import vn.motcua.page.Here;

/** A list of dossiers as a file, with the columns of the page. */
final class DossierFile {

    private DossierFile() {}

    static void write(Consumer<Consumer<DossiersPage.Row>> rows, Here here, HttpServletResponse response)
            throws IOException {
        try (var csv = CsvFile.start(response, "ho-so.csv")) {
            csv.writeRecord(
                    here.say("desk.code"),
                    here.say("desk.owner"),
                    here.say("desk.procedure"),
                    here.say("desk.procedure.name"),
                    here.say("desk.status"),
                    here.say("desk.channel"),
                    here.say("desk.receivedAt"),
                    here.say("desk.due"),
                    here.say("desk.holder"),
                    here.say("desk.agency"));
            rows.accept(row -> csv.writeRecord(
                    row.dossier().code(),
                    CsvFile.safe(row.dossier().ownerName()),
                    row.dossier().procedureCode(),
                    CsvFile.safe(row.procedure()),
                    here.say("page.status." + row.dossier().status()),
                    here.say("page.channel." + row.dossier().channel()),
                    time(row.dossier().receivedAt(), here),
                    time(row.dossier().due(), here),
                    row.holder() == null ? "" : CsvFile.safe(row.holder()),
                    CsvFile.safe(row.agency())));
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the browser went away
        }
    }

    /** A cell without a time is empty: a spreadsheet sorts a dash among the times. */
    private static String time(@Nullable Instant instant, Here here) {
        return instant == null ? "" : here.formats().dateTime(instant);
    }
}
