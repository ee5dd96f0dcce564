package vn.motcua.desk.survey;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Pages;
import vn.motcua.page.QrPath;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Outcome;
import vn.motcua.survey.Invite;
import vn.motcua.survey.Via;

/** The slip with the code that goes with a returned result. Each print has an address of its own; none says who answered. */
@Controller
class RatingSlipController {

    private final DossierQuery dossiers;
    private final Invite invite;
    private final Agencies agencies;

    RatingSlipController(DossierQuery dossiers, Invite invite, Agencies agencies) {
        this.dossiers = dossiers;
        this.invite = invite;
        this.agencies = agencies;
    }

    @PostMapping("/desk/dossiers/{code}/rating-slip")
    ModelAndView print(@PathVariable String code, Actor actor, HttpServletResponse response) {
        var found = dossiers.byCode(code, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!actor.reach(Permission.DOSSIER_RETURN).covers(found.receivingAgency())) {
            throw new AccessDeniedException("refused");
        }
        var whole = dossiers.track(found.code()).orElseThrow(); // of a part its lead: the citizen has one dossier
        var rated = new Invite.Rated(whole.code(), whole.status(), whole.receivingAgency(), whole.procedureCode());
        return switch (invite.of(rated, Via.QR)) {
            case Outcome.Refused<String>(var refusal) ->
                throw new ResponseStatusException(
                        RefusalStatus.of(refusal), refusal.code().key());
            case Outcome.Done<String>(var token) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
                yield Pages.show("desk/survey/slip", slip(found, invite.address(token)));
            }
        };
    }

    /** Whoever reloads it without sending sees the dossier. */
    @GetMapping("/desk/dossiers/{code}/rating-slip")
    ModelAndView reloaded(@PathVariable String code) {
        return new ModelAndView(
                "redirect:/desk/dossiers/" + UriUtils.encodePathSegment(code, java.nio.charset.StandardCharsets.UTF_8));
    }

    private SurveyDeskPages.Slip slip(DossierView found, String link) {
        var agency = agencies.byId(found.receivingAgency()).map(Agency::name).orElse("");
        var procedure = found.procedure();
        var qr = QrPath.of(link);
        return new SurveyDeskPages.Slip(
                found.code(),
                agency,
                procedure == null ? found.procedureCode() : procedure.name(),
                link,
                qr.path(),
                qr.size());
    }
}
