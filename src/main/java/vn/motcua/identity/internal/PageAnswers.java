package vn.motcua.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Sends people to the page to sign in, from there back to where they wanted to go, and to change their password. */
final class PageAnswers {

    static final String SIGN_IN = "/sign-in";
    static final String HOME = "/desk";

    private static final int LONGEST = 1_000;

    void signInNeeded(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var signIn = request.getContextPath() + SIGN_IN + next(request);
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
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
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
