package vn.motcua.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ElectronicIdentity;
import vn.motcua.identity.Register;
import vn.motcua.identity.SignIn;
import vn.motcua.identity.SignInPage;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;

/** The way to the provider of electronic identity and back. Both are plain links: the provider's page is another site's. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OidcController {

    static final String PATH = "/sign-in/oidc";
    static final String BACK = PATH + "/callback";

    private final ElectronicIdentity identity;
    private final Register register;
    private final SignIn signIn;
    private final Texts texts;

    OidcController(@Lazy ElectronicIdentity identity, Register register, SignIn signIn, Texts texts) {
        this.identity = identity;
        this.register = register;
        this.signIn = signIn;
        this.texts = texts;
    }

    /** @param link whether it is to be linked to the account of whoever is signed in */
    @GetMapping(PATH)
    Object leave( // a way, no page of its own
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "false") boolean link,
            @Nullable Actor actor,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return switch (identity.start(redirect(), PageAnswers.safe(next), link ? actor : null)) {
            case Outcome.Refused<ElectronicIdentity.Start>(var refusal) -> refused(refusal, token, locale);
            case Outcome.Done<ElectronicIdentity.Start>(var start) -> {
                SessionCookie.write(request, response, SessionCookie.OIDC, start.state());
                yield away(start.location());
            }
        };
    }

    @GetMapping(BACK)
    Object back(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var kept = Optional.ofNullable(SessionCookie.read(request, SessionCookie.OIDC))
                .orElse("");
        SessionCookie.remove(request, response, SessionCookie.OIDC);
        return switch (identity.arrive(code, state, kept, redirect())) {
            case Outcome.Refused<ElectronicIdentity.Arrived>(var refusal) -> refused(refusal, token, locale);
            case Outcome.Done<ElectronicIdentity.Arrived>(var arrived) -> {
                var signedIn = arrived.signedIn();
                if (signedIn != null) {
                    var old = SessionCookie.read(request);
                    if (old != null) signIn.signOut(old);
                    SessionCookie.write(request, response, SessionCookie.SESSION, signedIn.token());
                    SessionCookie.remove(request, response, SessionCookie.VISIT);
                }
                yield SignInController.seeOther(PageAnswers.safe(arrived.next()));
            }
        };
    }

    private ModelAndView refused(Refusal refusal, CsrfToken token, Locale locale) {
        token.getToken(); // sets its cookie while there is still time for a header
        var page = new SignInPage(
                "",
                PageAnswers.HOME,
                texts.of(locale, refusal),
                identity.provider().orElse(null),
                !register.ways().isEmpty());
        var view = new ModelAndView("identity/signIn", "page", page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView away(String location) {
        var redirect = new org.springframework.web.servlet.view.RedirectView(location);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    /** As the browser sees this server: the proxies that are believed say how. */
    private static String redirect() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(BACK).toUriString();
    }
}
