package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.internal.LockOut.Attempts;

class LockOutTest {

    private static final LockOut RULE = LockOut.OF_NAMES;
    private static final Instant NOON = Instant.parse("2024-05-02T05:00:00Z");

    @Test
    void the_fifth_failure_locks_and_each_lock_doubles_up_to_a_day() {
        var now = NOON;
        Attempts attempts = null;
        for (var minutes : new long[] {15, 30, 60, 120, 240, 480, 960, 1440, 1440}) {
            for (int i = 1; i <= 5; i++) {
                attempts = RULE.count(attempts, now);
                assertThat(attempts.lockedAt(now)).isEqualTo(i == 5);
            }
            assertThat(attempts.lockedUntil()).isEqualTo(now.plus(Duration.ofMinutes(minutes)));
            assertThat(attempts.lockedAt(now.plus(Duration.ofMinutes(minutes)))).isFalse();
            now = now.plus(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void a_quiet_day_forgets_failures_and_locks() {
        var attempts = RULE.count(null, NOON);
        for (int i = 0; i < 4; i++) attempts = RULE.count(attempts, NOON);

        var later = NOON.plus(Duration.ofDays(1)).plusSeconds(1);
        attempts = RULE.count(attempts, later);

        assertThat(attempts).isEqualTo(new Attempts(1, 0, null, later));
    }
}
