package vn.motcua.api.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.report.Figures;
import vn.motcua.report.FormSix;
import vn.motcua.report.ListedDossier;
import vn.motcua.report.ReportDocument;
import vn.motcua.shared.VietnameseTime;

/** Reports as CSV: UTF-8 with a byte order mark, as spreadsheets want it, and no cell that one would run as a formula. */
final class Csv {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final char MARK = '\ufeff';
    /** Names of the columns of a report: the key, the name, then the numbers. */
    static final List<String> HEADER = List.of(
            "key",
            "name",
            "received.total",
            "received.online",
            "received.counter",
            "received.post",
            "received.carriedOver",
            "resolved.total",
            "resolved.early",
            "resolved.onTime",
            "resolved.overdue",
            "returnedToApplicant.total",
            "returnedToApplicant.refused",
            "returnedToApplicant.stopped",
            "returnedToApplicant.withdrawn",
            "inProgress.total",
            "inProgress.inTime",
            "inProgress.overdue",
            "inProgress.awaitingSupplement",
            "inProgress.awaitingPayment",
            "inProgress.paused",
            "digitised",
            "c3",
            "c4",
            "c5",
            "c6",
            "c7",
            "c8",
            "c9",
            "c10",
            "c11",
            "c12",
            "c13");

    private Csv() {}

    /** The total first, under the agency's code, then the rows. */
    static String table(ReportDocument report) {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            csv.writeRecord(row(report.agency(), "", report.figures(), report.form()));
            var rows = report.rows();
            if (rows != null) {
                for (var row : rows) csv.writeRecord(row(row.key(), row.name(), row.figures(), row.form()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static void write(OutputStream out, Consumer<Consumer<ListedDossier>> dossiers) throws IOException {
        var text = new OutputStreamWriter(out, UTF_8);
        text.write(MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "code",
                    "agency",
                    "procedureCode",
                    "procedureName",
                    "channel",
                    "level",
                    "received",
                    "due",
                    "end",
                    "part");
            dossiers.accept(dossier -> csv.writeRecord(Stream.of(
                            dossier.code(),
                            dossier.agency(),
                            dossier.procedureCode(),
                            dossier.procedureName(),
                            dossier.channel(),
                            dossier.level(),
                            time(dossier.received()),
                            time(dossier.due()),
                            time(dossier.end()),
                            dossier.part().id())
                    .map(Csv::safe)
                    .toList()));
        }
    }

    private static String time(java.time.@Nullable Instant instant) {
        return instant == null
                ? ""
                : VietnameseTime.at(instant).toOffsetDateTime().toString();
    }

    /** In the order of {@link #HEADER}. */
    static List<Long> numbers(Figures figures, FormSix form) {
        var received = figures.received();
        var resolved = figures.resolved();
        var returned = figures.returnedToApplicant();
        var open = figures.inProgress();
        return List.of(
                received.total(),
                received.online(),
                received.counter(),
                received.post(),
                received.carriedOver(),
                resolved.total(),
                resolved.early(),
                resolved.onTime(),
                resolved.overdue(),
                returned.total(),
                returned.refused(),
                returned.stopped(),
                returned.withdrawn(),
                open.total(),
                open.inTime(),
                open.overdue(),
                open.awaitingSupplement(),
                open.awaitingPayment(),
                open.paused(),
                figures.digitised(),
                form.c3(),
                form.c4(),
                form.c5(),
                form.c6(),
                form.c7(),
                form.c8(),
                form.c9(),
                form.c10(),
                form.c11(),
                form.c12(),
                form.c13());
    }

    private static List<String> row(String key, String name, Figures figures, FormSix form) {
        return Stream.concat(
                        Stream.of(safe(key), safe(name)),
                        numbers(figures, form).stream().map(String::valueOf))
                .toList();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
