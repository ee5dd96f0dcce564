package vn.motcua.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.PasswordPage;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/** The page to change one's own password. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PasswordController {

    static final String PATH = "/account/password";

    private final KeepAccounts accounts;
    private final Texts texts;

    PasswordController(KeepAccounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(defaultValue = "false") boolean changed, HttpServletRequest request) {
        return page(null, changed, request);
    }

    @PostMapping(PATH)
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            Locale locale,
            Actor by) {
        if (!wanted.equals(again)) return refused(texts.of(locale, "identity.password.differ"), request);
        var session = Objects.requireNonNullElse(SessionCookie.read(request), "");
        return switch (accounts.changePassword(current, wanted, session, by)) {
            case Outcome.Refused<UUID>(var refusal) -> refused(texts.of(locale, refusal), request);
            case Outcome.Done<UUID> done -> SignInController.seeOther(PATH + "?changed=true");
        };
    }

    private static ModelAndView refused(String sentence, HttpServletRequest request) {
        var page = page(sentence, false, request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(@Nullable String sentence, boolean changed, HttpServletRequest request) {
        boolean due = request.getAttribute(ActorFilter.PASSWORD_DUE) != null;
        return new ModelAndView("identity/password", "page", new PasswordPage(sentence, changed, due));
    }
}
