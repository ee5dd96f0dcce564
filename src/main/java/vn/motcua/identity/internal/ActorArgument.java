package vn.motcua.identity.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.motcua.identity.Actor;

/** Gives controllers the {@link Actor} as a parameter; where nobody is signed in, null if it is {@code @Nullable}. */
final class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Actor actor) return actor;
        if (mayBeNobody(parameter)) return null;
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }

    private static boolean mayBeNobody(MethodParameter parameter) {
        var type = parameter.getExecutable().getAnnotatedParameterTypes()[parameter.getParameterIndex()];
        return Arrays.stream(type.getAnnotations()).anyMatch(Nullable.class::isInstance);
    }
}
