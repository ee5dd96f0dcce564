package vn.motcua.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.notice.Channel;
import vn.motcua.shared.VietnameseTime;

class QuietHoursTest {

    private final QuietHours night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0));

    @Test
    void a_night_passes_midnight_and_ends_the_next_morning() {
        assertThat(night.notBefore(Channel.SMS, at(2, 20, 59))).isNull();
        assertThat(night.notBefore(Channel.SMS, at(2, 21, 0))).isEqualTo(at(3, 7, 0));
        assertThat(night.notBefore(Channel.ZALO, at(3, 0, 0))).isEqualTo(at(3, 7, 0));
        assertThat(night.notBefore(Channel.SMS, at(3, 6, 59))).isEqualTo(at(3, 7, 0));
        assertThat(night.notBefore(Channel.SMS, at(3, 7, 0))).isNull();
    }

    @Test
    void an_afternoon_nap_ends_the_same_day_and_no_hours_are_never_quiet() {
        var nap = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30));
        var never = new QuietHours(LocalTime.of(7, 0), LocalTime.of(7, 0));

        assertThat(nap.notBefore(Channel.SMS, at(2, 12, 30))).isEqualTo(at(2, 13, 30));
        assertThat(nap.notBefore(Channel.SMS, at(2, 13, 30))).isNull();
        assertThat(never.notBefore(Channel.SMS, at(2, 7, 0))).isNull();
    }

    @Test
    void e_mail_wakes_nobody() {
        assertThat(night.notBefore(Channel.EMAIL, at(2, 23, 0))).isNull();
    }

    @Test
    void whatever_the_hours_it_waits_less_than_a_day_and_ends_where_it_is_not_quiet() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            var hours = new QuietHours(time(random), time(random));
            var now = at(2, random.nextInt(24), random.nextInt(60));
            var until = hours.notBefore(Channel.SMS, now);
            if (until == null) continue;
            assertThat(until).as("seed %d: %s at %s", seed, hours, now).isBetween(now, now.plusSeconds(24 * 3600));
            assertThat(hours.notBefore(Channel.SMS, until)).as("seed %d", seed).isNull();
        }
    }

    private static LocalTime time(Random random) {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private static Instant at(int day, int hour, int minute) {
        return VietnameseTime.instantOf(LocalDateTime.of(2024, 5, day, hour, minute));
    }
}
