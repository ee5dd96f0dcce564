package vn.motcua.identity.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The provider as its discovery document describes it. Asked for when somebody goes there for the first time and kept; what
 * fails is asked again the next time. Claims are taken from the signed id token alone.
 */
final class OidcProvider {

    static final String REGISTRATION = "oidc";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private volatile @Nullable Ready ready;

    /** What is made of the discovery document once. */
    record Ready(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider checks) {}

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    /** Throws when the provider cannot be reached or says something else than it should. */
    synchronized Ready ready() {
        var known = ready;
        if (known != null) return known;
        var registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes().strip().split("\\s+"))
                .redirectUri("{baseUrl}") // given anew with each request
                .build();
        var made = new Ready(registration, checks(registration));
        ready = made;
        return made;
    }

    private static OidcAuthorizationCodeAuthenticationProvider checks(ClientRegistration registration) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        OAuth2UserService<OidcUserRequest, OidcUser> users =
                request -> new DefaultOidcUser(Set.of(), request.getIdToken());
        var checks = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        var keys = new RestTemplate(requests());
        var keysAt = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "no keys");
        checks.setJwtDecoderFactory(ignored -> {
            var decoder =
                    NimbusJwtDecoder.withJwkSetUri(keysAt).restOperations(keys).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            return decoder;
        });
        return checks;
    }

    private static JdkClientHttpRequestFactory requests() {
        var client = java.net.http.HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build();
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(READ);
        return factory;
    }
}
