package vn.motcua.api.internal;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.ApiRefusal;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;

/** What the server itself refuses before any program sees it, an undecodable address for example, is a problem too. */
final class ServerProblems extends ErrorReportValve {

    private final Texts texts;

    ServerProblems(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var address = request.getRequestURI();
        int status = response.getStatus();
        boolean ours = address != null && address.startsWith("/api/") && status >= 400 && status < 500;
        if (!ours || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var locale = ApiFailures.locale(request);
        var problem = new ProblemDocument(
                "about:blank",
                texts.of(locale, "page.error.400.title"),
                status,
                ApiRefusal.REQUEST_INVALID.name(),
                texts.of(locale, Refusal.of(ApiRefusal.REQUEST_INVALID)),
                null,
                null);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            var reporter = response.getReporter();
            if (reporter == null) return;
            reporter.write(JsonMapper.shared().writeValueAsString(problem));
            response.finishResponse();
        } catch (IOException nobodyListens) {
            // there is nobody left to tell
        }
    }
}
