package vn.motcua.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookies this program sets about a person: the session's token, and before sign-in a random one for forms. */
final class SessionCookie {

    static final String SESSION = "motcua_session";
    static final String VISIT = "motcua_visit";
    static final String CODE = "motcua_code";
    static final String OIDC = "motcua_oidc";

    private static final int LONGEST = 100;

    private SessionCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        return read(request, SESSION);
    }

    static @Nullable String read(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        if (cookie == null || cookie.getValue().isEmpty() || cookie.getValue().length() > LONGEST) return null;
        return cookie.getValue();
    }

    /** Without an age it goes with the browser; the session in the database has its own end. */
    static void write(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        add(request, response, name, value, Duration.ofSeconds(-1));
    }

    static void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        add(request, response, name, "", Duration.ZERO);
    }

    private static void add(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
