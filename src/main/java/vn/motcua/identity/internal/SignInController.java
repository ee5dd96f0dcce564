package vn.motcua.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.identity.ElectronicIdentity;
import vn.motcua.identity.Register;
import vn.motcua.identity.SignIn;
import vn.motcua.identity.SignInPage;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/** The page to sign in, and signing out. The session's token is new at every sign-in; none is taken from outside. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SignInController {

    private final SignIn signIn;
    private final ElectronicIdentity identity;
    private final Register register;
    private final Texts texts;

    SignInController(SignIn signIn, @Lazy ElectronicIdentity identity, Register register, Texts texts) {
        this.signIn = signIn;
        this.identity = identity;
        this.register = register;
        this.texts = texts;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam(defaultValue = "") String next, CsrfToken token) {
        token.getToken(); // sets its cookie while there is still time for a header
        return page("", next, null);
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return switch (signIn.signIn(username, password, request.getRemoteAddr())) {
            case Outcome.Refused<SignIn.SignedIn>(var refusal) -> {
                var sentence = texts.of(locale, refusal);
                var page = page(username, next, sentence);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Outcome.Done<SignIn.SignedIn>(var signedIn) -> {
                leave(request);
                SessionCookie.write(request, response, SessionCookie.SESSION, signedIn.token());
                SessionCookie.remove(request, response, SessionCookie.VISIT);
                yield seeOther(signedIn.mustChange() ? PasswordController.PATH : PageAnswers.safe(next));
            }
        };
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        leave(request);
        SessionCookie.remove(request, response, SessionCookie.SESSION);
        return seeOther("/");
    }

    static ModelAndView seeOther(String path) {
        var redirect = new RedirectView(path, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    private void leave(HttpServletRequest request) {
        var old = SessionCookie.read(request);
        if (old != null) signIn.signOut(old);
    }

    private ModelAndView page(String username, String next, @Nullable String sentence) {
        var page = new SignInPage(
                username,
                PageAnswers.safe(next),
                sentence,
                identity.provider().orElse(null),
                !register.ways().isEmpty());
        return new ModelAndView("identity/signIn", "page", page);
    }
}
