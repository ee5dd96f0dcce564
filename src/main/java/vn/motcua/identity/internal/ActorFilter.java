package vn.motcua.identity.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.database.Outages;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Credentials;

/**
 * Finds out who asks: by the token of a program under {@code /api}, else by the session's cookie. A token that is worth
 * nothing is an error, never a fall-back to the cookie; a cookie that is worth nothing is nobody. A session whose password
 * somebody else set is held at the page to change it.
 */
final class ActorFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    /** Set while the password must be changed first; the page to do it says so. */
    static final String PASSWORD_DUE = "motcua.password-due";

    /** What that page needs, and the way out. */
    private static final List<String> OPEN = List.of(
            PasswordController.PATH,
            "/sign-out",
            PageAnswers.SIGN_IN,
            "/assets/",
            "/webjars/",
            "/favicon.ico",
            "/health");

    private final Credentials credentials;
    private final ProblemAnswers problems;

    ActorFilter(Credentials credentials, ProblemAnswers problems) {
        this.credentials = credentials;
        this.problems = problems;
    }

    /** The token a program shows, null when it shows none. */
    static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
        return request.getRequestURI().startsWith("/api/")
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(Outages.MARK) != null) { // on the way to the page that says so
            chain.doFilter(request, response);
            return;
        }
        var bearer = bearer(request);
        if (bearer != null) {
            var actor = bearer.length() > LONGEST
                    ? null
                    : credentials.ofToken(bearer).orElse(null);
            if (actor == null) {
                problems.tokenInvalid(request, response);
                return;
            }
            remember(actor);
        } else {
            var cookie = SessionCookie.read(request);
            if (cookie != null) {
                credentials.ofSession(cookie).ifPresent(ActorFilter::remember);
                if (credentials.passwordDue(cookie)) {
                    request.setAttribute(PASSWORD_DUE, true);
                    if (answered(request, response)) return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** Until a password that somebody else set is changed, there is one page. */
    private boolean answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (request.getDispatcherType() == DispatcherType.ERROR || OPEN.stream().anyMatch(path::startsWith))
            return false;
        if (path.startsWith("/api/")) problems.passwordDue(request, response);
        else PageAnswers.passwordDue(request, response);
        return true;
    }

    /** The error page, too, shows who is signed in. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void remember(Actor actor) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new ActorAuthentication(actor)));
    }
}
