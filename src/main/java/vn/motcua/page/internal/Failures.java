package vn.motcua.page.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.database.Outages;

/**
 * Turns whatever was not answered into a page for people or a problem (RFC 9457) for programs. A face that knows better
 * has an advice of its own before this one.
 */
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Failures implements ErrorController {

    private final Outages outages;
    private final References references;
    private final FailureViews views;

    Failures(Outages outages, References references, FailureViews views) {
        this.outages = outages;
        this.references = references;
        this.views = views;
    }

    @ExceptionHandler
    @Nullable
    ModelAndView thrown(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) throw failure;
        if (failure instanceof AsyncRequestNotUsableException) return null; // nobody listens any more
        if (failure instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return views.of(request, known.getStatusCode(), null);
        }
        if (unreadable(failure)) return views.of(request, HttpStatus.BAD_REQUEST, null);
        if (outages.caused(failure)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Outages.RETRY_AFTER));
            return views.of(request, HttpStatus.SERVICE_UNAVAILABLE, null);
        }
        return views.of(request, HttpStatus.INTERNAL_SERVER_ERROR, references.log(failure, request));
    }

    private static boolean unreadable(Exception failure) {
        return failure instanceof TypeMismatchException
                || failure instanceof HttpMessageNotReadableException
                || failure instanceof MultipartException;
    }

    /** Where the container sends what failed outside the controllers, for example in a filter. */
    @RequestMapping("/error")
    ModelAndView dispatched(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        boolean known = !status.is5xxServerError() || request.getAttribute(Outages.MARK) != null;
        if (known) return views.of(request, status, null);
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("status " + status.value() + " without an exception");
        return views.of(request, status, references.log(failure, request));
    }
}
