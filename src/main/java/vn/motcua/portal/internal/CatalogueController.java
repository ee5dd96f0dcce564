package vn.motcua.portal.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.page.Choice;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.portal.EventRow;
import vn.motcua.portal.ProceduresPage;
import vn.motcua.portal.ProceduresPage.Asked;
import vn.motcua.portal.ProceduresPage.Narrowing;
import vn.motcua.portal.SectorRow;
import vn.motcua.portal.StartPage;
import vn.motcua.procedure.CatalogueSearch;
import vn.motcua.procedure.CatalogueSearch.Question;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseTime;

/** The public catalogue: start page and list with search. Needs no cookie and keeps nothing. */
@Controller
class CatalogueController {

    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_QUERY = 200;
    private static final int MOST_PAGES = 1000;
    private static final Href LIST = Href.of("/procedures");

    private final CatalogueSearch search;
    private final Agencies agencies;
    private final Offices offices;
    private final Clock clock;

    CatalogueController(CatalogueSearch search, Agencies agencies, Offices offices, Clock clock) {
        this.search = search;
        this.agencies = agencies;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView start(Here here) {
        var sectors = sectors();
        var events = search.events(today()).stream()
                .map(event -> new EventRow(
                        event.name(here.locale()),
                        LIST.with("event", event.code()).toString()))
                .toList();
        int all = sectors.stream().mapToInt(SectorRow::procedures).sum();
        return Pages.show("portal/start", new StartPage(all, events, sectors));
    }

    @GetMapping("/procedures")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "1") int page,
            Here here) {
        var asked = new Asked(q.strip(), event, sector, audience, agency);
        if (asked.query().length() > LONGEST_QUERY || page < 1 || page > MOST_PAGES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        int first = (page - 1) * PAGE_SIZE;
        var found = search.search(question(asked, first));
        var shown = LIST.with("q", asked.query())
                .with("event", event)
                .with("sector", sector)
                .with("audience", audience)
                .with("agency", agency);
        var paging = new Paging(
                page > 1 ? shown.with("page", page == 2 ? null : page - 1).toString() : null,
                first + PAGE_SIZE < found.total() ? shown.with("page", page + 1).toString() : null);
        var rows = found.listed().stream().map(CatalogueController::row).toList();
        return Pages.show(
                "portal/procedures",
                new ProceduresPage(asked, narrowing(here), rows, found.total(), paging, LIST.toString()));
    }

    private Question question(Asked asked, int first) {
        var kind = Optional.ofNullable(given(asked.agency()))
                .map(code -> agencies.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(Agency::kind)
                .orElse(null);
        return new Question(
                asked.query(),
                given(asked.sector()),
                given(asked.event()),
                given(asked.audience()),
                kind,
                today(),
                first,
                PAGE_SIZE);
    }

    private Narrowing narrowing(Here here) {
        var events = search.events(today()).stream()
                .map(event -> new Choice(event.code(), event.name(here.locale())))
                .toList();
        var sectors = sectors().stream()
                .map(row -> new Choice(row.code(), row.name()))
                .toList();
        var audiences = search.audiences(today()).stream()
                .map(audience -> new Choice(audience, audience))
                .toList();
        return new Narrowing(events, sectors, audiences, Offices.choices(offices.all(today())));
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }

    private static ProceduresPage.Row row(ProcedureVersion version) {
        return new ProceduresPage.Row(version, LIST.path() + "/" + version.code());
    }

    private List<SectorRow> sectors() {
        return search.sectors(today()).stream()
                .map(each -> new SectorRow(
                        each.sector().code(),
                        each.sector().name(),
                        each.procedures(),
                        LIST.with("sector", each.sector().code()).toString()))
                .toList();
    }
}
