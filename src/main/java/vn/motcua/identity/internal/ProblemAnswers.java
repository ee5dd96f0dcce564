package vn.motcua.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Texts;

/** Answers programs with a problem (RFC 9457) in the language they ask for, Vietnamese otherwise. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemAnswers {

    private final Texts texts;
    private final JsonMapper json = JsonMapper.shared();

    ProblemAnswers(Texts texts) {
        this.texts = texts;
    }

    void signInNeeded(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(request, response, HttpServletResponse.SC_UNAUTHORIZED, "UNAUTHENTICATED");
    }

    void tokenInvalid(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        answer(request, response, HttpServletResponse.SC_UNAUTHORIZED, "TOKEN_INVALID");
    }

    void passwordDue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpServletResponse.SC_FORBIDDEN, "PASSWORD_CHANGE_DUE");
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        answer(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                why instanceof CsrfException ? "CSRF" : "FORBIDDEN");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        var locale = locale(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", texts.of(locale, "identity.problem." + code + ".title"));
        problem.put("status", status);
        problem.put("code", code);
        problem.put("detail", texts.of(locale, "identity.problem." + code + ".detail"));
        var body = json.writeValueAsBytes(problem);
        response.setStatus(status);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Locale locale(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked != null && asked.strip().startsWith("en") ? Locale.ENGLISH : Texts.VIETNAMESE;
    }
}
