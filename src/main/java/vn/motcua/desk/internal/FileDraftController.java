package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.DraftKept;
import vn.motcua.identity.Actor;
import vn.motcua.identity.FormDrafts;
import vn.motcua.page.Flash;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;

/** Keeps what is typed at the reception until it is filed, quietly while somebody types or when they say so. */
@Controller
class FileDraftController {

    private static final String KEEP = ReceptionPages.PLACE + "/draft";

    private final FormDrafts drafts;
    private final ReceptionDrafts typed;
    private final Clock clock;

    FileDraftController(FormDrafts drafts, ReceptionDrafts typed, Clock clock) {
        this.drafts = drafts;
        this.typed = typed;
        this.clock = clock;
    }

    @GetMapping(KEEP)
    String reloaded() {
        return "redirect:" + ReceptionPages.PLACE;
    }

    @PostMapping(KEEP)
    ModelAndView keep(
            @RequestParam UUID draft,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        ReceptionPages.check(actor);
        boolean kept = typed.keep(sent, actor);
        var said = kept
                ? here.say("desk.file.draft.kept", here.formats().time(clock.instant()))
                : here.say("desk.file.draft.notKept");
        if (web.getHeader("HX-Request") != null) {
            return Pages.show("desk/draftkept", new DraftKept(ReceptionDrafts.typed(sent) ? said : ""));
        }
        Flash.say(web, response, said);
        return new ModelAndView("redirect:" + ReceptionPages.PLACE + (kept ? "?draft=" + draft : ""));
    }

    @PostMapping(KEEP + "s/{id}/delete")
    String delete(@PathVariable UUID id, Here here, Actor actor, HttpServletRequest web, HttpServletResponse response) {
        ReceptionPages.check(actor);
        drafts.end(id, ReceptionPages.PLACE, actor);
        Flash.say(web, response, here.say("desk.file.draft.deleted"));
        return "redirect:" + ReceptionPages.PLACE;
    }
}
