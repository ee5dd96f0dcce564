package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.ReportListPage;
import vn.motcua.desk.ReportPage;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.page.RefusalStatus;
import vn.motcua.report.Breakdown;
import vn.motcua.report.DossierListQuery;
import vn.motcua.report.FiguresQuery;
import vn.motcua.report.FormSixQuery;
import vn.motcua.report.ListRequest;
import vn.motcua.report.Part;
import vn.motcua.report.Report;
import vn.motcua.report.ReportRequest;
import vn.motcua.shared.Outcome;

/** Reports: the figures, the dossiers behind each, and both as files. */
@Controller
class ReportController {

    private static final int PAGE_SIZE = 100;
    private static final String REPORT = "/desk/report";
    private static final String LIST = "/desk/report/list";

    private final FiguresQuery figures;
    private final FormSixQuery formSix;
    private final DossierListQuery lists;
    private final ReportAsking asking;

    ReportController(FiguresQuery figures, FormSixQuery formSix, DossierListQuery lists, ReportAsking asking) {
        this.figures = figures;
        this.formSix = formSix;
        this.lists = lists;
        this.asking = asking;
    }

    @GetMapping(REPORT)
    ModelAndView report(@RequestParam Map<String, String> asked, Here here, Actor actor) {
        var form = asking.form(asked, actor);
        var request = asking.request(form, here);
        if (request == null) return show(form, null, HttpStatus.UNPROCESSABLE_CONTENT, here, actor);
        return switch (ask(form, request, actor)) {
            case Outcome.Done<Report>(var report) -> show(form, report, HttpStatus.OK, here, actor);
            case Outcome.Refused<Report>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield show(form, null, RefusalStatus.of(refusal), here, actor);
            }
        };
    }

    @GetMapping("/desk/report.csv")
    void table(@RequestParam Map<String, String> asked, Here here, Actor actor, HttpServletResponse response)
            throws IOException {
        ReportFiles.table(table(asked, here, actor), response);
    }

    @GetMapping("/desk/report.xlsx")
    void tableSheet(@RequestParam Map<String, String> asked, Here here, Actor actor, HttpServletResponse response)
            throws IOException {
        SheetDownload.table(table(asked, here, actor), response);
    }

    private ReportTable table(Map<String, String> asked, Here here, Actor actor) {
        var form = asking.form(asked, actor);
        var report = done(ask(form, readable(form, here), actor));
        return new ReportTable(ReportAsking.formSix(form), report, ReportAsking.href(LIST, form), here);
    }

    @GetMapping(LIST)
    ModelAndView list(@RequestParam Map<String, String> asked, @RequestParam String part, Here here, Actor actor) {
        var form = asking.form(asked, actor);
        var request = list(form, part, asked.get("after"), here);
        var page = done(lists.page(request, actor));
        var self = ReportAsking.href(LIST, form).with("part", part).with("row", asked.get("row"));
        var paging = new Paging(
                asked.get("after") == null ? null : self.toString(),
                page.next() == null ? null : self.with("after", page.next()).toString());
        var export = ReportAsking.href("/desk/report/list.csv", form)
                .with("part", part)
                .with("row", asked.get("row"));
        return Pages.show(
                "desk/reportlist",
                new ReportListPage(
                        request,
                        ReportTable.label(request.part()),
                        request.key() == null ? "" : rowName(request, here),
                        page.count(),
                        page.dossiers(),
                        paging,
                        ReportAsking.href(REPORT, form).toString(),
                        export.toString()));
    }

    @GetMapping("/desk/report/list.csv")
    void listFile(
            @RequestParam Map<String, String> asked,
            @RequestParam String part,
            Here here,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var form = asking.form(asked, actor);
        var request = list(form, part, null, here);
        done(lists.page(request, actor)); // refused before the first byte leaves
        ReportFiles.list(taker -> lists.each(request, actor, taker), here, response);
    }

    @GetMapping("/desk/report/list.xlsx")
    void listSheet(
            @RequestParam Map<String, String> asked,
            @RequestParam String part,
            Here here,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var request = list(asking.form(asked, actor), part, null, here);
        done(lists.page(request, actor)); // refused before the first byte leaves
        SheetDownload.list(taker -> lists.each(request, actor, taker), here, response);
    }

    private ListRequest list(Form form, String part, @Nullable String after, Here here) {
        var wanted = Part.named(part).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var row = form.value("row");
        var key = row.startsWith("=") ? row.substring(1) : null;
        return new ListRequest(readable(form, here), key, wanted, after, PAGE_SIZE);
    }

    /** A row is named by its key; its full name stands in the report. */
    private static String rowName(ListRequest request, Here here) {
        var key = String.valueOf(request.key());
        if (request.report().by() == Breakdown.MONTH && key.length() == 7) {
            return here.say("report.month", key.substring(5), key.substring(0, 4));
        }
        return key.isEmpty() ? here.say("report.sector.unknown") : key;
    }

    private Outcome<Report> ask(Form form, ReportRequest request, Actor actor) {
        return ReportAsking.formSix(form) ? formSix.formSix(request, actor) : figures.figures(request, actor);
    }

    private ReportRequest readable(Form form, Here here) {
        var request = asking.request(form, here);
        if (request == null) throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        return request;
    }

    /** Lists and files are reached from a report that was answered; whatever is refused here is an error page. */
    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new ResponseStatusException(RefusalStatus.of(refusal));
        };
    }

    private ModelAndView show(Form form, @Nullable Report report, HttpStatusCode status, Here here, Actor actor) {
        boolean six = ReportAsking.formSix(form);
        var table = report == null ? null : new ReportTable(six, report, ReportAsking.href(LIST, form), here);
        var page = new ReportPage(
                form,
                asking.choices(actor),
                six,
                report,
                table == null ? List.of() : table.columns(),
                table == null ? List.of() : table.rows(),
                table == null ? List.of() : table.shares(),
                ReportAsking.href("/desk/report.csv", form).toString());
        return Pages.show("desk/report", page, status);
    }
}
