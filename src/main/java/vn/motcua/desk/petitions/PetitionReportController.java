package vn.motcua.desk.petitions;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.petitions.PetitionPages.CountedLine;
import vn.motcua.desk.petitions.PetitionPages.OfAgency;
import vn.motcua.desk.petitions.PetitionPages.ReportList;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.petition.PetitionFigures;
import vn.motcua.petition.PetitionFigures.Counted;
import vn.motcua.petition.PetitionFigures.Question;
import vn.motcua.petition.PetitionFigures.Report;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Figures of petitions, with the list behind each; the table, the list and the file come from the same rows. */
@Controller
class PetitionReportController {

    private static final String PLACE = PetitionsController.PLACE + "/report";

    private final PetitionFigures figures;
    private final PetitionNames names;
    private final Clock clock;

    PetitionReportController(PetitionFigures figures, PetitionNames names, Clock clock) {
        this.figures = figures;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView report(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String below,
            Here here,
            Actor actor) {
        PetitionsController.served(actor, Permission.REPORT_READ);
        var reach = actor.reach(Permission.REPORT_READ);
        var places = names.agencies(each -> reach.covers(each.id()));
        var today = VietnameseTime.dateOf(clock.instant());
        var form = Form.empty()
                .with(
                        "agency",
                        agency.isEmpty() && !places.isEmpty()
                                ? places.getFirst().value()
                                : agency)
                .with("from", from.isEmpty() ? today.withDayOfMonth(1) : from)
                .with("to", to.isEmpty() ? today : to)
                .with("below", below);
        var asked = Href.of(PLACE)
                .with("agency", form.value("agency"))
                .with("from", form.value("from"))
                .with("to", form.value("to"))
                .with("below", below);
        var list = new Href(PLACE + "/list", asked.parameters()).toString();
        var csv = new Href(PLACE + "/list.csv", asked.parameters()).toString();
        return switch (figures.report(question(form), actor)) {
            case Outcome.Done<Report>(var report) -> {
                var rows = report.agencies().stream()
                        .map(row -> new OfAgency(names.agency(row.agency()), row.all()))
                        .toList();
                yield Pages.show(
                        "desk/petitions/report",
                        new PetitionPages.Report(
                                form, places, report.all(), report.conduct(), report.rule(), rows, list, csv));
            }
            case Outcome.Refused<Report>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield Pages.show(
                        "desk/petitions/report",
                        new PetitionPages.Report(form, places, null, null, null, List.of(), list, csv),
                        RefusalStatus.of(refusal));
            }
        };
    }

    @GetMapping(PLACE + "/list")
    ModelAndView list(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String below,
            Actor actor) {
        var form = typed(agency, from, to, below);
        var question = question(form);
        var rows = counted(question, actor).stream()
                .map(row -> new CountedLine(row, names.agency(row.agency())))
                .toList();
        var back = Href.of(PLACE)
                .with("agency", agency)
                .with("from", from)
                .with("to", to)
                .with("below", below)
                .toString();
        var page = new ReportList(question.from(), question.to(), names.agency(question.agency()), rows, back);
        return Pages.show("desk/petitions/reportlist", page);
    }

    @GetMapping(path = PLACE + "/list.csv", produces = "text/csv")
    void csv(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String below,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var rows = counted(question(typed(agency, from, to, below)), actor);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"phan-anh-kien-nghi.csv\"");
        var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        text.write('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("code", "agency", "matter", "status", "received", "due", "ended", "carriedOver", "part");
            for (var row : rows) {
                csv.writeRecord(
                        row.code(),
                        names.agency(row.agency()),
                        row.matter().name(),
                        row.status().name(),
                        VietnameseTime.at(row.received()).toOffsetDateTime().toString(),
                        VietnameseTime.at(row.due()).toOffsetDateTime().toString(),
                        row.ended() == null
                                ? ""
                                : VietnameseTime.at(row.ended())
                                        .toOffsetDateTime()
                                        .toString(),
                        Boolean.toString(row.carriedOver()),
                        row.part().name());
            }
        }
    }

    private List<Counted> counted(Question question, Actor actor) {
        PetitionsController.served(actor, Permission.REPORT_READ);
        return switch (figures.list(question, actor)) {
            case Outcome.Done<List<Counted>>(var rows) -> rows;
            case Outcome.Refused<List<Counted>>(var refusal) ->
                throw new ResponseStatusException(RefusalStatus.of(refusal));
        };
    }

    private static Form typed(String agency, String from, String to, String below) {
        return Form.empty()
                .with("agency", agency)
                .with("from", from)
                .with("to", to)
                .with("below", below);
    }

    private Question question(Form form) {
        var agency = names.idOf(form.value("agency"));
        return new Question(
                agency == null ? new UUID(0, 0) : agency,
                form.checked("below"),
                day(form.value("from")),
                day(form.value("to")),
                null);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
