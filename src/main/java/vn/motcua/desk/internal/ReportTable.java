package vn.motcua.desk.internal;

import static vn.motcua.report.Part.AWAITING_PAYMENT;
import static vn.motcua.report.Part.AWAITING_SUPPLEMENT;
import static vn.motcua.report.Part.CARRIED_OVER;
import static vn.motcua.report.Part.COUNTER;
import static vn.motcua.report.Part.COUNTER_OR_POST;
import static vn.motcua.report.Part.DIGITISED;
import static vn.motcua.report.Part.EARLY;
import static vn.motcua.report.Part.EARLY_OR_ON_TIME;
import static vn.motcua.report.Part.ENDED;
import static vn.motcua.report.Part.FEE_BEARING;
import static vn.motcua.report.Part.HANDED_OVER;
import static vn.motcua.report.Part.HANDED_OVER_IN_TIME;
import static vn.motcua.report.Part.IN_PERIOD;
import static vn.motcua.report.Part.IN_PROGRESS;
import static vn.motcua.report.Part.IN_PROGRESS_OVERDUE;
import static vn.motcua.report.Part.IN_TIME;
import static vn.motcua.report.Part.IN_TIME_OR_WAITING;
import static vn.motcua.report.Part.ONLINE;
import static vn.motcua.report.Part.ON_TIME;
import static vn.motcua.report.Part.ON_TIME_OR_RETURNED;
import static vn.motcua.report.Part.OVERDUE;
import static vn.motcua.report.Part.PAID_ONLINE;
import static vn.motcua.report.Part.PAUSED;
import static vn.motcua.report.Part.POST;
import static vn.motcua.report.Part.RESOLVED;
import static vn.motcua.report.Part.RETURNED;
import static vn.motcua.report.Part.TOTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.desk.ReportPage.Cell;
import vn.motcua.desk.ReportPage.Column;
import vn.motcua.desk.ReportPage.Row;
import vn.motcua.desk.ReportPage.Share;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.report.Figures;
import vn.motcua.report.Part;
import vn.motcua.report.Rate;
import vn.motcua.report.Report;
import vn.motcua.report.RowNames;

/** Lays a report out in columns, every number with the address of its list. */
record ReportTable(boolean formSix, Report report, Href list, Here here) {

    private static final List<Column> FORM_SIX = Stream.of(
                    column("received", TOTAL, "c3"),
                    column("received", ONLINE, "c4"),
                    column("received", COUNTER_OR_POST, "c5"),
                    column("received", CARRIED_OVER, "c6"),
                    column("ended", ENDED, "c7"),
                    column("ended", EARLY, "c8"),
                    column("ended", ON_TIME_OR_RETURNED, "c9"),
                    column("ended", OVERDUE, "c10"),
                    column("inProgress", IN_PROGRESS, "c11"),
                    column("inProgress", IN_TIME_OR_WAITING, "c12"),
                    column("inProgress", IN_PROGRESS_OVERDUE, "c13"))
            .toList();

    private static final List<Column> OPERATIONAL = Stream.of(
                    TOTAL,
                    ONLINE,
                    COUNTER,
                    POST,
                    CARRIED_OVER,
                    RESOLVED,
                    EARLY,
                    ON_TIME,
                    OVERDUE,
                    RETURNED,
                    IN_PROGRESS,
                    IN_TIME,
                    IN_PROGRESS_OVERDUE,
                    AWAITING_SUPPLEMENT,
                    AWAITING_PAYMENT,
                    PAUSED,
                    DIGITISED)
            .map(part -> column(part.id().split("\\.", 2)[0], part, part.id()))
            .toList();

    List<Column> columns() {
        return formSix ? FORM_SIX : OPERATIONAL;
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(row(
                here.say("desk.report.total"),
                null,
                report.figures(),
                report.rates().onTime()));
        var by = report.request().by();
        if (by == null) return rows;
        for (var row : report.rows()) {
            var name = RowNames.of(by, row, here.texts(), here.locale());
            rows.add(row(name, row.key(), row.figures(), row.rates().onTime()));
        }
        return rows;
    }

    List<Share> shares() {
        var rates = report.rates();
        return List.of(
                share("onTime", rates.onTime(), EARLY_OR_ON_TIME, RESOLVED),
                share("online", rates.online(), ONLINE, IN_PERIOD),
                share("digitised", rates.digitised(), DIGITISED, RESOLVED),
                share("returnedInTime", rates.returnedInTime(), HANDED_OVER_IN_TIME, HANDED_OVER),
                share("cashless", rates.cashless(), PAID_ONLINE, FEE_BEARING));
    }

    private Share share(String label, Rate rate, Part numerator, Part denominator) {
        return new Share(
                label,
                rate,
                new Cell(rate.numerator(), href(numerator, null).toString()),
                new Cell(rate.denominator(), href(denominator, null).toString()));
    }

    /** Key of a number's name. */
    static String label(Part part) {
        return "desk.part." + part.id();
    }

    private Row row(String name, @Nullable String key, Figures figures, Rate onTime) {
        var cells = columns().stream()
                .map(column -> new Cell(
                        number(column.part(), figures), href(column.part(), key).toString()))
                .toList();
        return new Row(name, cells, onTime);
    }

    /** A key may be empty (an unknown sector), so it travels behind a sign of its own. */
    private Href href(Part part, @Nullable String key) {
        return list.with("part", part.id()).with("row", key == null ? null : "=" + key);
    }

    private static Column column(String group, Part part, String label) {
        return new Column(part, "desk.report.group." + group, "desk.part." + label);
    }

    private static long number(Part part, Figures figures) {
        var received = figures.received();
        var resolved = figures.resolved();
        var returned = figures.returnedToApplicant();
        var open = figures.inProgress();
        long waiting = open.awaitingSupplement() + open.awaitingPayment() + open.paused();
        return switch (part) {
            case TOTAL -> received.total();
            case ONLINE -> received.online();
            case COUNTER -> received.counter();
            case POST -> received.post();
            case COUNTER_OR_POST -> received.counter() + received.post();
            case CARRIED_OVER -> received.carriedOver();
            case ENDED -> resolved.total() + returned.total();
            case RESOLVED -> resolved.total();
            case EARLY -> resolved.early();
            case ON_TIME -> resolved.onTime();
            case OVERDUE -> resolved.overdue();
            case ON_TIME_OR_RETURNED -> resolved.onTime() + returned.total();
            case RETURNED -> returned.total();
            case IN_PROGRESS -> open.total();
            case IN_TIME -> open.inTime();
            case IN_PROGRESS_OVERDUE -> open.overdue();
            case AWAITING_SUPPLEMENT -> open.awaitingSupplement();
            case AWAITING_PAYMENT -> open.awaitingPayment();
            case PAUSED -> open.paused();
            case IN_TIME_OR_WAITING -> open.inTime() + waiting;
            case DIGITISED -> figures.digitised();
            case IN_PERIOD,
                    REFUSED,
                    STOPPED,
                    WITHDRAWN,
                    RETURNED_LATE,
                    HANDED_OVER,
                    HANDED_OVER_LATE,
                    HANDED_OVER_IN_TIME,
                    EARLY_OR_ON_TIME,
                    FEE_BEARING,
                    PAID_ONLINE -> throw new IllegalArgumentException("no column: " + part);
        };
    }
}
