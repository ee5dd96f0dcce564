package vn.motcua.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Organisations;
import vn.motcua.identity.Organisations.Detail;
import vn.motcua.identity.Organisations.MemberRole;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.portal.AccountOrganisationPage;
import vn.motcua.shared.Outcome;

/** The organisations somebody files for, who else belongs to them, and for whom this session acts. */
@Controller
class AccountOrganisationsController {

    private static final String PATH = AccountController.PATH + "/organisations";

    private final Organisations organisations;

    AccountOrganisationsController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping(PATH)
    ModelAndView list(Actor actor) {
        return list(Form.empty(), HttpStatus.OK, actor);
    }

    @PostMapping(PATH)
    ModelAndView open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String tax,
            Here here,
            Actor actor) {
        return listed(
                organisations.open(name, tax, actor),
                Form.empty().with("name", name).with("tax", tax),
                here,
                actor);
    }

    @PostMapping(PATH + "/join")
    ModelAndView join(
            @RequestParam(defaultValue = "") String code, Here here, Actor actor, HttpServletRequest request) {
        return listed(
                organisations.join(code, request.getRemoteAddr(), actor),
                Form.empty().with("code", code),
                here,
                actor);
    }

    @PostMapping(PATH + "/acting")
    ModelAndView act(
            @RequestParam @Nullable UUID organisation,
            @CookieValue(name = "motcua_session", defaultValue = "") String session,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (organisations.actFor(organisation, session, actor) instanceof Outcome.Refused<UUID>(var refusal)) {
            Flash.say(request, response, here.texts().of(here.locale(), refusal));
        }
        return AccountController.seeOther(AccountController.PATH);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        return one(id, null, Form.empty(), HttpStatus.OK, actor);
    }

    /** Answered with a page, not a redirect: the code is shown this once and kept nowhere. */
    @PostMapping(PATH + "/{id}/invitations")
    ModelAndView invite(@PathVariable UUID id, @RequestParam MemberRole role, Here here, Actor actor) {
        return switch (organisations.invite(id, role, actor)) {
            case Outcome.Refused<String>(var refusal) ->
                one(
                        id,
                        null,
                        Form.empty().refused(here.texts().of(here.locale(), refusal)),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        actor);
            case Outcome.Done<String>(var code) -> one(id, code, Form.empty(), HttpStatus.OK, actor);
        };
    }

    @PostMapping(PATH + "/{id}/members/{account}/remove")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID account, Here here, Actor actor) {
        return switch (organisations.remove(id, account, actor)) {
            case Outcome.Refused<UUID>(var refusal) ->
                one(
                        id,
                        null,
                        Form.empty().refused(here.texts().of(here.locale(), refusal)),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        actor);
            case Outcome.Done<UUID> ignored ->
                AccountController.seeOther(account.equals(actor.person()) ? PATH : PATH + "/" + id);
        };
    }

    private ModelAndView listed(Outcome<UUID> outcome, Form form, Here here, Actor actor) {
        return switch (outcome) {
            case Outcome.Refused<UUID>(var refusal) ->
                list(form.refused(here.texts().of(here.locale(), refusal)), HttpStatus.UNPROCESSABLE_CONTENT, actor);
            case Outcome.Done<UUID>(var id) -> AccountController.seeOther(PATH + "/" + id);
        };
    }

    private ModelAndView list(Form form, HttpStatus status, Actor actor) {
        var page = new AccountOrganisationPage(organisations.of(actor), null, actor.person(), null, form);
        return Pages.show("portal/accountOrganisations", page, status);
    }

    private ModelAndView one(UUID id, @Nullable String invited, Form form, HttpStatus status, Actor actor) {
        if (!(organisations.one(id, actor) instanceof Outcome.Done<Detail>(var detail))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = new AccountOrganisationPage(organisations.of(actor), detail, actor.person(), invited, form);
        return Pages.show("portal/accountOrganisation", page, status);
    }
}
