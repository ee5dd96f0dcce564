package vn.motcua.identity.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Credentials;

/**
 * Finds out who asks: by the token of a program under {@code /api}, else by the session's cookie. A token that is worth
 * nothing is an error, never a fall-back to the cookie; a cookie that is worth nothing is nobody.
 */
final class ActorFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

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
            if (cookie != null) credentials.ofSession(cookie).ifPresent(ActorFilter::remember);
        }
        chain.doFilter(request, response);
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
