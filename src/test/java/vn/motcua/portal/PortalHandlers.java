package vn.motcua.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address at which a page of the portal answers, found as the server finds it: a new one cannot be forgotten. */
final class PortalHandlers {

    private static final String ROOM = "vn.motcua.portal.";

    /** @param address a pattern with something that does not exist in place of its variables */
    record Handler(HttpMethod method, String address, String pattern) {

        boolean changes() {
            return method != HttpMethod.GET;
        }

        boolean plain() {
            return address.equals(pattern);
        }
    }

    private PortalHandlers() {}

    static List<Handler> of(ApplicationContext context) {
        var handlers = new ArrayList<Handler>();
        var mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (!method.getBeanType().getName().startsWith(ROOM)) return;
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            var asked = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
            for (var pattern : info.getPatternValues()) {
                asked.forEach(each -> handlers.add(new Handler(each.asHttpMethod(), address(pattern), pattern)));
            }
        });
        return handlers;
    }

    private static String address(String pattern) {
        return pattern.replaceAll("\\{verb:(\\w[\\w-]*)[^}]*}", "$1")
                .replaceAll("\\{(id|account|arrival|companion)}", "019aa000-0000-7000-8000-000000000000")
                .replaceAll("\\{code}", "H42.01-240502-0001")
                .replaceAll("\\{[^}]*}", "x");
    }
}
