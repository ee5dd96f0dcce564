package vn.motcua.portal.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.form.FormRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.portal.filing.FilingPages.Mine;
import vn.motcua.shared.Outcome;

/** The list of filings, the way into one, and the way out of it. */
@Controller
class FilingController {

    private final Filings filings;
    private final FilingViews views;
    private final SendFiling sending;

    FilingController(Filings filings, FilingViews views, SendFiling sending) {
        this.filings = filings;
        this.views = views;
        this.sending = sending;
    }

    @GetMapping("/filings")
    ModelAndView mine(Here here, Actor actor) {
        var all = filings.of(actor);
        var open = all.stream()
                .filter(one -> one.state() != Filing.State.SENT)
                .map(one -> row(one, here))
                .toList();
        var sent = all.stream()
                .filter(one -> one.state() == Filing.State.SENT)
                .map(one -> row(one, here))
                .toList();
        return Pages.show("portal/filing/mine", new Mine(open, sent));
    }

    private Mine.Row row(Filing filing, Here here) {
        boolean sent = filing.state() == Filing.State.SENT;
        return new Mine.Row(
                filing.id(),
                views.title(filing, here),
                filing.state(),
                filing.saved(),
                sent ? null : filing.saved().plus(Filings.KEPT),
                "/filings/" + filing.id() + (sent ? "/done" : views.next(filing)),
                filing.dossier());
    }

    @GetMapping("/filings/new")
    ModelAndView begin(
            @RequestParam String procedure, @RequestParam(defaultValue = "") String q, Here here, Actor actor) {
        return views.begin(procedure, q, Form.empty(), HttpStatus.OK, here);
    }

    @PostMapping("/filings")
    ModelAndView begin(
            @RequestParam String procedure,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "self") String owner,
            @RequestParam(defaultValue = "") String q,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        return switch (filings.begin(procedure, agency, owner.equals("other"), actor)) {
            case Outcome.Done<Filing>(var filing) -> {
                if (!filing.answers().isEmpty()) Flash.say(web, response, here.say("filing.known"));
                yield new ModelAndView("redirect:/filings/" + filing.id() + views.next(filing));
            }
            case Outcome.Refused<Filing>(var refusal) -> {
                var form = Form.empty().with("agency", agency).with("owner", owner);
                var sentence = here.texts().of(here.locale(), refusal);
                if (refusal.code() == FormRefusal.UNKNOWN_PLACE) form.problem("agency", sentence);
                else form.refused(sentence);
                yield views.begin(procedure, q, form, RefusalStatus.of(refusal), here);
            }
        };
    }

    @GetMapping("/filings/{id}/review")
    ModelAndView review(@PathVariable UUID id, Here here, Actor actor) {
        var filing = views.find(id, actor);
        if (filing.state() == Filing.State.SENT) return new ModelAndView("redirect:/filings/" + id + "/done");
        return review(filing, Form.empty(), HttpStatus.OK, here);
    }

    private ModelAndView review(Filing filing, Form form, HttpStatusCode status, Here here) {
        return Pages.show("portal/filing/review", views.review(filing, form, here), status);
    }

    @PostMapping("/filings/{id}/send")
    ModelAndView send(@PathVariable UUID id, Here here, Actor actor) {
        return switch (sending.send(id, actor)) {
            case Outcome.Done<SendFiling.Sent>(var sent) ->
                new ModelAndView("redirect:/filings/" + id + (sent.code().isEmpty() ? "/review" : "/done"));
            case Outcome.Refused<SendFiling.Sent>(var refusal) -> {
                var form = Form.empty().refused(here.texts().of(here.locale(), refusal));
                yield review(views.find(id, actor), form, RefusalStatus.of(refusal), here);
            }
        };
    }

    /** Whoever waits for others may go on changing; they confirm anew then. */
    @PostMapping("/filings/{id}/reopen")
    String reopen(@PathVariable UUID id, Actor actor) {
        if (views.find(id, actor).state() == Filing.State.WAITING) filings.reopen(id, actor);
        return "redirect:/filings/" + id + "/review";
    }

    @PostMapping("/filings/{id}/discard")
    String discard(
            @PathVariable UUID id, Here here, Actor actor, HttpServletRequest web, HttpServletResponse response) {
        filings.discard(id, actor);
        Flash.say(web, response, here.say("filing.discarded"));
        return "redirect:/filings";
    }

    @GetMapping("/filings/{id}/done")
    ModelAndView done(@PathVariable UUID id, Here here, Actor actor) {
        var filing = views.find(id, actor);
        if (filing.dossier() == null) return new ModelAndView("redirect:/filings/" + id + "/review");
        return Pages.show("portal/filing/done", views.done(filing, filing.dossier(), actor, here));
    }
}
