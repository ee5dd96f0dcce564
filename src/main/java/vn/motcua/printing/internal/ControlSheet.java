package vn.motcua.printing.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Wait;
import vn.motcua.calendar.WaitMode;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierView.JournalLine;
import vn.motcua.printing.Sheet;
import vn.motcua.printing.Sheet.Block;
import vn.motcua.printing.Wording;

/** Phiếu kiểm soát quá trình: who handed the dossier to whom and when, and whether each step was in time. */
@Component
class ControlSheet {

    private final Stationery paper;
    private final Papers papers;
    private final Deadlines deadlines;

    ControlSheet(Stationery paper, Papers papers, Deadlines deadlines) {
        this.paper = paper;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    /** A step from the moment it was handed over; {@code taken} and {@code until} once that happened. */
    private record Hop(
            int step,
            UUID giver,
            Instant at,
            @Nullable UUID taker,
            @Nullable Instant taken,
            @Nullable Instant until,
            Action by) {}

    Stationery.Content of(DossierView view, Map<Wording, String> worded) {
        var blocks = new ArrayList<Block>();
        blocks.add(paper.pair("printing.withDossierOf", view.owner().name()));
        blocks.add(paper.pair("printing.dossierCode", view.code()));
        blocks.add(paper.pair("printing.subject", papers.procedure(view)));
        blocks.add(paper.pair("printing.receivedOn", paper.moment(view.receivedAt())));
        blocks.add(paper.pair("printing.due", paper.moment(view.originalDue())));
        blocks.add(paper.pair("printing.competent", paper.agency(view.competentAgency())));
        blocks.add(paper.pair("printing.consulted", null));
        var rows = new ArrayList<List<String>>();
        for (var hop : hops(view)) {
            rows.add(List.of(place(view, hop), times(hop), result(view, hop), note(hop)));
        }
        if (rows.isEmpty()) rows.add(List.of("", "", "", ""));
        blocks.add(new Sheet.Grid(
                List.of(
                        new Sheet.Column(paper.say("printing.column.agency"), 27),
                        new Sheet.Column(paper.say("printing.column.handover"), 43),
                        new Sheet.Column(paper.say("printing.column.result"), 15),
                        new Sheet.Column(paper.say("printing.column.note"), 15)),
                rows));
        return new Stationery.Content(null, null, blocks, List.of());
    }

    String title() {
        return paper.say("printing.title.TT03_2025.CONTROL_SHEET");
    }

    List<String> headings() {
        return Stream.of("code", "step", "given", "giver", "taken", "taker", "until", "result", "note")
                .map(column -> paper.say("printing.control." + column))
                .toList();
    }

    /** A row a step, for a workbook. */
    List<List<@Nullable Object>> values(DossierView view) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var hop : hops(view)) {
            var row = new ArrayList<@Nullable Object>();
            row.add(view.code());
            row.add(place(view, hop));
            row.add(hop.at());
            row.add(paper.officer(hop.giver()));
            row.add(hop.taken());
            row.add(hop.taker() == null ? "" : paper.officer(hop.taker()));
            row.add(hop.until());
            row.add(result(view, hop));
            row.add(note(hop));
            rows.add(row);
        }
        return rows;
    }

    private static List<Hop> hops(DossierView view) {
        var hops = new ArrayList<Hop>();
        for (var line : view.journal()) {
            switch (line.action()) {
                case RECEIVE, HAND_OVER, HAND_BACK, APPROVE, APPROVE_RESULT, REJECT, RECORD_RESULT -> {
                    close(hops, line);
                    var step = Papers.number(line, "step");
                    if (step != null) hops.add(new Hop(step, line.actor(), line.at(), null, null, null, line.action()));
                }
                case TAKE_OVER -> take(hops, line);
                case RETURN, STOP, REFUSE, WITHDRAW -> close(hops, line);
                case FILE,
                        ASK_PAPERS,
                        BRING_PAPERS,
                        REFUSE_RECEPTION,
                        ASSIGN,
                        RELEASE,
                        ASK_SUPPLEMENT,
                        SUPPLEMENT,
                        ASK_PAYMENT,
                        CONFIRM_PAYMENT,
                        PAUSE,
                        RESUME,
                        ASK_APOLOGY,
                        DECLINE_APOLOGY,
                        APOLOGISE,
                        EXTEND,
                        CORRECT,
                        ATTACH,
                        DRAFT,
                        SUCCEED,
                        MOVE_QUESTION,
                        TAKEN_IN -> {}
            }
        }
        return hops;
    }

    private static void take(List<Hop> hops, JournalLine line) {
        if (hops.isEmpty()) return;
        var hop = hops.getLast();
        if (hop.taken() != null) return;
        hops.set(hops.size() - 1, new Hop(hop.step(), hop.giver(), hop.at(), line.actor(), line.at(), null, hop.by()));
    }

    /** A step done without taking it over first was taken by whoever did it. */
    private static void close(List<Hop> hops, JournalLine line) {
        if (hops.isEmpty()) return;
        var hop = hops.getLast();
        var taker = hop.taker() == null ? line.actor() : hop.taker();
        hops.set(hops.size() - 1, new Hop(hop.step(), hop.giver(), hop.at(), taker, hop.taken(), line.at(), hop.by()));
    }

    private String place(DossierView view, Hop hop) {
        var procedure = view.procedure();
        boolean last = procedure != null && hop.step() >= procedure.process().size() - 1;
        var agency = paper.agency(last ? view.receivingAgency() : view.competentAgency());
        if (procedure == null || hop.step() >= procedure.process().size()) return agency;
        return agency + "\n" + PlainText.of(procedure.process().get(hop.step()).name());
    }

    private String times(Hop hop) {
        var given = paper.say("printing.given", paper.moment(hop.at()), paper.officer(hop.giver()));
        var taker = hop.taker() == null ? "" : paper.officer(hop.taker());
        return given + "\n" + paper.say("printing.taken", paper.moment(hop.taken()), taker);
    }

    /** Hours compare instants; waits that ended within the step moved its due time. */
    private String result(DossierView view, Hop hop) {
        var procedure = view.procedure();
        var until = hop.until();
        if (procedure == null
                || until == null
                || hop.step() >= procedure.process().size()) return "";
        int hours = procedure.process().get(hop.step()).hours();
        if (hours < 1) return "";
        var waits = new ArrayList<Wait>();
        for (var wait : view.waits()) {
            if (wait.to() != null) waits.add(new Wait(wait.from(), wait.to()));
        }
        var due = deadlines.instant(
                view.competentAgency(), new Limit(Limit.Unit.HOURS, hours), hop.at(), waits, WaitMode.CREDIT);
        int compared = until.compareTo(due);
        return paper.say("printing.timeliness." + (compared < 0 ? "early" : compared == 0 ? "onTime" : "overdue"));
    }

    private String note(Hop hop) {
        return hop.by() == Action.HAND_BACK || hop.by() == Action.REJECT ? paper.say("printing.handedBack") : "";
    }
}
