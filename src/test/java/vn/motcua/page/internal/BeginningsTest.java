package vn.motcua.page.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The framework's own look-up is the oracle. */
class BeginningsTest {

    private static final List<String> PATTERNS = List.of(
            "/",
            "/desk",
            "/desk/{code}",
            "/desk/{code}/{verb}",
            "/assets/**",
            "/desk/all-{day}",
            "/h?llo",
            "/a/b/c/d/{e}",
            "/a/b/c/{d}/f",
            "/a/{b}/c/d",
            "/{any}");

    @ParameterizedTest
    @CsvSource({
        "'',/",
        "'',/desk",
        "'',/desk/",
        "'',/desk/H42",
        "'',/desk/H42/receive",
        "'',/desk/all-2026",
        "'',/deskless",
        "'',/%64esk/H42",
        "'',/desk;v=1/H42",
        "'',/assets/a/b.css",
        "'',/assets",
        "'',/hello",
        "'',/nothing",
        "'',/a/b/c/d/e",
        "'',/a/b/c/x/f",
        "'',/a/x/c/d",
        "'',/a/b/c/d",
        "/motcua,/motcua/desk/H42",
        "/motcua,/motcua/assets/a",
        "/motcua,/motcua/none",
        "/motcua,/motcua/"
    })
    void an_address_finds_the_same_handler_as_without_the_short_cut(String context, String path) throws Exception {
        var expected = handler(new RequestMappingHandlerMapping(), context, path);

        assertThat(handler(new Beginnings(), context, path)).isEqualTo(expected);
    }

    private static String handler(RequestMappingHandlerMapping mapping, String context, String path) throws Exception {
        mapping.setApplicationContext(new StaticWebApplicationContext());
        mapping.setServletContext(new MockServletContext());
        mapping.afterPropertiesSet();
        for (var pattern : PATTERNS) {
            var info = RequestMappingInfo.paths(pattern)
                    .methods(RequestMethod.GET)
                    .options(mapping.getBuilderConfiguration())
                    .build();
            mapping.registerMapping(info, new Named(pattern), Named.class.getMethod("toString"));
        }
        var request = new MockHttpServletRequest("GET", path);
        request.setContextPath(context);
        ServletRequestPathUtils.parseAndCache(request);
        var found = mapping.getHandler(request);
        return found == null
                ? "none"
                : ((HandlerMethod) found.getHandler()).getBean().toString();
    }

    record Named(String pattern) {
        @Override
        public String toString() {
            return pattern;
        }
    }
}
