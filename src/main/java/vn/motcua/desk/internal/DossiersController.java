package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.DossiersPage;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.TypedForms;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;

/** The inbox and every other list of dossiers. */
@Controller
class DossiersController {

    private static final int LONGEST_QUERY = 200;

    /** What names a dossier and never a person; everything else typed stays out of addresses. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z]\\d{2}[A-Za-z0-9.]*(-[0-9-]*)?");

    private final DossierQuery dossiers;
    private final InboxRows rows;
    private final TypedForms typed;

    DossiersController(DossierQuery dossiers, InboxRows rows, TypedForms typed) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.typed = typed;
    }

    /** A desk opens on what is due; whoever has no dossiers to see opens on what they have. */
    @GetMapping("/desk")
    String desk(Actor actor) {
        if (actor.may(Permission.DOSSIER_READ)) return "redirect:" + InboxAsking.group(Group.DUE_TODAY);
        if (actor.may(Permission.DOSSIER_ASSIST)) return "redirect:" + AssistController.LIST;
        return actor.may(Permission.REPORT_READ) ? "redirect:/desk/report" : "redirect:/";
    }

    @GetMapping(InboxAsking.LIST)
    ModelAndView list(@ModelAttribute InboxAsking asked, Actor actor) {
        var typedIn = asked.q() == null ? "" : query(asked.q());
        if (!typedIn.isEmpty() && !CODE.matcher(typedIn).matches()) return kept(typedIn, asked.grouped(), actor);
        return Pages.show("desk/dossiers", rows.page(asked, text(asked, actor), actor));
    }

    /**
     * A search is sent in the body. While somebody types, htmx takes the answer into the page; without it the words are
     * kept and the answer has an address of its own that does not tell them.
     */
    @PostMapping(InboxAsking.LIST)
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String group,
            Actor actor,
            HttpServletRequest web) {
        var words = query(q);
        var code = words.isEmpty() || CODE.matcher(words).matches();
        var asked = new InboxAsking(code ? words : null, null, group, null, null, null, null, null, null);
        if (web.getHeader("HX-Request") != null) {
            return Pages.show("desk/dossiers", rows.page(asked, words, actor));
        }
        if (!code) return kept(words, asked.grouped(), actor);
        return new ModelAndView("redirect:" + asked.href(InboxAsking.LIST));
    }

    /** The list as it stands, all of it. */
    @GetMapping("/desk/dossiers.csv")
    void file(@ModelAttribute InboxAsking asked, Here here, Actor actor, HttpServletResponse response)
            throws IOException {
        DossierFile.write(each(asked, actor), here, response);
    }

    @GetMapping("/desk/dossiers.xlsx")
    void sheet(@ModelAttribute InboxAsking asked, Here here, Actor actor, HttpServletResponse response)
            throws IOException {
        SheetDownload.dossiers(each(asked, actor), here.say("desk.group." + asked.grouped()), here, response);
    }

    private Consumer<Consumer<DossiersPage.Row>> each(InboxAsking asked, Actor actor) {
        var text = text(asked, actor);
        var group = asked.grouped();
        var filter = asked.filter(actor);
        return taker -> dossiers.each(text, group, filter, actor, dossier -> taker.accept(rows.row(dossier)));
    }

    private ModelAndView kept(String words, Group group, Actor actor) {
        var id = typed.keep(InboxAsking.LIST, Map.of("q", List.of(words)), actor);
        return new ModelAndView("redirect:"
                + Href.of(InboxAsking.LIST)
                        .with("group", InboxAsking.word(group))
                        .with("s", id));
    }

    /** What is searched for: a code from the address, or kept words; words of yesterday are gone. */
    private String text(InboxAsking asked, Actor actor) {
        if (asked.s() == null) return asked.q() == null ? "" : query(asked.q());
        try {
            return typed.of(UUID.fromString(asked.s()), actor)
                    .map(kept -> kept.value("q"))
                    .orElse("");
        } catch (IllegalArgumentException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static String query(String q) {
        var query = q.strip();
        if (query.length() > LONGEST_QUERY) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return query;
    }
}
