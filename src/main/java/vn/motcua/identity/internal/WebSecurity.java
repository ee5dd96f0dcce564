package vn.motcua.identity.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.identity.Credentials;

/**
 * What stands before every request: who asks, a check against forged forms, headers, and the rule that whatever is not
 * listed as public needs somebody signed in. What they may do is checked by the command itself.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebSecurity {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private static final String[] PUBLIC_PAGES = {
        "/",
        "/procedures/**",
        "/posted/**",
        "/figures/**",
        "/track/**",
        "/petitions/**",
        "/remote-help",
        "/board/**",
        "/survey/**",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/health"
    };

    /** Nobody is signed in at a kiosk. */
    private static final String[] KIOSK = {"/board/*/kiosk", "/board/*/survey"};

    /** Asks, in the body of a form, and changes nothing: whoever has no cookie may too. */
    private static final String TRACK = "/track";

    /** What opens these is in the address or in the body, and no cookie. */
    private static final String[] SURVEY = {"/survey", "/survey/*"};

    /** Whoever has no account speaks too; an address is proven by a code, a petition by its key. */
    private static final String[] PETITIONS = {
        "/petitions", "/petitions/contact", "/petitions/code", "/petitions/follow", "/petitions/follow/*/*"
    };

    private static final String[] PUBLIC_API = {
        "/api/v1/procedures/**",
        "/api/v1/tracking/*",
        "/api/v1/petition-answers",
        "/api/v1/petition-limits",
        "/api/v1/remote-help/*/hours",
        "/api/v1/queue/*/services",
        "/api/v1/queue/*/board",
        "/api/v1/openapi.json"
    };

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Credentials credentials, ProblemAnswers problems) {
        return common(http.securityMatcher("/api/**"), credentials, problems)
                // A forged request can carry the cookie of somebody signed in, but never a token.
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrfTokens())
                        .requireCsrfProtectionMatcher(WebSecurity::cookieChanges))
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLIC_API)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLIC_API)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failed ->
                        failed.authenticationEntryPoint(problems::signInNeeded).accessDeniedHandler(problems::denied))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, Credentials credentials, ProblemAnswers problems, TypedFormStore typed) {
        var answers = new PageAnswers(typed);
        return common(http, credentials, problems)
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrfTokens())
                        .ignoringRequestMatchers(TRACK)
                        .ignoringRequestMatchers(SURVEY))
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLIC_PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLIC_PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, KIOSK)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, TRACK)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, SURVEY)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, PETITIONS)
                        .permitAll()
                        .requestMatchers("/sign-in", "/sign-in/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failed ->
                        failed.authenticationEntryPoint(answers::signInNeeded).accessDeniedHandler(answers::denied))
                .build();
    }

    @Bean
    FilterRegistrationBean<ErrorHeaders> errorHeaders() {
        var filter = new FilterRegistrationBean<>(new ErrorHeaders(CONTENT_POLICY, PERMISSIONS));
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Nobody is authenticated but by {@link ActorFilter}; this keeps Boot from making up a user. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new BadCredentialsException("not used");
        };
    }

    @Bean
    WebMvcConfigurer actorArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }
        };
    }

    private static HttpSecurity common(HttpSecurity http, Credentials credentials, ProblemAnswers problems) {
        return http.addFilterBefore(new ActorFilter(credentials, problems), CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)));
    }

    private static boolean cookieChanges(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && ActorFilter.bearer(request) == null
                && SessionCookie.read(request) != null;
    }
}
