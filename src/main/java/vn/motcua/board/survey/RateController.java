package vn.motcua.board.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
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
import vn.motcua.dossier.FollowDossier;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Answering;
import vn.motcua.survey.Invite;
import vn.motcua.survey.Said;
import vn.motcua.survey.SurveyRefusal;
import vn.motcua.survey.Via;

/** Answers by an address that was handed out: without account, cookie or script, once for a dossier. */
@Controller
class RateController {

    private static final String PLACE = "/survey";

    private final Answering answering;
    private final Invite invite;
    private final FollowDossier following;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Clock clock;

    RateController(
            Answering answering,
            Invite invite,
            FollowDossier following,
            Agencies agencies,
            Catalogue catalogue,
            Clock clock) {
        this.answering = answering;
        this.invite = invite;
        this.following = following;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** From the page of a dossier: whoever has its key gets an address of their own. */
    @PostMapping(PLACE)
    ModelAndView begin(@RequestParam String code, @RequestParam String k, Here here, HttpServletResponse response) {
        var found = following
                .byKey(code.strip().toUpperCase(Locale.ROOT), k)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var rated = new Invite.Rated(found.code(), found.status(), found.receivingAgency(), found.procedureCode());
        return switch (invite.of(rated, Via.LINK)) {
            case Outcome.Done<String>(var token) -> new ModelAndView("redirect:" + PLACE + "/" + token);
            case Outcome.Refused<String>(var refusal) -> {
                var form = Form.empty().refused(here.texts().of(here.locale(), refusal));
                yield show(new SurveyPage(PLACE, "", "", State.NOTHING, null, form, null), response, 422);
            }
        };
    }

    @GetMapping(PLACE + "/{token}")
    ModelAndView ask(@PathVariable String token, HttpServletResponse response) {
        var asked = answering.asked(token).orElse(null);
        if (asked == null) return instead(State.UNKNOWN, response, 404);
        return asked.answered()
                ? instead(State.ANSWERED, response, 200)
                : show(page(token, asked, Form.empty()), response, 200);
    }

    @PostMapping(PLACE + "/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            Here here,
            HttpServletResponse response) {
        return switch (answering.byAddress(token, Said.typed(sent))) {
            case Outcome.Done<Answering.Thanks> ignored -> new ModelAndView("redirect:" + PLACE + "/" + token);
            case Outcome.Refused<Answering.Thanks>(var refusal) -> {
                var asked = answering.asked(token).orElse(null);
                if (asked == null) yield instead(State.UNKNOWN, response, 404);
                if (refusal.code() == SurveyRefusal.ALREADY_ANSWERED) yield instead(State.ANSWERED, response, 422);
                var form = Form.of(sent);
                var sentence = here.texts().of(here.locale(), refusal);
                refusal.field()
                        .ifPresentOrElse(field -> form.problem(field.path(), sentence), () -> form.refused(sentence));
                yield show(
                        page(token, asked, form),
                        response,
                        RefusalStatus.of(refusal).value());
            }
        };
    }

    private SurveyPage page(String token, Answering.Asked asked, Form form) {
        var agency = agencies.byId(asked.agency()).map(Agency::name).orElse("");
        var today = VietnameseTime.dateOf(clock.instant());
        var procedure = catalogue
                .inForce(asked.procedureCode(), today)
                .or(() -> catalogue.versions(asked.procedureCode()).stream().findFirst())
                .map(ProcedureVersion::name)
                .orElse(asked.procedureCode());
        return new SurveyPage(PLACE + "/" + token, agency, procedure, State.ASKED, asked.set(), form, null);
    }

    private static ModelAndView instead(State state, HttpServletResponse response, int status) {
        return show(new SurveyPage(PLACE, "", "", state, null, Form.empty(), null), response, status);
    }

    /** The address is the key to one answer: it is kept nowhere and shown to no other site. */
    private static ModelAndView show(SurveyPage page, HttpServletResponse response, int status) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        return Pages.show("survey/rate", page, HttpStatusCode.valueOf(status));
    }
}
