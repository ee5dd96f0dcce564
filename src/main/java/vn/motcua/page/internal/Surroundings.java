package vn.motcua.page.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.page.Flash;
import vn.motcua.page.Formats;
import vn.motcua.page.Here;
import vn.motcua.page.Here.FormToken;
import vn.motcua.shared.Texts;

/** Gathers from a request what every template knows. */
@Component
class Surroundings {

    private final Texts texts;
    private final SelfHostedAssets assets;

    Surroundings(Texts texts, SelfHostedAssets assets) {
        this.texts = texts;
        this.assets = assets;
    }

    Here of(HttpServletRequest request) {
        var locale = Languages.of(request);
        return new Here(
                locale,
                actor(request),
                path(request),
                queryWithoutLanguage(request),
                Flash.of(request).map(List::of).orElse(List.of()),
                request.getAttribute(Here.READ_ONLY) != null,
                () -> token(request),
                texts,
                assets,
                new Formats(locale, texts));
    }

    private static Optional<Actor> actor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    /** The address the browser shows, also on an error page. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static String queryWithoutLanguage(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) return "";
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith("lang="))
                .collect(Collectors.joining("&"));
    }

    private static Optional<FormToken> token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new FormToken(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }
}
