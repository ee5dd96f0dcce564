package vn.motcua.portal.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.page.Choice;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.portal.ProcedurePage;
import vn.motcua.portal.ProceduresPage;
import vn.motcua.portal.SectorRow;
import vn.motcua.portal.StartPage;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.CatalogueSearch;
import vn.motcua.procedure.CatalogueSearch.Question;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseTime;

/** The public catalogue: start page, list with search, one procedure. Needs no cookie and keeps nothing. */
@Controller
class CatalogueController {

    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_QUERY = 200;
    private static final int MOST_PAGES = 1000;
    private static final Href LIST = Href.of("/procedures");

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Clock clock;

    CatalogueController(Catalogue catalogue, CatalogueSearch search, Clock clock) {
        this.catalogue = catalogue;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView start() {
        var sectors = sectors();
        int all = sectors.stream().mapToInt(SectorRow::procedures).sum();
        return Pages.show("portal/start", new StartPage(all, sectors));
    }

    @GetMapping("/procedures")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "1") int page) {
        var query = q.strip();
        if (query.length() > LONGEST_QUERY || page < 1 || page > MOST_PAGES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        int first = (page - 1) * PAGE_SIZE;
        var found = search.search(new Question(query, sector.isEmpty() ? null : sector, today(), first, PAGE_SIZE));
        var here = LIST.with("q", query).with("sector", sector);
        var paging = new Paging(
                page > 1 ? here.with("page", page == 2 ? null : page - 1).toString() : null,
                first + PAGE_SIZE < found.total() ? here.with("page", page + 1).toString() : null);
        var sectors = sectors().stream()
                .map(row -> new Choice(row.code(), row.name()))
                .toList();
        var rows = found.listed().stream().map(CatalogueController::row).toList();
        return Pages.show(
                "portal/procedures",
                new ProceduresPage(query, sector, sectors, rows, found.total(), paging, LIST.toString()));
    }

    @GetMapping("/procedures/{code}")
    ModelAndView one(@PathVariable String code) {
        var inForce = catalogue.inForce(code, today());
        var version = inForce.or(() -> catalogue.versions(code).stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var sectorHref = LIST.with("sector", version.sector().code()).toString();
        return Pages.show("portal/procedure", new ProcedurePage(version, inForce.isPresent(), sectorHref));
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
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
