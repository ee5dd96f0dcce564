package vn.motcua.portal.internal.figures;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.page.Choice;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.portal.PublicFiguresPage;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Published;
import vn.motcua.survey.SatisfactionQuery;
import vn.motcua.survey.SatisfactionTable;

/** Public figures as page, CSV and open data. */
@Controller
class PublicFiguresController {

    private static final String PLACE = "/figures";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final KeptFigures figures;
    private final Clock clock;

    PublicFiguresController(KeptFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** @param period a year, quarter or month as {@link Period} reads it; empty for this year */
    @GetMapping(PLACE)
    ModelAndView page(@RequestParam(defaultValue = "") String period) {
        var asked = period(period);
        var periods = Period.offered(today()).stream()
                .map(name -> new Choice(name, name))
                .toList();
        return Pages.show(
                "portal/figures",
                new PublicFiguresPage(figures.of(asked), asked.name(), periods, KeptFigures.KEPT.toMinutes()));
    }

    /** What people answered: factor by factor, of all agencies together and of each that has enough answers. */
    @GetMapping(PLACE + "/satisfaction")
    ModelAndView satisfaction(@RequestParam(defaultValue = "") String period) {
        var asked = period(period);
        var periods = Period.offered(today()).stream()
                .map(name -> new Choice(name, name))
                .toList();
        return Pages.show(
                "portal/satisfaction",
                new PublicFiguresPage(figures.of(asked), asked.name(), periods, KeptFigures.KEPT.toMinutes()));
    }

    @GetMapping(PLACE + "/satisfaction.csv")
    ResponseEntity<byte[]> satisfactionFile(@RequestParam(defaultValue = "") String period, Here here) {
        var asked = period(period);
        var body = table(asked, here).csv().getBytes(StandardCharsets.UTF_8);
        return kept().contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"motcua-satisfaction-" + asked.name() + ".csv\"")
                .body(body);
    }

    @GetMapping(PLACE + "/satisfaction.json")
    ResponseEntity<SatisfactionTable> satisfactionData(@RequestParam(defaultValue = "") String period, Here here) {
        return kept().contentType(MediaType.APPLICATION_JSON).body(table(period(period), here));
    }

    /** All agencies, those with enough answers, and all others together; too few of all are only counted. */
    private SatisfactionTable table(Period asked, Here here) {
        var answered = figures.of(asked).satisfaction();
        var rows = new ArrayList<SatisfactionQuery.Row>();
        if (Published.small(answered.total())) return new SatisfactionTable(List.of());
        rows.add(new SatisfactionQuery.Row("", here.say("portal.satisfaction.all"), answered.total()));
        rows.addAll(answered.rows());
        if (answered.hidden() > 0 && !answered.rows().isEmpty()) {
            rows.add(new SatisfactionQuery.Row("", here.say("portal.satisfaction.others"), answered.others()));
        }
        return SatisfactionTable.of(rows, here.locale());
    }

    @GetMapping(PLACE + "/open.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String period) {
        var asked = period(period);
        var body = OpenData.csv(figures.of(asked)).getBytes(StandardCharsets.UTF_8);
        return kept().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"motcua-" + asked.name() + ".csv\"")
                .body(body);
    }

    @GetMapping(PLACE + "/open.json")
    ResponseEntity<OpenData.Document> json(@RequestParam(defaultValue = "") String period, Here here) {
        var document =
                OpenData.document(figures.of(period(period)), here.say("portal.figures.title"), here.say("page.site"));
        return kept().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    private static ResponseEntity.BodyBuilder kept() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
    }

    private Period period(String name) {
        return name.isBlank()
                ? Period.current(today())
                : Period.of(name.strip(), today())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
