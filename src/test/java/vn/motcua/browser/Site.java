package vn.motcua.browser;

import java.net.URI;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every address of the program that can be asked for, and whether a page answers there. */
final class Site {

    private static final String OURS = "vn.motcua.";

    /** The servlet's own way to the page of an error, and a picture at another address. */
    private static final Set<String> NO_PAGES = Set.of("/error", "/favicon.ico");

    /** A page answers; false where it is a file, a stream of events or the API. */
    private final SortedMap<PathPattern, Boolean> patterns =
            new TreeMap<>(PathPattern.SPECIFICITY_COMPARATOR.thenComparing(Comparator.naturalOrder()));

    Site(ApplicationContext context) {
        var mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods().forEach(this::take);
    }

    private void take(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        boolean asked = methods.isEmpty() || methods.contains(RequestMethod.GET);
        var paths = info.getPathPatternsCondition();
        if (!asked || paths == null || !handler.getBeanType().getName().startsWith(OURS)) return;
        var answers = handler.getReturnType().getParameterType();
        boolean page = answers == ModelAndView.class
                || answers == String.class && !handler.getBeanType().getName().startsWith(OURS + "api.");
        for (var pattern : paths.getPatterns()) {
            boolean shown = page && !NO_PAGES.contains(pattern.getPatternString());
            patterns.merge(pattern, shown, Boolean::logicalOr);
        }
    }

    /** The pattern under which a page answers this address; empty where no page does. */
    Optional<String> page(String address) {
        var path =
                PathContainer.parsePath(URI.create(address.replace(" ", "%20")).getRawPath());
        return patterns.entrySet().stream()
                .filter(each -> each.getKey().matches(path))
                .findFirst()
                .filter(each -> each.getValue())
                .map(each -> each.getKey().getPatternString());
    }

    /** The patterns of all pages. */
    Set<String> pages() {
        var pages = new TreeSet<String>();
        patterns.forEach((pattern, page) -> {
            if (page) pages.add(pattern.getPatternString());
        });
        return pages;
    }
}
