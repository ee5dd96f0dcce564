package vn.motcua.page.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.page.ErrorPage;
import vn.motcua.page.Pages;
import vn.motcua.shared.Texts;

/** Shows a failure as a page, or as problem+json where a program asked. */
@Component
class FailureViews {

    /** Statuses with words of their own; the others are told as their class. */
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    /** Words for a form that came without any cookie. */
    private static final String COOKIES = "cookies";

    private final TemplateViews templates;
    private final Texts texts;
    private final JsonMapper json;
    private final DataSize most;
    private final DataSize mostTyped;

    FailureViews(
            TemplateViews templates,
            Texts texts,
            JsonMapper json,
            @Value("${spring.servlet.multipart.max-request-size:1MB}") DataSize most,
            @Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize mostTyped) {
        this.most = most;
        this.mostTyped = mostTyped;
        this.templates = templates;
        this.texts = texts;
        this.json = json;
    }

    ModelAndView of(HttpServletRequest request, HttpStatusCode found, @Nullable String reference) {
        var status = tooLarge(request, found) ? HttpStatus.CONTENT_TOO_LARGE : found;
        int code = status.value();
        var kind = withoutCookies(request, code) ? COOKIES : kind(code);
        var locale = Languages.of(request);
        var view = new ModelAndView(program(request) ? problem(code, kind, reference, locale) : page(locale));
        view.addObject(Pages.RECORD, new ErrorPage(code, kind, reference));
        view.setStatus(status);
        return view;
    }

    private static String kind(int code) {
        return String.valueOf(KNOWN.contains(code) ? code : code < 500 ? 400 : 500);
    }

    /** A form belongs to the cookie its page set; whoever sends none keeps none, and is told why it cannot be taken. */
    private static boolean withoutCookies(HttpServletRequest request, int code) {
        // What leads to the error page is a GET, whatever was sent.
        var method = request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String sent
                ? sent
                : request.getMethod();
        return code == 403 && method.equals("POST") && request.getCookies() == null && !program(request);
    }

    /** A form that is too large is not read at all, so that its token is missing: it looks forged, but is not. */
    private boolean tooLarge(HttpServletRequest request, HttpStatusCode found) {
        var type = request.getContentType();
        boolean plain = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return found.value() == 403 && request.getContentLengthLong() > (plain ? mostTyped : most).toBytes();
    }

    private View page(Locale locale) {
        var view = templates.resolveViewName("page/error", locale);
        if (view == null) throw new IllegalStateException("the error page is missing");
        return view;
    }

    private View problem(int code, String kind, @Nullable String reference, Locale locale) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", texts.of(locale, "page.error." + kind + ".title"));
        problem.put("status", code);
        problem.put("code", name(code));
        problem.put("detail", texts.of(locale, "page.error." + kind + ".text"));
        if (reference != null) problem.put("reference", reference);
        var body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        return (model, request, response) -> {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        };
    }

    /** Stable, for programs, as the refusals of the use cases are. */
    private static String name(int code) {
        var known = HttpStatus.resolve(code);
        return known == null ? "REQUEST_INVALID" : known.name();
    }

    /** The path that was asked for, also on the way to the error page. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }

    private static boolean program(HttpServletRequest request) {
        if (asked(request).startsWith("/api/")) return true;
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("json") && !accepted.contains("html");
    }
}
