package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.DossiersPage;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierQuery.Counts;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierRow;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.shared.VietnameseTime;

/** The lists of dossiers. */
@Controller
class DossiersController {

    private static final String FILE = "/desk/dossiers.csv";
    private static final int LONGEST_QUERY = 200;

    private final DossierQuery dossiers;
    private final Names names;
    private final Clock clock;

    DossiersController(DossierQuery dossiers, Names names, Clock clock) {
        this.dossiers = dossiers;
        this.names = names;
        this.clock = clock;
    }

    /** A desk opens on what is due; whoever has no dossiers to see opens on what they have. */
    @GetMapping("/desk")
    String desk(Actor actor) {
        if (actor.may(Permission.DOSSIER_READ)) return "redirect:" + list(Group.DUE_TODAY);
        return actor.may(Permission.REPORT_READ) ? "redirect:/desk/report" : "redirect:/";
    }

    @GetMapping("/desk/dossiers")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String group,
            @RequestParam @Nullable String after,
            Actor actor) {
        var query = query(q);
        var asked = group(group);
        var listing = dossiers.list(query, asked, after, actor);
        var counts = dossiers.counts(actor);
        var here = list(asked).with("q", query);
        var next = listing.next() == null
                ? null
                : here.with("after", listing.next()).toString();
        var first = after == null ? null : here.toString();
        var today = VietnameseTime.dateOf(clock.instant());
        return Pages.show(
                "desk/dossiers",
                new DossiersPage(
                        asked,
                        query,
                        tiles(counts, asked),
                        listing.rows().stream().map(row -> row(row, today)).toList(),
                        query.isEmpty() && asked.counted() ? count(counts, asked) : null,
                        new Paging(first, next),
                        Href.of(FILE)
                                .with("group", word(asked))
                                .with("q", query)
                                .toString(),
                        clock.instant()));
    }

    /** The list as it stands, all of it. */
    @GetMapping(FILE)
    void file(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String group,
            Here here,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var query = query(q);
        var asked = group(group);
        var today = VietnameseTime.dateOf(clock.instant());
        DossierFile.write(
                taker -> dossiers.each(query, asked, actor, dossier -> taker.accept(row(dossier, today))),
                here,
                response);
    }

    @GetMapping("/desk/dossiers.xlsx")
    void sheet(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String group,
            Here here,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var query = query(q);
        var asked = group(group);
        var today = VietnameseTime.dateOf(clock.instant());
        SheetDownload.dossiers(
                taker -> dossiers.each(query, asked, actor, dossier -> taker.accept(row(dossier, today))),
                here.say("desk.group." + asked),
                here,
                response);
    }

    private static String query(String q) {
        var query = q.strip();
        if (query.length() > LONGEST_QUERY) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return query;
    }

    private static Group group(String word) {
        return Arrays.stream(Group.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private DossiersPage.Row row(DossierRow dossier, LocalDate today) {
        return new DossiersPage.Row(
                dossier,
                "/desk/dossiers/" + dossier.code(),
                names.procedure(dossier.procedureCode(), today),
                names.agency(dossier.agency()),
                names.officer(dossier.holder()));
    }

    private static List<DossiersPage.Tile> tiles(Counts counts, Group asked) {
        return Arrays.stream(Group.values())
                .filter(Group::counted)
                .map(group -> new DossiersPage.Tile(
                        group, count(counts, group), list(group).toString(), group == asked))
                .toList();
    }

    private static long count(Counts counts, Group group) {
        return switch (group) {
            case ALL, NOT_ACCEPTED -> throw new IllegalArgumentException("not counted");
            case OPEN -> counts.open();
            case MINE -> counts.mine();
            case TO_RECEIVE -> counts.toReceive();
            case DUE_TODAY -> counts.dueToday();
            case OVERDUE -> counts.overdue();
            case WAITING -> counts.waiting();
            case TO_RETURN -> counts.toReturn();
        };
    }

    private static Href list(Group group) {
        return Href.of("/desk/dossiers").with("group", word(group));
    }

    private static String word(Group group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
