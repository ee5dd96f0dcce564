package vn.motcua.page.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import vn.motcua.shared.Texts;

/**
 * The language of a page: asked for with {@code ?lang=en} and then remembered in a cookie, else Vietnamese. What the
 * browser prefers is not asked: phones sold with English menus are used by people who read Vietnamese. Programs say it
 * with {@code Accept-Language}.
 */
@Component("localeResolver")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Languages extends OncePerRequestFilter implements LocaleResolver {

    static final String NAME = "lang";

    static Locale of(HttpServletRequest request) {
        var asked = asked(request);
        if (asked == null) {
            var cookie = WebUtils.getCookie(request, NAME);
            if (cookie != null) asked = cookie.getValue();
        }
        if (asked == null && FailureViews.asked(request).startsWith("/api/")) {
            var preferred = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            if (preferred != null) asked = preferred.substring(0, Math.min(2, preferred.length()));
        }
        return "en".equals(asked) ? Locale.ENGLISH : Texts.VIETNAMESE;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is asked for with ?lang=");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = asked(request);
        if (asked != null) {
            var cookie = ResponseCookie.from(NAME, asked)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        chain.doFilter(request, response);
    }

    /** Read from the query itself, so that no body is parsed this early. */
    private static @Nullable String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) return null;
        for (var part : query.split("&")) {
            if (part.equals("lang=en")) return "en";
            if (part.equals("lang=vi")) return "vi";
        }
        return null;
    }
}
