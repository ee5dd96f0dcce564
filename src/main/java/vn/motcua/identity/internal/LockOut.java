package vn.motcua.identity.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When too many failures lock a name or an address; pure. An attempt is counted before the password is looked at, so
 * that many at once cannot slip through; a success takes it back.
 */
record LockOut(int limit, Duration first, Duration longest, Duration memory) {

    /** Five failures lock a name for 15 minutes, then 30, 60 … up to a day. Forgotten after a quiet day. */
    static final LockOut OF_NAMES = new LockOut(5, Duration.ofMinutes(15), Duration.ofDays(1), Duration.ofDays(1));

    /** An office shares one address; 50 failures in a row of quarter hours is not an office. */
    static final LockOut OF_ADDRESSES =
            new LockOut(50, Duration.ofMinutes(15), Duration.ofDays(1), Duration.ofMinutes(15));

    /** Codes sent to one address or number, where none of them was typed back. */
    static final LockOut OF_TARGETS = new LockOut(5, Duration.ofMinutes(15), Duration.ofDays(1), Duration.ofHours(1));

    /** Codes asked for from one address; a village may share it. */
    static final LockOut OF_SENDERS =
            new LockOut(30, Duration.ofMinutes(15), Duration.ofDays(1), Duration.ofMinutes(15));

    /** What is known of a name or an address. */
    record Attempts(int failures, int locks, @Nullable Instant lockedUntil, Instant last) {

        boolean lockedAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    /** How things stand after one more attempt that was allowed and is taken for a failure. */
    Attempts count(@Nullable Attempts before, Instant now) {
        if (before == null) before = new Attempts(0, 0, null, now);
        boolean afresh =
                before.lockedUntil() != null || before.last().plus(memory).isBefore(now);
        int locks = before.last().plus(longest).isBefore(now) ? 0 : before.locks();
        int failures = afresh ? 1 : before.failures() + 1;
        if (failures < limit) return new Attempts(failures, locks, null, now);
        return new Attempts(failures, locks + 1, now.plus(lockFor(locks)), now);
    }

    private Duration lockFor(int locksBefore) {
        var lock = first.multipliedBy(1L << Math.min(locksBefore, 10));
        return lock.compareTo(longest) > 0 ? longest : lock;
    }
}
