package vn.motcua.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void doubles_up_to_a_quarter_of_an_hour() {
        assertThat(BackOff.after(1, 0.5)).isEqualTo(Duration.ofSeconds(20));
        assertThat(BackOff.after(2, 0.5)).isEqualTo(Duration.ofSeconds(40));
        assertThat(BackOff.after(6, 0.5)).isEqualTo(Duration.ofSeconds(640));
        assertThat(BackOff.after(7, 0.5)).isEqualTo(BackOff.LONGEST);
        assertThat(BackOff.after(1_000_000, 0.5)).isEqualTo(BackOff.LONGEST);
    }

    @Test
    void spreads_by_a_fifth_and_never_more() {
        long seed = System.nanoTime();
        var random = new Random(seed);

        for (int i = 0; i < 10_000; i++) {
            int tries = 1 + random.nextInt(40);
            var middle = BackOff.after(tries, 0.5).toMillis();
            assertThat(BackOff.after(tries, random.nextDouble()).toMillis())
                    .as("seed %d, tries %d", seed, tries)
                    .isBetween(middle * 4 / 5 - 1, middle * 6 / 5 + 1);
        }
    }
}
