package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.QueueSetupPage;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.procedure.CatalogueSearch;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.KeepServices;
import vn.motcua.queue.QueueQuery;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.VietnameseTime;

/** Setting the queue of an agency up. */
@Controller
class QueueSetupController {

    /** Where a refusal is shown in the form. */
    private static final Map<RefusalCode, String> FIELDS = Map.of(
            QueueRefusal.LETTER_FORM, "letter",
            QueueRefusal.NAME_FORM, "name",
            QueueRefusal.COUNTERS_FORM, "counters",
            QueueRefusal.SLOT_FORM, "capacity");

    private final KeepServices keeping;
    private final QueueQuery queue;
    private final Agencies agencies;
    private final CatalogueSearch catalogue;
    private final Clock clock;

    QueueSetupController(
            KeepServices keeping, QueueQuery queue, Agencies agencies, CatalogueSearch catalogue, Clock clock) {
        this.keeping = keeping;
        this.queue = queue;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @param letter the service whose present state fills the form */
    @GetMapping("/console/queue")
    ModelAndView list(
            @RequestParam @Nullable String agency, @RequestParam(defaultValue = "") String letter, Actor actor) {
        var at = chosen(agency, actor);
        var form = Form.empty()
                .with("minutes", CounterService.Booking.NONE.minutes())
                .with("capacity", 0);
        Set<String> sectors = Set.of();
        for (var service : queue.services(at.id())) {
            if (!service.letter().equals(letter)) continue;
            sectors = Set.copyOf(service.sectors());
            form.with("letter", service.letter())
                    .with("name", service.name())
                    .with("nameEn", service.nameEn())
                    .with(
                            "counters",
                            String.join(
                                    ", ",
                                    service.counters().stream()
                                            .map(String::valueOf)
                                            .toList()))
                    .with("minutes", service.booking().minutes())
                    .with("capacity", service.booking().capacity());
        }
        return show(at, form, sectors, HttpStatus.OK, actor);
    }

    @PostMapping("/console/queue")
    ModelAndView keep(
            @RequestParam String agency,
            @RequestParam(defaultValue = "") List<String> sectors,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var at = chosen(agency, actor);
        var form = Form.of(sent);
        var wish = new KeepServices.Wish(
                form.value("letter").toUpperCase(Locale.ROOT),
                form.value("name"),
                form.value("nameEn"),
                sectors,
                counters(form.value("counters")),
                new CounterService.Booking(number(form.value("minutes")), number(form.value("capacity"))));
        return switch (keeping.keep(at.id(), wish, actor)) {
            case Outcome.Done<CounterService>(var kept) -> {
                Flash.say(web, response, here.say("console.queue.kept", kept.letter()));
                yield new ModelAndView("redirect:/console/queue?agency=" + at.code());
            }
            case Outcome.Refused<CounterService>(var refusal) ->
                refused(at, form, Set.copyOf(sectors), refusal, here, actor);
        };
    }

    @PostMapping("/console/queue/close")
    ModelAndView close(
            @RequestParam String agency,
            @RequestParam String letter,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var at = chosen(agency, actor);
        return switch (keeping.close(at.id(), letter, actor)) {
            case Outcome.Done<CounterService>(var closed) -> {
                Flash.say(web, response, here.say("console.queue.closed", closed.letter()));
                yield new ModelAndView("redirect:/console/queue?agency=" + at.code());
            }
            case Outcome.Refused<CounterService>(var refusal) ->
                refused(at, Form.empty(), Set.of(), refusal, here, actor);
        };
    }

    private ModelAndView refused(Agency at, Form form, Set<String> sectors, Refusal refusal, Here here, Actor actor) {
        var sentence = here.texts().of(here.locale(), refusal);
        var field = FIELDS.get(refusal.code());
        if (field == null) form.refused(sentence);
        else form.problem(field, sentence);
        return show(at, form, sectors, RefusalStatus.of(refusal), actor);
    }

    private ModelAndView show(Agency at, Form form, Set<String> sectors, HttpStatusCode status, Actor actor) {
        var all = catalogue.sectors(VietnameseTime.dateOf(clock.instant())).stream()
                .map(each -> new Choice(each.sector().code(), each.sector().name()))
                .toList();
        var page = new QueueSetupPage(
                at.code(),
                at.name(),
                reached(actor).stream()
                        .limit(500)
                        .map(each -> new Choice(each.code(), each.name()))
                        .toList(),
                queue.services(at.id()),
                all,
                sectors,
                form);
        return Pages.show("console/queue", page, status);
    }

    private Agency chosen(@Nullable String code, Actor actor) {
        var reached = reached(actor);
        if (reached.isEmpty()) throw new AccessDeniedException("may not manage queues");
        if (code != null && !code.isBlank()) {
            return reached.stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return reached.stream()
                .limit(50)
                .filter(each -> !queue.services(each.id()).isEmpty())
                .findFirst()
                .orElse(reached.getFirst());
    }

    private List<Agency> reached(Actor actor) {
        var reach = actor.reach(Permission.QUEUE_MANAGE);
        var today = VietnameseTime.dateOf(clock.instant());
        return agencies.all().stream()
                .filter(each -> each.existsOn(today) && reach.covers(each.id()))
                .toList();
    }

    /** Numbers between anything else; what is none of them becomes 0, which the rule refuses. */
    private static List<Integer> counters(String typed) {
        return new LinkedHashSet<>(Arrays.asList(typed.split("[,;\\s]+")))
                .stream()
                        .filter(each -> !each.isEmpty())
                        .map(QueueSetupController::number)
                        .toList();
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : typed.isEmpty() ? 0 : -1;
    }
}
