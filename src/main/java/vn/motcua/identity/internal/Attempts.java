package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.ContactPoint;

/** Counts attempts to sign in, by name and by address. Commits at once, so that a refusal cannot undo the count. */
@Component
class Attempts {

    /**
     * One counted attempt.
     *
     * @param lockedUntil when it was not allowed: until when; else null
     * @param locks       whether this very attempt locks from now on, should it fail
     */
    record Counted(@Nullable Instant lockedUntil, boolean locks) {}

    private final JdbcClient sql;
    private final Clock clock;

    Attempts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    static byte[] keyOfName(String username) {
        return Secret.hash("name:" + username.toLowerCase(Locale.ROOT));
    }

    static byte[] keyOfAddress(String address) {
        return Secret.hash("address:" + address);
    }

    static byte[] keyOfTarget(ContactPoint point) {
        return Secret.hash("code:" + point.value());
    }

    static byte[] keyOfSender(String address) {
        return Secret.hash("codes from:" + address);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Counted count(byte[] key, LockOut rule) {
        var now = clock.instant();
        sql.sql("""
                        insert into identity.attempt (key, failures, locks, last) values (:key, 0, 0, :now)
                        on conflict (key) do nothing
                        """).param("key", key).param("now", utc(now)).update();
        var before = sql.sql("""
                        select failures, locks, locked_until, last from identity.attempt where key = :key for update
                        """)
                .param("key", key)
                .query((row, n) -> new LockOut.Attempts(
                        row.getInt("failures"),
                        row.getInt("locks"),
                        instant(row.getObject("locked_until", OffsetDateTime.class)),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .single();
        if (before.lockedAt(now)) return new Counted(before.lockedUntil(), false);
        var after = rule.count(before, now);
        sql.sql("""
                        update identity.attempt
                           set failures = :failures, locks = :locks, locked_until = :until, last = :now
                         where key = :key
                        """)
                .param("key", key)
                .param("failures", after.failures())
                .param("locks", after.locks())
                .param("until", after.lockedUntil() == null ? null : utc(after.lockedUntil()))
                .param("now", utc(now))
                .update();
        return new Counted(null, after.lockedUntil() != null);
    }

    /** A success clears the name. */
    public void clear(byte[] key) {
        sql.sql("delete from identity.attempt where key = :key")
                .param("key", key)
                .update();
    }

    /** A success takes back what it counted at a shared address, and nothing of what others did there. */
    public void takeBack(byte[] key, Counted counted) {
        sql.sql("""
                        update identity.attempt
                           set failures = greatest(failures - 1, 0),
                               locks = case when :locked then locks - 1 else locks end,
                               locked_until = case when :locked then null else locked_until end
                         where key = :key
                        """).param("key", key).param("locked", counted.locks()).update();
    }

    /** Removes what has been forgotten. */
    public void sweep() {
        sql.sql("delete from identity.attempt where last < :old")
                .param(
                        "old",
                        utc(clock.instant().minus(LockOut.OF_NAMES.longest().multipliedBy(2))))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
