package vn.motcua.api.internal;

import static vn.motcua.api.ApiRefusal.*;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.ApiRefusal;
import vn.motcua.calendar.DateOutOfRange;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.file.FileRefusal;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Field;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Texts;

/**
 * Answers refusals and requests that cannot be understood under /api as problems with a stable code. Broken assumptions
 * are left to the face's ground, which logs them once and answers with a reference.
 */
@Component
class ApiFailures implements HandlerExceptionResolver, Ordered {

    /** Statuses whose title stands in the bundles of the pages' ground. */
    private static final Set<Integer> TITLED = Set.of(400, 403, 404, 405, 409, 413, 415, 422, 429);

    /** Refusals whose first value is the path of a field. */
    private static final Set<RefusalCode> NAMING = Set.of(
            FIELD_UNKNOWN,
            FIELD_MISSING,
            FIELD_TYPE,
            FIELD_TEXT,
            FIELD_TIME,
            DossierRefusal.TEXT_MISSING,
            DossierRefusal.TEXT_TOO_LONG);

    private final Texts texts;
    private final JsonMapper json = JsonMapper.shared();

    ApiFailures(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith("/api/")) return null;
        var refusal = refusalOf(failure);
        if (refusal == null || response.isCommitted()) return null;
        try {
            if (failure instanceof HttpRequestMethodNotSupportedException wrong) allow(response, wrong);
            var report = failure instanceof Refused refused ? refused.report() : null;
            answer(request, response, refusal, report);
            return new ModelAndView();
        } catch (IOException nobodyListens) {
            return new ModelAndView();
        }
    }

    void answer(
            HttpServletRequest request, HttpServletResponse response, Refusal refusal, @Nullable IntakeReport report)
            throws IOException {
        int status = status(refusal);
        var locale = locale(request);
        var title = texts.of(locale, "page.error." + (TITLED.contains(status) ? status : 400) + ".title");
        var detail = texts.of(locale, refusal);
        var problem = new ProblemDocument(
                "about:blank", title, status, refusal.code().name(), detail, null, field(refusal), report);
        var body = json.writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static @Nullable String field(Refusal refusal) {
        var named =
                NAMING.contains(refusal.code()) ? refusal.values().getFirst().toString() : null;
        return refusal.field().map(Field::path).orElse(named);
    }

    private static int status(Refusal refusal) {
        if (refusal.code() instanceof ApiRefusal own) {
            switch (own) {
                case BODY_TOO_LARGE -> {
                    return 413;
                }
                case METHOD_NOT_ALLOWED -> {
                    return 405;
                }
                case NOT_ACCEPTABLE -> {
                    return 406;
                }
                case MEDIA_TYPE_NOT_TAKEN -> {
                    return 415;
                }
                case TOO_MANY_REQUESTS -> {
                    return 429;
                }
                default -> {
                    // by its kind
                }
            }
        }
        if (refusal.code() == FileRefusal.FILE_TOO_LARGE) return 413;
        return switch (refusal.code().kind()) {
            case INVALID -> 400;
            case RULE -> 422;
            case MISSING -> 404;
            case STALE -> 409;
            case FORBIDDEN -> 403;
        };
    }

    private static @Nullable Refusal refusalOf(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.Exceeded exceeded) return Refusal.of(BODY_TOO_LARGE, exceeded.limit());
        }
        return switch (failure) {
            case Refused refused -> refused.refusal();
            case MethodArgumentTypeMismatchException wrong -> Refusal.of(PARAMETER_INVALID, wrong.getName());
            case MissingServletRequestParameterException missing ->
                Refusal.of(PARAMETER_MISSING, missing.getParameterName());
            case MissingRequestValueException ignored -> Refusal.of(REQUEST_INVALID);
            case MultipartException ignored -> Refusal.of(REQUEST_INVALID);
            case DateOutOfRange ignored -> Refusal.of(FIELD_TIME, "received");
            case ErrorResponse known
            when !known.getStatusCode().is5xxServerError() ->
                Refusal.of(byStatus(known.getStatusCode().value()));
            default -> null;
        };
    }

    private static ApiRefusal byStatus(int status) {
        return switch (status) {
            case 404 -> ADDRESS_UNKNOWN;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> MEDIA_TYPE_NOT_TAKEN;
            default -> REQUEST_INVALID;
        };
    }

    private static void allow(HttpServletResponse response, HttpRequestMethodNotSupportedException wrong) {
        var methods = wrong.getSupportedHttpMethods();
        if (methods == null) return;
        response.setHeader(
                HttpHeaders.ALLOW,
                String.join(
                        ", ", methods.stream().map(HttpMethod::name).sorted().toList()));
    }

    /** The language a program asks for: English where it is named first, else Vietnamese. */
    static Locale locale(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked != null && asked.strip().regionMatches(true, 0, "en", 0, 2) ? Locale.ENGLISH : Texts.VIETNAMESE;
    }
}
