package vn.motcua.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Form tokens that need no memory: derived from the session's token, and so new after each sign-in. Before sign-in they
 * are derived from a random cookie that the first form sets.
 */
final class SessionCsrfTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String NEW_VISIT = SessionCsrfTokens.class.getName();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var visit = Secret.make();
        request.setAttribute(NEW_VISIT, visit);
        return token(visit);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(NEW_VISIT) instanceof String visit) {
            SessionCookie.write(request, response, SessionCookie.VISIT, visit);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var secret = SessionCookie.read(request);
        if (secret == null) secret = SessionCookie.read(request, SessionCookie.VISIT);
        return secret == null ? null : token(secret);
    }

    private static CsrfToken token(String secret) {
        return new DefaultCsrfToken(HEADER, PARAMETER, Secret.derive(secret, "csrf"));
    }
}
