package vn.motcua.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.SeenDossiers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.ElectronicIdentity;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.identity.MyAccount;
import vn.motcua.identity.Organisations;
import vn.motcua.identity.Organisations.Membership;
import vn.motcua.identity.Register;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Formats;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.portal.AccountClosePage;
import vn.motcua.portal.AccountPage;
import vn.motcua.portal.AccountSeenPage;
import vn.motcua.shared.Outcome;

/** One's own account: who one is, how one is reached, who looked, and the way out. */
@Controller
class AccountController {

    static final String PATH = "/account";

    private final MyAccount mine;
    private final Organisations organisations;
    private final Register register;
    private final ElectronicIdentity identity;
    private final SeenDossiers seen;
    private final KnownAccounts names;

    AccountController(
            MyAccount mine,
            Organisations organisations,
            Register register,
            @Lazy ElectronicIdentity identity,
            SeenDossiers seen,
            KnownAccounts names) {
        this.mine = mine;
        this.organisations = organisations;
        this.register = register;
        this.identity = identity;
        this.seen = seen;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        return page(Form.empty(), HttpStatus.OK, actor);
    }

    @PostMapping(PATH + "/name")
    ModelAndView rename(
            @RequestParam(defaultValue = "") String name,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answered(
                mine.rename(name, actor), Form.empty().with("name", name), "name", here, actor, request, response);
    }

    @PostMapping(PATH + "/contact")
    ModelAndView removeContact(
            @RequestParam ContactPoint.Kind kind,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answered(mine.removeContact(kind, actor), Form.empty(), "", here, actor, request, response);
    }

    @GetMapping(PATH + "/seen")
    ModelAndView seen(Here here, Actor actor) {
        var looks = seen.of(actor);
        var known = names.names(
                looks.stream().map(SeenDossiers.Seen::account).distinct().toList());
        var rows = looks.stream()
                .map(look -> new AccountSeenPage.Row(
                        look.code(),
                        known.getOrDefault(look.account(), Formats.NOTHING),
                        here.formats().dateTime(look.hour())))
                .toList();
        return Pages.show("portal/accountSeen", new AccountSeenPage(rows));
    }

    @GetMapping(PATH + "/close")
    ModelAndView close() {
        return Pages.show("portal/accountClose", new AccountClosePage(null));
    }

    @PostMapping(PATH + "/close")
    ModelAndView close(Here here, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        return switch (mine.close(actor)) {
            case Outcome.Refused<UUID>(var refusal) ->
                Pages.show(
                        "portal/accountClose",
                        new AccountClosePage(here.texts().of(here.locale(), refusal)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<UUID> ignored -> {
                Flash.say(request, response, here.say("portal.account.close.done"));
                yield seeOther("/");
            }
        };
    }

    private ModelAndView answered(
            Outcome<UUID> outcome,
            Form form,
            String field,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Refused<UUID>(var refusal) -> {
                var sentence = here.texts().of(here.locale(), refusal);
                if (field.isEmpty()) form.refused(sentence);
                else form.problem(field, sentence);
                yield page(form, HttpStatus.UNPROCESSABLE_CONTENT, actor);
            }
            case Outcome.Done<UUID> ignored -> {
                Flash.say(request, response, here.say("portal.account.saved"));
                yield seeOther(PATH);
            }
        };
    }

    private ModelAndView page(Form form, HttpStatus status, Actor actor) {
        if (!(mine.of(actor) instanceof Outcome.Done<MyAccount.Profile>(var profile))) {
            throw new IllegalStateException("somebody signed in has no account");
        }
        if (!form.wrong()) form.with("name", profile.name());
        var ways = register.ways();
        var all = organisations.of(actor);
        @Nullable
        Membership acting = all.stream().filter(Membership::acting).findFirst().orElse(null);
        var page = new AccountPage(
                profile,
                acting,
                ways.contains(ContactPoint.Kind.EMAIL),
                ways.contains(ContactPoint.Kind.PHONE),
                identity.provider().orElse(null),
                all,
                form);
        return Pages.show("portal/account", page, status);
    }

    static ModelAndView seeOther(String path) {
        var redirect = new org.springframework.web.servlet.view.RedirectView(path, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
