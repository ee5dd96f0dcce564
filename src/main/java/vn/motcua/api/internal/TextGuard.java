package vn.motcua.api.internal;

import static vn.motcua.api.ApiRefusal.PARAMETER_INVALID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters and parts of addresses that no database could hold or that are longer than anything meant. */
@Configuration(proxyBeanMethods = false)
class TextGuard implements WebMvcConfigurer, HandlerInterceptor {

    private static final int LONGEST = 2_000;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts) {
            parts.forEach((name, value) -> check(String.valueOf(name), String.valueOf(value)));
        }
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) check(name, value);
        });
        return true;
    }

    private static void check(String name, String value) {
        if (value.length() > LONGEST || !FieldCheck.storable(value)) {
            throw Refused.because(PARAMETER_INVALID, FieldCheck.storable(name) ? name : "?");
        }
    }
}
