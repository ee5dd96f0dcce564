package vn.motcua.api.internal;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.ApiRefusal;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;

/**
 * What the server itself refuses before any program sees it, a line that is too long or an address that cannot be
 * decoded for example: a problem under /api, else a page of a few words, which names neither the server nor its version.
 * Of a line that is too long the address is not known; its page has the code of the problem.
 */
final class ServerProblems extends ErrorReportValve {

    private static final String POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="vi">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title></head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p lang="en">%3$s</p>
            <p><a href="/">%4$s</a></p>
            <p><code>%5$s</code></p>
            </body>
            </html>
            """;

    private final Texts texts;

    ServerProblems(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            var address = request.getRequestURI();
            boolean api = address != null && address.startsWith("/api/");
            response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            var reporter = response.getReporter();
            if (reporter == null) return;
            reporter.write(api ? problem(status, ApiFailures.locale(request)) : page(status));
            response.finishResponse();
        } catch (IOException nobodyListens) {
            // there is nobody left to tell
        }
    }

    private String problem(int status, Locale locale) {
        var words = words(status);
        boolean refused = status < 500;
        return JsonMapper.shared()
                .writeValueAsString(new ProblemDocument(
                        "about:blank",
                        texts.of(locale, words + ".title"),
                        status,
                        code(status),
                        refused
                                ? texts.of(locale, Refusal.of(ApiRefusal.REQUEST_INVALID))
                                : texts.of(locale, words + ".text"),
                        null,
                        null,
                        null));
    }

    private String page(int status) {
        var words = words(status);
        return PAGE.formatted(
                texts.of(Texts.VIETNAMESE, words + ".title"),
                texts.of(Texts.VIETNAMESE, words + ".text"),
                texts.of(Locale.ENGLISH, words + ".text"),
                texts.of(Texts.VIETNAMESE, "page.error.home"),
                code(status));
    }

    private static String code(int status) {
        var known = HttpStatus.resolve(status);
        return status < 500 || known == null ? ApiRefusal.REQUEST_INVALID.name() : known.name();
    }

    private static String words(int status) {
        return "page.error."
                + switch (status) {
                    case 404, 405, 500, 503 -> status;
                    default -> 400; // 501 and 505, too: a request that nobody takes
                };
    }
}
