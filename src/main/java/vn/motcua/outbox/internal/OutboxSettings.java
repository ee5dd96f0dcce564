package vn.motcua.outbox.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param giveUp how long a parcel is tried before it is a dead letter
 * @param keep   how long it is known that a parcel was sent
 */
@ConfigurationProperties("motcua.outbox")
record OutboxSettings(Duration giveUp, Duration keep) {

    private static final Duration LEAST = Duration.ofHours(1);

    OutboxSettings {
        if (giveUp.compareTo(LEAST) < 0 || keep.compareTo(giveUp) < 0) {
            throw new IllegalArgumentException(
                    "motcua.outbox: give-up is an hour at least, and no longer than what is kept");
        }
    }
}
