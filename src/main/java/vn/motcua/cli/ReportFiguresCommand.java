package vn.motcua.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.identity.Actor;
import vn.motcua.report.Breakdown;
import vn.motcua.report.Figures;
import vn.motcua.report.FiguresQuery;
import vn.motcua.report.Part;
import vn.motcua.report.Rates;
import vn.motcua.report.Report;
import vn.motcua.report.ReportDocument;
import vn.motcua.report.ReportRequest;
import vn.motcua.report.SideFigures;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/** {@code ./motcua report figures}: the operational table of a one-stop unit and its rates. */
@Command(name = "figures")
final class ReportFiguresCommand extends ReportPrint {

    @Override
    Outcome<Report> ask(ApplicationContext context, ReportRequest request, Actor by) {
        return context.getBean(FiguresQuery.class).figures(request, by);
    }

    @Override
    Object document(Report report, Texts texts) {
        return ReportDocument.figures(report, texts, locale());
    }

    @Override
    void printText(Report report, ReportTexts texts) {
        texts.heading(texts.of("report.figures.title"), report).forEach(out()::println);
        out().println();
        var by = report.request().by();
        var headings = new ArrayList<String>();
        headings.add("");
        headings.add(texts.of("report.total"));
        if (by != null) report.rows().forEach(row -> headings.add(texts.rowName(by, row)));
        var table = new TextTable(1, headings);
        for (var part : numbers(report.figures(), report.side()).keySet()) {
            var cells = new ArrayList<String>();
            cells.add(texts.part(part));
            cells.add(number(texts, part, report.figures(), report.side()));
            report.rows().forEach(row -> cells.add(number(texts, part, row.figures(), row.side())));
            table.row(cells);
        }
        for (var rate : rates(report.rates(), texts).keySet()) {
            var cells = new ArrayList<String>();
            cells.add(texts.of("report.rate." + rate));
            cells.add(rates(report.rates(), texts).getOrDefault(rate, ""));
            report.rows().forEach(row -> cells.add(rates(row.rates(), texts).getOrDefault(rate, "")));
            table.row(cells);
        }
        table.print(out());
        if (by == Breakdown.MONTH) out().println(texts.of("report.months.apart"));
    }

    @Override
    void printCsv(Report report, ReportTexts texts) {
        var csv = CsvWriter.builder().build(out());
        var headings = new ArrayList<>(List.of("row", "key", "name"));
        numbers(report.figures(), report.side()).keySet().forEach(part -> headings.add(part.id()));
        csv.writeRecord(headings);
        var by = report.request().by();
        for (var row : report.rows()) {
            var name = by == null ? "" : texts.rowName(by, row);
            csv.writeRecord(record("row", row.key(), name, row.figures(), row.side()));
        }
        csv.writeRecord(
                record("total", report.request().agency(), report.agencyName(), report.figures(), report.side()));
    }

    private static List<String> record(String row, String key, String name, Figures figures, SideFigures side) {
        var record = new ArrayList<>(List.of(row, key, name));
        numbers(figures, side).values().forEach(number -> record.add(number.toString()));
        return record;
    }

    private static String number(ReportTexts texts, Part part, Figures figures, SideFigures side) {
        return texts.number(numbers(figures, side).getOrDefault(part, 0L));
    }

    private static Map<String, String> rates(Rates rates, ReportTexts texts) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("onTime", texts.rate(rates.onTime()));
        shown.put("online", texts.rate(rates.online()));
        shown.put("digitised", texts.rate(rates.digitised()));
        shown.put("cashless", texts.rate(rates.cashless()));
        shown.put("returnedInTime", texts.rate(rates.returnedInTime()));
        return shown;
    }

    private static Map<Part, Long> numbers(Figures figures, SideFigures side) {
        var numbers = new LinkedHashMap<Part, Long>();
        var received = figures.received();
        numbers.put(Part.TOTAL, received.total());
        numbers.put(Part.ONLINE, received.online());
        numbers.put(Part.COUNTER, received.counter());
        numbers.put(Part.POST, received.post());
        numbers.put(Part.CARRIED_OVER, received.carriedOver());
        numbers.put(Part.RESOLVED, figures.resolved().total());
        numbers.put(Part.EARLY, figures.resolved().early());
        numbers.put(Part.ON_TIME, figures.resolved().onTime());
        numbers.put(Part.OVERDUE, figures.resolved().overdue());
        numbers.put(Part.RETURNED, figures.returnedToApplicant().total());
        numbers.put(Part.REFUSED, figures.returnedToApplicant().refused());
        numbers.put(Part.STOPPED, figures.returnedToApplicant().stopped());
        numbers.put(Part.WITHDRAWN, figures.returnedToApplicant().withdrawn());
        numbers.put(Part.RETURNED_LATE, side.returnedToApplicantLate());
        var open = figures.inProgress();
        numbers.put(Part.IN_PROGRESS, open.total());
        numbers.put(Part.IN_TIME, open.inTime());
        numbers.put(Part.IN_PROGRESS_OVERDUE, open.overdue());
        numbers.put(Part.AWAITING_SUPPLEMENT, open.awaitingSupplement());
        numbers.put(Part.AWAITING_PAYMENT, open.awaitingPayment());
        numbers.put(Part.PAUSED, open.paused());
        numbers.put(Part.DIGITISED, figures.digitised());
        numbers.put(Part.HANDED_OVER, side.handedOver());
        numbers.put(Part.HANDED_OVER_LATE, side.handedOverLate());
        numbers.put(Part.FEE_BEARING, side.feeBearing());
        numbers.put(Part.PAID_ONLINE, side.paidOnline());
        return numbers;
    }
}
