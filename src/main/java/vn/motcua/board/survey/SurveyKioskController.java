package vn.motcua.board.survey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.board.survey.SurveyPage.State;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Answering;
import vn.motcua.survey.QuestionSets;
import vn.motcua.survey.Said;
import vn.motcua.survey.Via;

/** The screen in the hall where anybody answers; each address so often a minute. */
@Controller
class SurveyKioskController {

    private static final int ADDRESSES = 10_000;

    private final Answering answering;
    private final QuestionSets sets;
    private final Agencies agencies;
    private final Clock clock;
    private final int most;
    private final Cache<String, AtomicInteger> answered = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** @param most answers a minute from one address */
    SurveyKioskController(
            Answering answering,
            QuestionSets sets,
            Agencies agencies,
            Clock clock,
            @Value("${motcua.survey.kiosk-per-minute:6}") int most) {
        this.answering = answering;
        this.sets = sets;
        this.agencies = agencies;
        this.clock = clock;
        this.most = most;
    }

    /** @param thanks whether an answer was just taken */
    @GetMapping("/board/{agency}/survey")
    ModelAndView ask(@PathVariable String agency, @RequestParam(defaultValue = "false") boolean thanks) {
        var found = find(agency);
        return thanks
                ? Pages.show(
                        "survey/kiosk",
                        new SurveyPage(home(found), found.name(), "", State.ANSWERED, null, Form.empty(), null))
                : show(found, Form.empty(), UUID.randomUUID(), HttpStatus.OK);
    }

    @PostMapping("/board/{agency}/survey")
    ModelAndView answer(
            @PathVariable String agency,
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            HttpServletRequest web) {
        var found = find(agency);
        var form = Form.of(sent);
        var count = answered.get(web.getRemoteAddr(), unused -> new AtomicInteger());
        if (count.incrementAndGet() > most) {
            return show(found, form.refused(here.say("survey.kiosk.tooMany")), request, HttpStatus.TOO_MANY_REQUESTS);
        }
        return switch (answering.atKiosk(found.id(), Said.typed(sent), request)) {
            case Outcome.Done<Answering.Thanks> ignored -> new ModelAndView("redirect:" + home(found) + "?thanks=true");
            case Outcome.Refused<Answering.Thanks>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield show(found, form, request, RefusalStatus.of(refusal));
            }
        };
    }

    private ModelAndView show(Agency agency, Form form, UUID request, HttpStatusCode status) {
        var set = sets.asked(Via.KIOSK, VietnameseTime.dateOf(clock.instant())).orElse(null);
        var state = set == null ? State.NOTHING : State.ASKED;
        return Pages.show(
                "survey/kiosk", new SurveyPage(home(agency), agency.name(), "", state, set, form, request), status);
    }

    private Agency find(String code) {
        var today = VietnameseTime.dateOf(clock.instant());
        return agencies.byCode(code)
                .filter(each -> each.existsOn(today))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String home(Agency agency) {
        return "/board/" + agency.code() + "/survey";
    }
}
