package vn.motcua.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.form.Filings;
import vn.motcua.identity.Actor;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.portal.ClosedPage;

/** Stands before every page of this module, whoever wrote it: closed it says so (404), read-only it takes nothing (403). */
@Component
class PortalDoor implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ROOM = "vn.motcua.portal.";

    /** Asks in the body of a form and changes nothing. */
    private static final List<String> ASKING = List.of("/track", "/petitions/follow");

    private final PortalState state;

    PortalDoor(PortalState state) {
        this.state = state;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException {
        boolean ours = handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(ROOM);
        if (!ours || assisted(request)) return true;
        if (state.off()) throw closed("off", HttpStatus.NOT_FOUND);
        boolean changes = !request.getMethod().equals(HttpMethod.GET.name())
                && !request.getMethod().equals(HttpMethod.HEAD.name())
                && !ASKING.contains(request.getRequestURI());
        if (state.readOnly() && changes) throw closed("readOnly", HttpStatus.FORBIDDEN);
        if (state.readOnly()) request.setAttribute(Here.READ_ONLY, true);
        return true;
    }

    /** Officials and helpers file on these very pages for whoever stands before them, whatever citizens may do. */
    private static boolean assisted(HttpServletRequest request) {
        var place = request.getRequestURI();
        return (place.equals("/filings") || place.startsWith("/filings/"))
                && request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof Actor actor
                && Filings.assists(actor);
    }

    private static ModelAndViewDefiningException closed(String kind, HttpStatus status) {
        ModelAndView page = Pages.show("portal/closed", new ClosedPage(kind), status);
        return new ModelAndViewDefiningException(page);
    }
}
