package vn.motcua.portal.filing;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.form.FormRefusal;
import vn.motcua.formpage.ShowForm;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.portal.filing.FilingPages.Confirm;
import vn.motcua.shared.Outcome;

/** Several people who apply together: the first names the others, each confirms with an account of their own. */
@Controller
class TogetherController {

    private final Filings filings;
    private final FilingViews views;
    private final SendFiling sending;
    private final ShowForm show;
    private final Actors actors;
    private final KnownAccounts accounts;

    TogetherController(
            Filings filings,
            FilingViews views,
            SendFiling sending,
            ShowForm show,
            Actors actors,
            KnownAccounts accounts) {
        this.filings = filings;
        this.views = views;
        this.sending = sending;
        this.show = show;
        this.actors = actors;
        this.accounts = accounts;
    }

    @PostMapping("/filings/{id}/together")
    ModelAndView invite(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String contact,
            Here here,
            Actor actor) {
        return switch (filings.invite(id, name, contact, actor)) {
            case Outcome.Done<Filing> done -> new ModelAndView("redirect:/filings/" + id + "/review#together");
            case Outcome.Refused<Filing>(var refusal) -> {
                var form = Form.empty()
                        .with("name", name)
                        .with("contact", contact)
                        .problem(
                                refusal.code() == FormRefusal.CONTACT_UNREADABLE ? "contact" : "name",
                                here.texts().of(here.locale(), refusal));
                var page = views.review(views.find(id, actor), form, here);
                yield Pages.show("portal/filing/review", page, RefusalStatus.of(refusal));
            }
        };
    }

    @PostMapping("/filings/{id}/together/{companion}/remove")
    String uninvite(@PathVariable UUID id, @PathVariable UUID companion, Actor actor) {
        views.find(id, actor);
        filings.uninvite(id, companion, actor);
        return "redirect:/filings/" + id + "/review#together";
    }

    @GetMapping("/confirm/{token}")
    ModelAndView asked(@PathVariable String token, Here here, Actor actor) {
        return show(token, Form.empty(), HttpStatus.OK, here, actor);
    }

    private ModelAndView show(String token, Form form, HttpStatusCode status, Here here, Actor actor) {
        var filing =
                filings.invitation(token, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var version = views.form(filing);
        var by = accounts.names(java.util.List.of(filing.account())).getOrDefault(filing.account(), "");
        boolean open = filing.state() == Filing.State.OPEN || filing.state() == Filing.State.WAITING;
        boolean said = filing.others().stream().anyMatch(each -> each.token().equals(token) && each.confirmed());
        var parts = show.parts(version, filing.answers(), here.locale());
        var title = version.title().in(here.locale());
        return Pages.show("portal/filing/confirm", new Confirm(token, title, by, parts, form, open, said), status);
    }

    /** The last one to confirm sends what waits for them. */
    @PostMapping("/confirm/{token}")
    ModelAndView confirm(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(defaultValue = "") String reason,
            Here here,
            Actor actor) {
        return switch (filings.confirm(token, agreed.equals("yes"), reason, actor)) {
            case Outcome.Refused<Filing>(var refusal) ->
                show(
                        token,
                        Form.empty().refused(here.texts().of(here.locale(), refusal)),
                        RefusalStatus.of(refusal),
                        here,
                        actor);
            case Outcome.Done<Filing>(var filing) -> {
                if (filing.state() == Filing.State.WAITING && filing.confirmed()) {
                    actors.byAccount(filing.account()).ifPresent(owner -> sending.send(filing.id(), owner));
                }
                yield new ModelAndView("redirect:/confirm/" + token);
            }
        };
    }
}
