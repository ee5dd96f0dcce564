package vn.motcua.portal.remotehelp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.portal.remotehelp.RemoteHelpPages.Mine;
import vn.motcua.portal.remotehelp.RemoteHelpPages.Own;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.remotehelp.BookHelp;
import vn.motcua.remotehelp.HelpHour;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** One's own hours of remote help: where to meet, and the way out. */
@Controller
class MyHoursController {

    private static final String PLACE = "/my/remote-help";

    private final BookHelp help;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Clock clock;

    MyHoursController(BookHelp help, Agencies agencies, Catalogue catalogue, Clock clock) {
        this.help = help;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView mine(Actor actor) {
        return show(Form.empty(), HttpStatus.OK, actor);
    }

    @PostMapping(PLACE + "/{id}/cancel")
    ModelAndView cancel(
            @PathVariable UUID id,
            @RequestParam UUID request,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        return switch (help.cancel(id, request, actor)) {
            case Outcome.Done<HelpHour>(var hour) -> {
                Flash.say(
                        web,
                        response,
                        here.say("remotehelp.cancelled", here.formats().dateTime(hour.starts())));
                yield new ModelAndView("redirect:" + PLACE);
            }
            case Outcome.Refused<HelpHour>(var refusal) -> {
                var form = Form.empty().refused(here.texts().of(here.locale(), refusal));
                yield show(form, RefusalStatus.of(refusal), actor);
            }
        };
    }

    private ModelAndView show(Form form, HttpStatusCode status, Actor actor) {
        var now = clock.instant();
        var all = help.mine(actor).stream().map(hour -> own(hour, now)).toList();
        var open = all.stream()
                .filter(own -> own.hour().open() && own.hour().ends().isAfter(now))
                .toList()
                .reversed();
        var past = all.stream().filter(own -> !open.contains(own)).toList();
        return Pages.show("portal/remotehelp/mine", new Mine(open, past, form), status);
    }

    private Own own(HelpHour hour, Instant now) {
        var procedure = hour.procedure();
        var name = procedure == null
                ? ""
                : catalogue
                        .inForce(procedure, VietnameseTime.dateOf(hour.starts()))
                        .map(ProcedureVersion::name)
                        .orElse(procedure);
        var agency = agencies.byId(hour.agency()).map(Agency::name).orElse("");
        return new Own(hour, agency, name, Ids.next(), hour.starts().isAfter(now));
    }
}
