package vn.motcua.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import vn.motcua.shared.VietnameseTime;

/** A clock that stands still until the test moves it. Starts on Thursday 2/5/2024 at 08:00 in Vietnam. */
public final class TestClock extends Clock {

    public static final Instant START = VietnameseTime.instantOf(LocalDateTime.of(2024, 5, 2, 8, 0));

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Sets it to a time of day in Vietnam. */
    public void set(LocalDateTime local) {
        set(VietnameseTime.instantOf(local));
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public void reset() {
        set(START);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
