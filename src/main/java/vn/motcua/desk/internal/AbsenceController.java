package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.AbsencePage;
import vn.motcua.directory.DelegationKind;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Actor;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** An officer says when they will be away and who works in their place. */
@Controller
class AbsenceController {

    private static final String PLACE = "/desk/absence";
    private static final String KIND = "kind-";

    private final Absences absences;
    private final Clock clock;

    AbsenceController(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView show(Here here, Actor actor) {
        var form = Form.empty().with("firstDay", today()).with("lastDay", today());
        for (var kind : DelegationKind.values()) form.with(KIND + kind, 1);
        return page(form, HttpStatus.OK, here, actor);
    }

    @PostMapping(PLACE)
    ModelAndView announce(
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var form = Form.of(sent);
        var to = id(form, here);
        var first = date("firstDay", form, here);
        var last = date("lastDay", form, here);
        if (to == null || first == null || last == null || form.wrong()) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT, here, actor);
        }
        var kinds = Arrays.stream(DelegationKind.values())
                .filter(kind -> form.checked(KIND + kind))
                .collect(Collectors.toSet());
        return switch (absences.announce(new Absences.Wanted(to, kinds, first, last), actor)) {
            case Outcome.Done<UUID> done ->
                back(here.say("desk.absence.announced", here.formats().date(last)), web, response);
            case Outcome.Refused<UUID>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield page(form, RefusalStatus.of(refusal), here, actor);
            }
        };
    }

    @PostMapping(PLACE + "/{id}/end")
    ModelAndView end(
            @PathVariable UUID id, Here here, Actor actor, HttpServletRequest web, HttpServletResponse response) {
        return switch (absences.end(id, actor)) {
            case Outcome.Done<UUID> done -> back(here.say("desk.absence.ended"), web, response);
            case Outcome.Refused<UUID>(var refusal) -> {
                var form = Form.empty().refused(here.texts().of(here.locale(), refusal));
                yield page(form, RefusalStatus.of(refusal), here, actor);
            }
        };
    }

    private ModelAndView page(Form form, HttpStatusCode status, Here here, Actor actor) {
        return switch (absences.of(actor)) {
            case Outcome.Done<Absences.Overview>(var overview) ->
                Pages.show(
                        "desk/absence",
                        new AbsencePage(
                                null,
                                overview.announced(),
                                overview.standingIn(),
                                overview.kinds().stream().sorted().toList(),
                                overview.colleagues().stream()
                                        .map(AbsenceController::choice)
                                        .toList(),
                                form,
                                today()),
                        status);
            case Outcome.Refused<Absences.Overview>(var refusal) -> {
                var sentence = here.texts().of(here.locale(), refusal);
                var page = new AbsencePage(sentence, List.of(), List.of(), List.of(), List.of(), form, today());
                yield Pages.show("desk/absence", page, RefusalStatus.of(refusal));
            }
        };
    }

    private static Choice choice(Absences.Colleague colleague) {
        var position = colleague.position().isEmpty() ? "" : " – " + colleague.position();
        return new Choice(colleague.officer().toString(), colleague.name() + position);
    }

    private static @Nullable UUID id(Form form, Here here) {
        try {
            return UUID.fromString(form.value("to"));
        } catch (IllegalArgumentException unreadable) {
            form.problem("to", here.say("desk.absence.to.missing"));
            return null;
        }
    }

    private static @Nullable LocalDate date(String name, Form form, Here here) {
        try {
            var date = LocalDate.parse(form.value(name));
            if (VietnameseTime.inRange(date)) return date;
        } catch (DateTimeException unreadable) {
            // the same sentence as for one that is out of range
        }
        form.problem(name, here.say("desk.absence.date.wrong"));
        return null;
    }

    private static ModelAndView back(String sentence, HttpServletRequest web, HttpServletResponse response) {
        Flash.say(web, response, sentence);
        return new ModelAndView("redirect:" + PLACE);
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
