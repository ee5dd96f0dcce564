package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.QueuePage;
import vn.motcua.directory.Agency;
import vn.motcua.directory.RosterPart;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.queue.QueueQuery;
import vn.motcua.queue.QueueQuery.DayRoster;
import vn.motcua.queue.QueueQuery.Desk;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/** An officer's counter. */
@Controller
class QueueController {

    private final QueueQuery queue;
    private final QueueActs acts;
    private final QueuePlaces places;
    private final Clock clock;

    QueueController(QueueQuery queue, QueueActs acts, QueuePlaces places, Clock clock) {
        this.queue = queue;
        this.acts = acts;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/desk/queue")
    ModelAndView counter(@RequestParam @Nullable String agency, Here here, Actor actor) {
        return show(agency, Form.empty(), HttpStatus.OK, actor);
    }

    /** Whoever reloads after a refusal sees the counter as it is. */
    @GetMapping("/desk/queue/acts/{act}")
    ModelAndView reloaded(@PathVariable String act) {
        return new ModelAndView("redirect:/desk/queue");
    }

    @PostMapping("/desk/queue/acts/{act}")
    ModelAndView act(
            @PathVariable String act,
            @RequestParam String agency,
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var form = Form.of(sent);
        var at = places.chosen(agency, places.reached(actor, Permission.QUEUE_SERVE));
        return switch (acts.act(act, at.id(), request, form, actor)) {
            case Outcome.Done<QueueActs.Said>(var said) -> {
                if (said.slip() != null) {
                    yield new ModelAndView("redirect:/board/" + at.code() + "/tickets/" + said.slip() + "/slip");
                }
                Flash.say(web, response, here.say(said.key(), said.value()));
                yield new ModelAndView("redirect:/desk/queue?agency=" + at.code());
            }
            case Outcome.Refused<QueueActs.Said>(var refusal) -> refused(agency, form, refusal, here, actor);
        };
    }

    private ModelAndView refused(String agency, Form form, Refusal refusal, Here here, Actor actor) {
        form.refused(here.texts().of(here.locale(), refusal));
        return show(agency, form, RefusalStatus.of(refusal), actor);
    }

    private ModelAndView show(@Nullable String code, Form form, HttpStatusCode status, Actor actor) {
        var reached = places.reached(actor, Permission.QUEUE_SERVE);
        var at = places.chosen(code, reached);
        return switch (queue.desk(at.id(), actor)) {
            case Outcome.Refused<Desk> refused -> throw new AccessDeniedException("serves at no queue");
            case Outcome.Done<Desk>(var desk) ->
                Pages.show(
                        "desk/queue",
                        new QueuePage(
                                at.code(),
                                at.name(),
                                QueuePlaces.choices(reached),
                                desk,
                                absent(at, actor),
                                actor.serves(Permission.DOSSIER_FILE),
                                form,
                                clock.instant()),
                        status);
        };
    }

    /** Officers of today's roster who sit nowhere and are not replaced yet. */
    private List<Choice> absent(Agency at, Actor actor) {
        return switch (queue.roster(at.id(), actor)) {
            case Outcome.Refused<DayRoster> refused -> List.of();
            case Outcome.Done<DayRoster>(var roster) ->
                roster.members().stream()
                        .filter(each -> each.part() != RosterPart.RESERVE)
                        .filter(each -> each.counter() == null && each.replacedAt() == null)
                        .map(each -> new Choice(each.officer().toString(), each.name()))
                        .toList();
        };
    }
}
