package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.OIDC_FAILED;
import static vn.motcua.identity.IdentityRefusal.OIDC_LINKED;
import static vn.motcua.identity.IdentityRefusal.OIDC_OFF;
import static vn.motcua.identity.IdentityRefusal.OIDC_OFFICER;
import static vn.motcua.identity.IdentityRefusal.OIDC_UNAVAILABLE;
import static vn.motcua.identity.IdentityRefusal.SIGN_IN_FAILED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ElectronicIdentity;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.MyAccount.Level;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** The provider is asked outside of transactions; what follows from its answer is one. */
@Lazy
@Component
@EnableConfigurationProperties(OidcSettings.class)
class OidcSignIn implements ElectronicIdentity {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private static final Duration UNDER_WAY = Duration.ofMinutes(15);
    private static final Pattern NUMBER = Pattern.compile("\\d{9}(\\d{3})?");
    private static final int LONGEST_NAME = 200;

    /** Who somebody is by the word of the provider; no number: it does not vouch for one. */
    private record Vouched(
            String issuer, String subject, @Nullable String number, String name) {}

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final OidcStartStore starts;
    private final CitizenStore citizens;
    private final AccountStore accounts;
    private final SessionOpening sessions;
    private final KnownActors known;
    private final TransactionOperations transactions;
    private final Clock clock;

    OidcSignIn(
            OidcSettings settings,
            OidcStartStore starts,
            CitizenStore citizens,
            AccountStore accounts,
            SessionOpening sessions,
            KnownActors known,
            TransactionOperations transactions,
            Clock clock) {
        this.settings = settings;
        this.provider = new OidcProvider(settings);
        this.starts = starts;
        this.citizens = citizens;
        this.accounts = accounts;
        this.sessions = sessions;
        this.known = known;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<String> provider() {
        return settings.on() ? Optional.of(settings.label()) : Optional.empty();
    }

    @Override
    public Outcome<Start> start(String redirect, String next, @Nullable Actor linking) {
        if (!settings.on()) return Outcome.refused(OIDC_OFF);
        var ready = ready();
        if (ready == null) return Outcome.refused(OIDC_UNAVAILABLE, settings.label());
        var state = Secret.make();
        var start =
                new OidcStartStore.Found(Secret.make(), Secret.make(), next, linking == null ? null : linking.person());
        var now = clock.instant();
        starts.add(Secret.hash(state), start, now, now.plus(UNDER_WAY));
        return Outcome.done(new Start(request(ready, state, start, redirect).getAuthorizationRequestUri(), state));
    }

    @Override
    public Outcome<Arrived> arrive(String code, String state, String kept, String redirect) {
        if (!settings.on()) return Outcome.refused(OIDC_OFF);
        if (state.isEmpty() || !state.equals(kept)) return Outcome.refused(OIDC_FAILED, settings.label());
        var start = starts.take(Secret.hash(state), clock.instant()).orElse(null);
        if (start == null || code.isEmpty()) return Outcome.refused(OIDC_FAILED, settings.label());
        var ready = ready();
        if (ready == null) return Outcome.refused(OIDC_UNAVAILABLE, settings.label());
        var vouched = vouched(ready, code, state, start, redirect);
        if (vouched == null) return Outcome.refused(OIDC_FAILED, settings.label());
        var outcome = transactions.execute(status -> {
            var arrived = arrive(vouched, start);
            if (arrived instanceof Outcome.Refused) status.setRollbackOnly();
            return arrived;
        });
        if (outcome == null) throw new IllegalStateException("nothing came of it");
        known.forget();
        return outcome;
    }

    private Outcome<Arrived> arrive(Vouched vouched, OidcStartStore.Found start) {
        var now = clock.instant();
        var linked = citizens.linked(vouched.issuer(), vouched.subject()).orElse(null);
        var linking = start.account();
        if (linking != null) {
            if (linked != null && !linked.equals(linking)) return Outcome.refused(OIDC_LINKED);
            if (!verified(linking, vouched, now)) return Outcome.refused(OIDC_LINKED);
            return Outcome.done(new Arrived(null, start.next()));
        }
        if (linked == null) {
            var owner = vouched.number() == null
                    ? Optional.<CitizenStore.Owner>empty()
                    : citizens.ofNumber(vouched.number());
            if (owner.isPresent() && owner.get().officer()) return Outcome.refused(OIDC_OFFICER);
            linked = owner.map(CitizenStore.Owner::account).orElseGet(() -> opened(vouched, now));
        }
        if (accounts.byId(linked).filter(AccountStore.Found::active).isEmpty()) return Outcome.refused(SIGN_IN_FAILED);
        if (!verified(linked, vouched, now)) return Outcome.refused(OIDC_LINKED);
        return Outcome.done(new Arrived(sessions.open(linked, false), start.next()));
    }

    private UUID opened(Vouched vouched, Instant now) {
        var id = Ids.next();
        var username = "c-" + id;
        var opening = new KeepAccounts.Opening(username, vouched.name(), null, null, null, true, List.of());
        accounts.add(id, username, opening, null, now, id);
        accounts.addGrant(id, GrantedRole.everywhere(Role.CITIZEN, VietnameseTime.dateOf(now)));
        accounts.journal(now, id, id, "REGISTER", "OIDC");
        return id;
    }

    /** Links, and takes over what is vouched for; an officer's name and number stay the office's. */
    private boolean verified(UUID account, Vouched vouched, Instant now) {
        if (citizens.link(vouched.issuer(), vouched.subject(), account, now)) {
            accounts.journal(now, account, account, "LINK", null);
        }
        boolean officer = citizens.row(account).map(CitizenStore.Row::officer).isPresent();
        if (vouched.number() == null || officer) {
            citizens.consent(account, Level.DECLARED, now);
            return true;
        }
        if (!citizens.verify(account, vouched.number(), vouched.name())) return false;
        citizens.consent(account, Level.VERIFIED, now);
        return true;
    }

    private @Nullable Vouched vouched(
            OidcProvider.Ready ready, String code, String state, OidcStartStore.Found start, String redirect) {
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(redirect)
                .state(state)
                .build();
        var exchange = new OAuth2AuthorizationExchange(request(ready, state, start, redirect), response);
        try {
            var checked =
                    ready.checks().authenticate(new OAuth2LoginAuthenticationToken(ready.registration(), exchange));
            if (checked == null || !(checked.getPrincipal() instanceof OidcUser user)) return null;
            return vouched(user);
        } catch (OAuth2AuthenticationException e) {
            LOG.warn("Sign-in through the provider failed: {}", e.getError().getErrorCode());
            return null;
        }
    }

    private @Nullable Vouched vouched(OidcUser user) {
        var number = user.getClaimAsString(settings.numberClaim());
        var issuer = user.getIssuer();
        var subject = user.getSubject();
        if (issuer == null || subject == null) return null;
        var name = user.getClaimAsString(settings.nameClaim());
        var kept = (name == null || name.isBlank() ? subject : name).strip();
        return new Vouched(
                issuer.toString(),
                subject,
                number == null || !NUMBER.matcher(number).matches() ? null : number,
                kept.length() > LONGEST_NAME ? kept.substring(0, LONGEST_NAME) : kept);
    }

    private OAuth2AuthorizationRequest request(
            OidcProvider.Ready ready, String state, OidcStartStore.Found start, String redirect) {
        var registration = ready.registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(redirect)
                .scopes(Set.copyOf(registration.getScopes()))
                .state(state)
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId(),
                        OidcParameterNames.NONCE, start.nonce(),
                        PkceParameterNames.CODE_VERIFIER, start.verifier()))
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE, urlHash(start.nonce()),
                        PkceParameterNames.CODE_CHALLENGE, urlHash(start.verifier()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .build();
    }

    private static String urlHash(String text) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.hash(text));
    }

    private OidcProvider.@Nullable Ready ready() {
        try {
            return provider.ready();
        } catch (RuntimeException e) { // whatever is wrong with the provider is not our failure
            LOG.warn("The provider cannot be asked: {}", e.getClass().getSimpleName());
            return null;
        }
    }
}
