package vn.motcua.portal.internal.following;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FollowDossier;
import vn.motcua.dossier.Followed;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.portal.FollowPage;
import vn.motcua.portal.TrackPage;
import vn.motcua.shared.Outcome;

/**
 * Follows a dossier without an account and without a cookie. Code and telephone number travel in the body of a form, and
 * what comes back is the address that stands on the slip: no number stays in a history or a log.
 */
@Controller
class TrackController {

    static final String PLACE = "/track";

    private final FollowDossier following;
    private final ProcedureNames procedures;
    private final Agencies agencies;
    private final Clock clock;

    TrackController(FollowDossier following, ProcedureNames procedures, Agencies agencies, Clock clock) {
        this.following = following;
        this.procedures = procedures;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView ask(@RequestParam(defaultValue = "") String code) {
        return Pages.show("portal/track", new TrackPage(Form.empty().with("code", code)));
    }

    @PostMapping(PLACE)
    ModelAndView find(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String phone,
            Here here,
            HttpServletRequest web) {
        return switch (following.byPhone(code, phone, web.getRemoteAddr())) {
            case Outcome.Done<String>(var key) ->
                new ModelAndView("redirect:"
                        + Href.of(PLACE + "/" + Paths.segment(code.strip())).with("k", key));
            case Outcome.Refused<String>(var refusal) -> {
                var form = Form.empty()
                        .with("code", code)
                        .with("phone", phone)
                        .refused(here.texts().of(here.locale(), refusal));
                boolean slowed = refusal.code() == DossierRefusal.FOLLOWED_TOO_OFTEN;
                var status = slowed ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
                yield Pages.show("portal/track", new TrackPage(form), status);
            }
        };
    }

    /** The address on the slip; without its key the code alone shows nothing. */
    @GetMapping(PLACE + "/{code}")
    ModelAndView follow(
            @PathVariable String code,
            @RequestParam(name = "k", defaultValue = "") String key,
            HttpServletResponse response) {
        if (key.isEmpty()) {
            return new ModelAndView("redirect:" + Href.of(PLACE).with("code", code));
        }
        var found = following
                .byKey(code.strip().toUpperCase(Locale.ROOT), key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return Pages.show("portal/follow", page(found, key));
    }

    private FollowPage page(Followed found, String key) {
        var agency = agencies.byId(found.receivingAgency()).map(Agency::name).orElse("");
        return new FollowPage(
                found, key, procedures.of(found.procedureCode(), found.procedure()), agency, clock.instant());
    }
}
