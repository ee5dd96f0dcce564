package vn.motcua.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Credentials;
import vn.motcua.shared.VietnameseTime;

/**
 * Keeps actors for a few seconds, so that a request costs no statement at all most of the time and one otherwise. What is
 * kept holds only for the day and the state of the directory it was computed for.
 */
@Component
class KnownActors implements Actors, Credentials {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 20_000;
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final SessionStore sessions;
    private final TokenStore tokens;
    private final AccountStore accounts;
    private final ActorMaking making;
    private final Agencies agencies;
    private final SessionSettings settings;
    private final Clock clock;

    private final Cache<String, Kept> bySession = cache();
    private final Cache<String, Kept> byToken = cache();
    private final Cache<UUID, Kept> accountsKept = cache();

    KnownActors(
            SessionStore sessions,
            TokenStore tokens,
            AccountStore accounts,
            ActorMaking making,
            Agencies agencies,
            SessionSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.making = making;
        this.agencies = agencies;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Actor operator() {
        return byAccount(Actor.OPERATOR).orElseThrow(() -> new IllegalStateException("the operator is missing"));
    }

    @Override
    public Optional<Actor> ofSession(String token) {
        return session(token).flatMap(Kept::present);
    }

    @Override
    public boolean passwordDue(String token) {
        return session(token).filter(Kept::passwordDue).isPresent();
    }

    private Optional<Kept> session(String token) {
        var hash = Secret.hash(token);
        var now = clock.instant();
        return keep(
                bySession,
                HexFormat.of().formatHex(hash),
                now,
                () -> sessions.use(hash, now, now.minus(settings.idle()), now.minus(TOUCHED_EVERY))
                        .map(found -> kept(
                                acting(making.actor(found.account(), Set.of(), today(now)), found.acting()),
                                earlier(found.ends(), found.seen().plus(settings.idle())),
                                now,
                                found.mustChange())));
    }

    private static @Nullable Actor acting(@Nullable Actor person, SessionStore.@Nullable Acting acting) {
        return person == null || acting == null ? person : ActorMaking.acting(person, acting);
    }

    @Override
    public Optional<Actor> ofToken(String token) {
        var hash = Secret.hash(token);
        var now = clock.instant();
        return keep(
                        byToken,
                        HexFormat.of().formatHex(hash),
                        now,
                        () -> tokens.use(hash, now)
                                .map(found -> kept(
                                        making.actor(found.account(), found.roles(), today(now)),
                                        found.expires(),
                                        now,
                                        false)))
                .flatMap(Kept::present);
    }

    @Override
    public Optional<Actor> byAccount(UUID account) {
        var now = clock.instant();
        return keep(
                        accountsKept,
                        account,
                        now,
                        () -> accounts.byId(account)
                                .map(found -> kept(making.actor(found, Set.of(), today(now)), Instant.MAX, now, false)))
                .flatMap(Kept::present);
    }

    @Override
    public Optional<Actor> ofUsername(String username) {
        return accounts.idOf(username).flatMap(this::byAccount);
    }

    @Override
    public Optional<UUID> accountOf(String username) {
        return accounts.idOf(username);
    }

    /** Called by whoever changes an account: once that commits, this node knows at once. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    void forget() {
        bySession.invalidateAll();
        byToken.invalidateAll();
        accountsKept.invalidateAll();
    }

    private <K> Optional<Kept> keep(Cache<K, Kept> cache, K key, Instant now, Reading reading) {
        var kept = cache.getIfPresent(key);
        if (kept != null && kept.holds(now, today(now), agencies.revision())) return Optional.of(kept);
        var read = reading.read();
        if (read.isEmpty()) cache.invalidate(key);
        else cache.put(key, read.get());
        return read;
    }

    private Kept kept(@Nullable Actor actor, Instant until, Instant now, boolean passwordDue) {
        return new Kept(actor, until, today(now), agencies.revision(), passwordDue);
    }

    private static LocalDate today(Instant now) {
        return VietnameseTime.dateOf(now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static <K> Cache<K, Kept> cache() {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    }

    private interface Reading {
        Optional<Kept> read();
    }

    /** An actor, null when the account is locked, and what must not have changed meanwhile. */
    private record Kept(@Nullable Actor actor, Instant until, LocalDate day, long directory, boolean passwordDue) {

        Optional<Actor> present() {
            return Optional.ofNullable(actor);
        }

        boolean holds(Instant now, LocalDate today, long revision) {
            return now.isBefore(until) && day.equals(today) && directory == revision;
        }
    }
}
