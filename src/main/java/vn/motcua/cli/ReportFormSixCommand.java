package vn.motcua.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.identity.Actor;
import vn.motcua.report.Breakdown;
import vn.motcua.report.FormSix;
import vn.motcua.report.FormSixQuery;
import vn.motcua.report.Report;
import vn.motcua.report.ReportDocument;
import vn.motcua.report.ReportRequest;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/** {@code ./motcua report form06}: form II.06, columns 3 to 13. */
@Command(name = "form06")
final class ReportFormSixCommand extends ReportPrint {

    private static final List<String> COLUMNS =
            IntStream.rangeClosed(3, 13).mapToObj(column -> "c" + column).toList();

    @Override
    Outcome<Report> ask(ApplicationContext context, ReportRequest request, Actor by) {
        return context.getBean(FormSixQuery.class).formSix(request, by);
    }

    @Override
    Object document(Report report, Texts texts) {
        return ReportDocument.formSix(report, texts, locale());
    }

    @Override
    void printText(Report report, ReportTexts texts) {
        texts.heading(texts.of("report.form06.title"), report).forEach(out()::println);
        out().println();
        var by = report.request().by();
        var headings = new ArrayList<String>();
        headings.add(by == null ? "" : texts.of("report.by." + by));
        COLUMNS.forEach(column -> headings.add(texts.of("report.column." + column)));
        var table = new TextTable(1, headings);
        if (by != null) {
            report.rows().forEach(row -> table.row(cells(texts, texts.rowName(by, row), row.form())));
        }
        table.row(cells(texts, texts.of("report.total"), report.form()));
        table.print(out());
        out().println();
        if (by == Breakdown.MONTH) out().println(texts.of("report.months.apart"));
        out().println(note(report, texts));
    }

    @Override
    void printCsv(Report report, ReportTexts texts) {
        var csv = CsvWriter.builder().build(out());
        var headings = new ArrayList<>(List.of("row", "key", "name"));
        headings.addAll(COLUMNS);
        csv.writeRecord(headings);
        var by = report.request().by();
        for (var row : report.rows()) {
            var name = by == null ? "" : texts.rowName(by, row);
            csv.writeRecord(record("row", row.key(), name, row.form()));
        }
        csv.writeRecord(record("total", report.request().agency(), report.agencyName(), report.form()));
    }

    private static List<String> cells(ReportTexts texts, String name, FormSix form) {
        var cells = new ArrayList<String>();
        cells.add(name);
        columns(form).forEach(number -> cells.add(texts.number(number)));
        return cells;
    }

    private static List<String> record(String row, String key, String name, FormSix form) {
        var record = new ArrayList<>(List.of(row, key, name));
        columns(form).forEach(number -> record.add(Long.toString(number)));
        return record;
    }

    private static LongStream columns(FormSix form) {
        return LongStream.of(
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

    private static String note(Report report, ReportTexts texts) {
        var returned = report.figures().returnedToApplicant();
        var open = report.figures().inProgress();
        return texts.of(
                "report.form06.note",
                returned.total(),
                returned.refused(),
                returned.stopped(),
                returned.withdrawn(),
                report.side().returnedToApplicantLate(),
                open.awaitingSupplement(),
                open.awaitingPayment(),
                open.paused());
    }
}
