package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.ExplanationPage;
import vn.motcua.desk.ExplanationsPage;
import vn.motcua.desk.ExplanationsPage.Line;
import vn.motcua.desk.ExplanationsPage.Tab;
import vn.motcua.identity.Actor;
import vn.motcua.lateness.Explanation;
import vn.motcua.lateness.Explanations;
import vn.motcua.lateness.Explanations.Group;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Explaining late steps, and judging what was explained. */
@Controller
class ExplanationsController {

    private static final String LIST = "/desk/explanations";

    private final Explanations explanations;
    private final Names names;
    private final Clock clock;

    ExplanationsController(Explanations explanations, Names names, Clock clock) {
        this.explanations = explanations;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView list(
            @RequestParam(required = false) @Nullable Group group,
            @RequestParam(required = false) @Nullable UUID before,
            Actor actor) {
        var counts = explanations.counts(actor);
        var shown = group != null
                ? group
                : counts.toAnswer() == 0 && counts.toJudge() > 0 ? Group.TO_JUDGE : Group.TO_ANSWER;
        var rows = explanations.list(shown, before, actor);
        var here = Href.of(LIST).with("group", shown.name());
        var next = rows.size() < Explanations.PAGE_SIZE
                ? null
                : here.with("before", rows.getLast().id()).toString();
        var lines = rows.stream().map(this::line).toList();
        var paging = new Paging(before == null ? null : LIST + "?group=" + shown.name(), next);
        return Pages.show("desk/explanations", new ExplanationsPage(shown, tabs(counts), lines, paging));
    }

    @GetMapping(LIST + "/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        return Pages.show("desk/explanation", page(found(id, actor), Form.empty()));
    }

    @PostMapping(LIST + "/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String text,
            Here here,
            Actor actor,
            HttpServletRequest http,
            HttpServletResponse response) {
        var outcome = explanations.answer(id, text, request, actor);
        var typed = Form.empty().with("text", text);
        return done(outcome, "desk.explanation.answered", id, typed, here, actor, http, response);
    }

    @PostMapping(LIST + "/{id}/judgement")
    ModelAndView judge(
            @PathVariable UUID id,
            @RequestParam UUID request,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String text,
            Here here,
            Actor actor,
            HttpServletRequest http,
            HttpServletResponse response) {
        var outcome = explanations.judge(id, accepted, text, request, actor);
        var typed = Form.empty().with("text", text);
        return done(outcome, "desk.explanation.judged", id, typed, here, actor, http, response);
    }

    private ModelAndView done(
            Outcome<Explanation> outcome,
            String sentence,
            UUID id,
            Form typed,
            Here here,
            Actor actor,
            HttpServletRequest http,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<Explanation>(var asked) -> {
                Flash.say(http, response, here.say(sentence, asked.dossierCode()));
                yield new ModelAndView("redirect:" + LIST);
            }
            case Outcome.Refused<Explanation>(var refusal) -> {
                typed.problem("text", here.texts().of(here.locale(), refusal));
                yield Pages.show("desk/explanation", page(found(id, actor), typed), RefusalStatus.of(refusal));
            }
        };
    }

    private Explanation found(UUID id, Actor actor) {
        return explanations.byId(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ExplanationPage page(Explanation asked, Form form) {
        var judgement = asked.judgement();
        var judge = judgement == null ? null : names.officer(judgement.account());
        return new ExplanationPage(line(asked), judge, form, Ids.next());
    }

    private Line line(Explanation asked) {
        var who = names.officer(asked.account());
        var today = VietnameseTime.dateOf(clock.instant());
        return new Line(
                asked,
                who == null ? "" : who,
                names.agency(asked.agency()),
                names.procedure(asked.procedureCode(), today),
                names.step(asked.version(), asked.step()));
    }

    private static List<Tab> tabs(Explanations.Counts counts) {
        var tabs = new ArrayList<Tab>();
        for (var group : Group.values()) {
            tabs.add(new Tab(
                    group,
                    switch (group) {
                        case TO_ANSWER -> counts.toAnswer();
                        case TO_JUDGE -> counts.toJudge();
                        case UNANSWERED -> counts.unanswered();
                        case MINE, JUDGED -> -1;
                    }));
        }
        return tabs;
    }
}
