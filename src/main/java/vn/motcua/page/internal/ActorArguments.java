package vn.motcua.page.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.identity.Actor;
import vn.motcua.page.Here;

/** Hands controllers who asks ({@link Actor}) and what surrounds the page ({@link Here}) as plain arguments. */
@Component
class ActorArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Surroundings surroundings;

    ActorArguments(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Here.class;
    }

    /** Nobody signed in becomes the way to the sign-in page, by the security filters. */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) throw new IllegalStateException("not a servlet request");
        var here = surroundings.of(request);
        if (parameter.getParameterType() == Here.class) return here;
        return here.actor().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }
}
