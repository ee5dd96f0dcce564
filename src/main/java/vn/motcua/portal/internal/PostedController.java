package vn.motcua.portal.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.page.Choice;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.portal.PostedAtPage;
import vn.motcua.portal.PostedPage;
import vn.motcua.portal.PostedPage.Group;
import vn.motcua.portal.PostedPage.Screen;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseTime;

/** The posted list of an agency: to read and print, and for a screen in the hall that goes on by itself, without script. */
@Controller
class PostedController {

    private static final int ON_SCREEN = 8;
    private static final int SECONDS = 20;
    private static final Href PLACE = Href.of("/posted");

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Offices offices;
    private final PostedChanges changes;
    private final Clock clock;

    PostedController(Catalogue catalogue, Agencies agencies, Offices offices, PostedChanges changes, Clock clock) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.offices = offices;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/posted")
    ModelAndView agencies() {
        return Pages.show("portal/postedat", new PostedAtPage(Offices.choices(offices.all(today()))));
    }

    @GetMapping("/posted/{agency}")
    ModelAndView list(@PathVariable String agency, @RequestParam(defaultValue = "") String sector) {
        var office = office(agency);
        var posted = posted(office, sector);
        return Pages.show("portal/posted", page(office, sector, groups(posted), null));
    }

    @GetMapping("/posted/{agency}/screen")
    ModelAndView screen(
            @PathVariable String agency,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "1") int page) {
        var office = office(agency);
        var posted = posted(office, sector);
        int pages = Math.max(1, (posted.size() + ON_SCREEN - 1) / ON_SCREEN);
        int shown = Math.clamp(page, 1, pages); // the list may have become shorter meanwhile
        var part = posted.subList((shown - 1) * ON_SCREEN, Math.min(shown * ON_SCREEN, posted.size()));
        var next = Href.of(PLACE.path() + "/" + office.code() + "/screen")
                .with("sector", sector)
                .with("page", shown % pages + 1);
        var screen = new Screen(shown, pages, next.toString(), SECONDS);
        return Pages.show("portal/postedscreen", page(office, sector, groups(part), screen));
    }

    private PostedPage page(Agency office, String sector, List<Group> groups, @Nullable Screen screen) {
        var sectors = new LinkedHashMap<String, Choice>();
        for (var version : posted(office, "")) {
            sectors.putIfAbsent(
                    version.sector().code(),
                    new Choice(version.sector().code(), version.sector().name()));
        }
        return new PostedPage(
                office,
                sector,
                List.copyOf(sectors.values()),
                groups,
                changes.at(office.kind(), today()),
                PostedChanges.DAYS,
                today(),
                screen);
    }

    private List<ProcedureVersion> posted(Agency office, String sector) {
        return catalogue.all(today()).stream()
                .filter(version -> version.servedAt(office.kind()))
                .filter(version -> sector.isEmpty() || version.sector().code().equals(sector))
                .toList();
    }

    /** They come by sector. */
    private static List<Group> groups(List<ProcedureVersion> versions) {
        var groups = new LinkedHashMap<String, List<ProcedureVersion>>();
        for (var version : versions) {
            groups.computeIfAbsent(version.sector().name(), name -> new ArrayList<>())
                    .add(version);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Agency office(String code) {
        return agencies.byCode(code)
                .filter(agency -> agency.existsOn(today()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
