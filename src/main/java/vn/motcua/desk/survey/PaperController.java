package vn.motcua.desk.survey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Answering;
import vn.motcua.survey.QuestionSet;
import vn.motcua.survey.QuestionSets;
import vn.motcua.survey.Said;
import vn.motcua.survey.Via;

/** Types in what people answered on paper, one sheet after the other. */
@Controller
class PaperController {

    private static final String PLACE = "/desk/surveys/paper";

    private final Answering answering;
    private final QuestionSets sets;
    private final ReachedAgencies agencies;
    private final Clock clock;

    PaperController(Answering answering, QuestionSets sets, ReachedAgencies agencies, Clock clock) {
        this.answering = answering;
        this.sets = sets;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView sheet(@RequestParam Map<String, String> asked, Here here, Actor actor) {
        if (!actor.serves(Permission.SURVEY_ENTER)) throw new AccessDeniedException("refused");
        var form = Form.empty()
                .with("agency", asked.get("agency"))
                .with("procedure", asked.get("procedure"))
                .with("set", asked.get("set"));
        return show(form, UUID.randomUUID(), HttpStatus.OK, here, actor);
    }

    @PostMapping(PLACE)
    ModelAndView keep(
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        if (!actor.serves(Permission.SURVEY_ENTER)) throw new AccessDeniedException("refused");
        var form = Form.of(sent);
        var agency = form.value("agency");
        var procedure = form.optional("procedure");
        return switch (answering.onPaper(agency, procedure, Said.typed(sent), request, actor)) {
            case Outcome.Done<Answering.Thanks> ignored -> {
                Flash.say(web, response, here.say("survey.paper.kept"));
                yield new ModelAndView("redirect:"
                        + Href.of(PLACE)
                                .with("set", form.value("set"))
                                .with("agency", agency)
                                .with("procedure", procedure));
            }
            case Outcome.Refused<Answering.Thanks>(var refusal) -> {
                var sentence = here.texts().of(here.locale(), refusal);
                refusal.field()
                        .ifPresentOrElse(field -> form.problem(field.path(), sentence), () -> form.refused(sentence));
                yield show(form, request, RefusalStatus.of(refusal), here, actor);
            }
        };
    }

    private ModelAndView show(Form form, UUID request, HttpStatusCode status, Here here, Actor actor) {
        var known = sets.all(VietnameseTime.dateOf(clock.instant())).stream()
                .filter(set -> set.ways().contains(Via.PAPER))
                .toList();
        var chosen = known.stream()
                .filter(set -> set.code().equals(form.value("set")))
                .findFirst()
                .or(() -> known.stream().findFirst());
        List<Choice> names = known.stream()
                .map(set -> new Choice(set.code(), set.title().in(here.locale())))
                .toList();
        chosen.map(QuestionSet::code).ifPresent(code -> form.with("set", code));
        var places = agencies.of(Permission.SURVEY_ENTER, actor);
        if (form.value("agency").isEmpty() && !places.isEmpty()) {
            form.with("agency", places.getFirst().value());
        }
        var page = new SurveyDeskPages.Paper(places, names, chosen.orElse(null), form, request);
        return Pages.show("desk/survey/paper", page, status);
    }
}
