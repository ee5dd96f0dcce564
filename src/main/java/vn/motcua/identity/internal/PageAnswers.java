package vn.motcua.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;
import vn.motcua.identity.Actor;

/**
 * Sends people to the page to sign in, from there back to where they wanted to go, and to change their password. What
 * they typed into a form is kept for them meanwhile.
 */
final class PageAnswers {

    static final String SIGN_IN = "/sign-in";
    static final String HOME = "/desk";

    /** Where a face shows again what was typed; its id follows. */
    static final String TYPED = "/desk/typed/";

    private static final int LONGEST = 1_000;

    private final TypedFormStore typed;

    PageAnswers(TypedFormStore typed) {
        this.typed = typed;
    }

    void signInNeeded(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var cookie = SessionCookie.read(request);
        var kept = cookie == null || !form(request)
                ? Optional.<UUID>empty()
                : typed.keepOf(cookie, request.getRequestURI(), fields(request));
        var next = kept.map(id -> "?next=" + TYPED + id).orElseGet(() -> next(request));
        var signIn = request.getContextPath() + SIGN_IN + next;
        send(signIn, HttpServletResponse.SC_UNAUTHORIZED, request, response);
    }

    static void passwordDue(HttpServletRequest request, HttpServletResponse response) {
        var page = request.getContextPath() + PasswordController.PATH;
        send(page, HttpServletResponse.SC_FORBIDDEN, request, response);
    }

    private static void send(String to, int status, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", to);
            response.setStatus(status);
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, to);
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var kept = keptOfOlderSession(request, why);
        if (kept.isPresent()) {
            send(request.getContextPath() + TYPED + kept.get(), HttpServletResponse.SC_FORBIDDEN, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * A page of an older session, sent after somebody signed in anew: its token no longer fits. The cookie is not sent
     * along from other sites, so it is our own page; whoever typed it sees it again and sends it knowingly.
     */
    private Optional<UUID> keptOfOlderSession(HttpServletRequest request, AccessDeniedException why) {
        boolean older = why instanceof InvalidCsrfTokenException && form(request);
        if (!older || request.getParameter("_csrf") == null) return Optional.empty();
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Actor actor
                ? Optional.of(typed.keep(request.getRequestURI(), fields(request), actor))
                : Optional.empty();
    }

    private static boolean form(HttpServletRequest request) {
        var type = request.getContentType();
        var path = request.getRequestURI();
        return request.getMethod().equals("POST")
                && type != null
                && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE))
                && path.length() <= LONGEST
                && request.getParameterMap().size() > 1 // more than its token: something was typed
                && !path.startsWith("/sign-")
                && !path.startsWith(PasswordController.PATH);
    }

    /** A file that goes with a form is not among them: it is chosen again. */
    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }

    /** A path of this server, whatever somebody put into the address; the desk otherwise. */
    static String safe(String next) {
        boolean path = next.length() <= LONGEST
                && next.startsWith("/")
                && !next.startsWith("//")
                && next.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return path && !next.startsWith(SIGN_IN) ? next : HOME;
    }

    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getHeader("HX-Request") != null) return "";
        var query = request.getQueryString();
        var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return wanted.length() > LONGEST ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
