package vn.motcua.desk.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.NoticesPage;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.notice.Notices;
import vn.motcua.notice.Template;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;

/** What one was told: dossiers given to one, remarks that name one. */
@Controller
class NoticesController {

    private static final String LIST = "/desk/notices";

    private final Notices notices;

    NoticesController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping(LIST)
    ModelAndView list(@RequestParam(required = false) @Nullable UUID before, Actor actor) {
        var page = notices.list(before, actor);
        var next = page.size() < Notices.PAGE_SIZE
                ? null
                : Href.of(LIST).with("before", page.getLast().id()).toString();
        var paging = new Paging(before == null ? null : LIST, next);
        return Pages.show("desk/notices", new NoticesPage(page, notices.unread(actor), paging));
    }

    /** Read, and on to what it is about: the dossier, the explanations, or the absences. */
    @PostMapping("/desk/notices/{id}")
    ModelAndView read(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String template,
            Actor actor) {
        notices.markRead(id, actor);
        if (Template.ofExplanation(template)) return new ModelAndView("redirect:/desk/explanations");
        if (Template.ofStandIn(template)) return new ModelAndView("redirect:/desk/absence");
        if (Template.ofRemoteHelp(template)) {
            boolean helper = actor.serves(Permission.DOSSIER_READ);
            return new ModelAndView("redirect:" + (helper ? "/desk/remote-help" : "/my/remote-help"));
        }
        boolean named = code.matches("[A-Za-z0-9.-]{1,60}");
        var place = Template.ofPetition(template) ? "/desk/petitions/" : "/desk/dossiers/";
        return new ModelAndView("redirect:" + (named ? place + code : LIST));
    }

    @PostMapping("/desk/notices")
    ModelAndView readAll(Actor actor) {
        notices.markAllRead(actor);
        return new ModelAndView("redirect:" + LIST);
    }
}
