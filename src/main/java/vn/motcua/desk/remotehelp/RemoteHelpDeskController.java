package vn.motcua.desk.remotehelp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.remotehelp.RemoteHelpDeskPage.Row;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.remotehelp.GiveHelp;
import vn.motcua.remotehelp.GiveHelp.Booked;
import vn.motcua.remotehelp.HelpHour;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** What a helper has booked on a day, with what people wrote about it, and what became of it. */
@Controller
class RemoteHelpDeskController {

    private static final String PLACE = "/desk/remote-help";

    private final GiveHelp help;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Clock clock;

    RemoteHelpDeskController(GiveHelp help, Agencies agencies, Catalogue catalogue, Clock clock) {
        this.help = help;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView day(@RequestParam(defaultValue = "") String day, Actor actor) {
        return show(day, Form.empty(), HttpStatus.OK, actor);
    }

    @PostMapping(PLACE + "/{id}/{verb:held|missed|call-off}")
    ModelAndView end(
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String day,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var outcome = switch (verb) {
            case "held" -> help.held(id, request, actor);
            case "missed" -> help.missed(id, request, actor);
            default -> help.callOff(id, reason, request, actor);
        };
        return switch (outcome) {
            case Outcome.Done<HelpHour>(var hour) -> {
                Flash.say(
                        web,
                        response,
                        here.say("remotehelp.desk.done", here.formats().dateTime(hour.starts())));
                yield new ModelAndView("redirect:" + PLACE + "?day=" + VietnameseTime.dateOf(hour.starts()));
            }
            case Outcome.Refused<HelpHour>(var refusal) -> {
                var form = Form.empty().refused(here.texts().of(here.locale(), refusal));
                yield show(day, form, RefusalStatus.of(refusal), actor);
            }
        };
    }

    private ModelAndView show(String typed, Form form, HttpStatusCode status, Actor actor) {
        var today = VietnameseTime.dateOf(clock.instant());
        var day = day(typed, today);
        return switch (help.on(day, actor)) {
            case Outcome.Refused<List<Booked>> refused -> throw new AccessDeniedException("no hours to give");
            case Outcome.Done<List<Booked>>(var hours) -> {
                var page = new RemoteHelpDeskPage(
                        day,
                        day.equals(today),
                        hours.stream().map(this::row).toList(),
                        form,
                        PLACE + "?day=" + day.minusDays(1),
                        PLACE + "?day=" + day.plusDays(1),
                        actor.serves(Permission.HELP_MANAGE));
                yield Pages.show("desk/remotehelp/day", page, status);
            }
        };
    }

    private Row row(Booked booked) {
        var hour = booked.hour();
        var procedure = hour.procedure();
        var name = procedure == null
                ? ""
                : catalogue
                        .inForce(procedure, VietnameseTime.dateOf(hour.starts()))
                        .map(ProcedureVersion::name)
                        .orElse(procedure);
        var agency = agencies.byId(hour.agency()).map(Agency::name).orElse("");
        return new Row(booked, agency, name, !hour.starts().isAfter(clock.instant()), Ids.next());
    }

    /** A day beside the range is today: the links before and after would leave it. */
    private static LocalDate day(String typed, LocalDate today) {
        try {
            var day = LocalDate.parse(typed);
            boolean near = VietnameseTime.inRange(day.minusDays(1)) && VietnameseTime.inRange(day.plusDays(1));
            return near ? day : today;
        } catch (DateTimeException unreadable) {
            return today;
        }
    }
}
