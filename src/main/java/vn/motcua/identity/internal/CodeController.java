package vn.motcua.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.CodePage;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.Register;
import vn.motcua.identity.SignIn;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/** Signing in and registering with a one-time code. What is under way travels in a cookie, never in an address. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class CodeController {

    static final String PATH = "/sign-in/code";

    private static final String ENTER = PATH + "/enter";
    private static final String NAME = PATH + "/name";
    private static final String ACCOUNT = "/account";

    private final Register register;
    private final SignIn signIn;
    private final Texts texts;

    CodeController(Register register, SignIn signIn, Texts texts) {
        this.register = register;
        this.signIn = signIn;
        this.texts = texts;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(defaultValue = "") String next, CsrfToken token) {
        token.getToken(); // sets its cookie while there is still time for a header
        return page("code", "", PageAnswers.safe(next), null, null, HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String next,
            @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var safe = PageAnswers.safe(next);
        return switch (register.ask(contact, safe, actor, request.getRemoteAddr(), locale)) {
            case Outcome.Refused<Register.Challenge>(var refusal) ->
                page("code", contact, safe, null, texts.of(locale, refusal), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Register.Challenge>(var challenge) -> {
                SessionCookie.write(request, response, SessionCookie.CODE, challenge.flow());
                yield SignInController.seeOther(ENTER);
            }
        };
    }

    @GetMapping(ENTER)
    ModelAndView enter(HttpServletRequest request, CsrfToken token) {
        token.getToken();
        return page("codeEnter", "", PageAnswers.HOME, pending(request), null, HttpStatus.OK);
    }

    @PostMapping(ENTER)
    ModelAndView prove(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var flow = SessionCookie.read(request, SessionCookie.CODE);
        return switch (register.prove(flow == null ? "" : flow, code, request.getRemoteAddr())) {
            case Outcome.Refused<Register.Proof>(var refusal) ->
                page(
                        "codeEnter",
                        "",
                        PageAnswers.HOME,
                        pending(request),
                        texts.of(locale, refusal),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Register.Proof>(var proof) ->
                switch (proof) {
                    case Register.Proof.New() -> SignInController.seeOther(NAME);
                    case Register.Proof.Known(var signedIn, var next) -> {
                        SessionCookie.remove(request, response, SessionCookie.CODE);
                        yield begin(signedIn, next, request, response);
                    }
                    case Register.Proof.Added(var next) -> {
                        SessionCookie.remove(request, response, SessionCookie.CODE);
                        yield SignInController.seeOther(next);
                    }
                };
        };
    }

    @GetMapping(NAME)
    ModelAndView name(HttpServletRequest request, CsrfToken token) {
        token.getToken();
        return page("codeName", "", PageAnswers.HOME, pending(request), null, HttpStatus.OK);
    }

    @PostMapping(NAME)
    ModelAndView open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String consent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var flow = SessionCookie.read(request, SessionCookie.CODE);
        var pending = pending(request);
        var password = wanted.isEmpty() ? null : wanted;
        return switch (register.open(flow == null ? "" : flow, name, password, !consent.isEmpty())) {
            case Outcome.Refused<SignIn.SignedIn>(var refusal) ->
                page(
                        "codeName",
                        name,
                        PageAnswers.HOME,
                        pending,
                        texts.of(locale, refusal),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<SignIn.SignedIn>(var signedIn) -> {
                SessionCookie.remove(request, response, SessionCookie.CODE);
                yield begin(signedIn, pending == null ? ACCOUNT : pending.next(), request, response);
            }
        };
    }

    private ModelAndView begin(
            SignIn.SignedIn signedIn, String next, HttpServletRequest request, HttpServletResponse response) {
        var old = SessionCookie.read(request);
        if (old != null) signIn.signOut(old);
        SessionCookie.write(request, response, SessionCookie.SESSION, signedIn.token());
        SessionCookie.remove(request, response, SessionCookie.VISIT);
        return SignInController.seeOther(PageAnswers.safe(next));
    }

    private Register.@Nullable Pending pending(HttpServletRequest request) {
        var flow = SessionCookie.read(request, SessionCookie.CODE);
        return flow == null ? null : register.pending(flow);
    }

    private ModelAndView page(
            String template,
            String typed,
            String next,
            Register.@Nullable Pending pending,
            @Nullable String sentence,
            HttpStatus status) {
        var ways = register.ways();
        var page = new CodePage(
                ways.contains(ContactPoint.Kind.EMAIL),
                ways.contains(ContactPoint.Kind.PHONE),
                typed,
                next,
                pending,
                sentence);
        var view = new ModelAndView("identity/" + template, "page", page);
        view.setStatus(status);
        return view;
    }
}
