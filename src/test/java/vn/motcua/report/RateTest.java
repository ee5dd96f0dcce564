package vn.motcua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RateTest {

    @Test
    void the_rates_of_real_offices_are_rounded_half_up() {
        assertThat(new Rate(8_184, 8_202).percent()).isEqualTo(new BigDecimal("99.78"));
        assertThat(new Rate(1_524, 1_547).percent()).isEqualTo(new BigDecimal("98.51"));
        assertThat(new Rate(236, 272).percent()).isEqualTo(new BigDecimal("86.76"));
        assertThat(new Rate(1, 800).percent()).isEqualTo(new BigDecimal("0.13"));
    }

    @Test
    void nothing_is_rounded_up_to_all_or_down_to_none() {
        assertThat(new Rate(198_186, 198_226).percent()).isEqualTo(new BigDecimal("99.98"));
        assertThat(new Rate(8_201, 8_202).percent()).isEqualTo(new BigDecimal("99.99"));
        assertThat(new Rate(999_999, 1_000_000).percent()).isEqualTo(new BigDecimal("99.99"));
        assertThat(new Rate(1, 1_000_000).percent()).isEqualTo(new BigDecimal("0.01"));
        assertThat(new Rate(5, 5).percent()).isEqualTo(new BigDecimal("100.00"));
        assertThat(new Rate(0, 5).percent()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void of_nothing_there_is_no_share() {
        assertThat(new Rate(0, 0).percent()).isNull();
    }

    @Test
    void as_json_it_shows_both_numbers_and_the_percent() {
        var json = JsonMapper.shared();

        assertThat(json.writeValueAsString(new Rate(8_184, 8_202)))
                .isEqualTo("{\"numerator\":8184,\"denominator\":8202,\"percent\":99.78}");
        assertThat(json.writeValueAsString(new Rate(0, 0)))
                .isEqualTo("{\"numerator\":0,\"denominator\":0,\"percent\":null}");
    }

    @Test
    void more_than_all_is_a_defect() {
        assertThatThrownBy(() -> new Rate(2, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_share_is_within_half_a_hundredth_and_tells_all_and_none_apart() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int n = 0; n < 20_000; n++) {
            long whole = random.nextLong(1, n % 2 == 0 ? 100 : 100_000_000);
            long part =
                    random.nextInt(4) == 0 ? whole - random.nextLong(Math.min(whole, 3)) : random.nextLong(whole + 1);

            var percent = new Rate(part, whole).percent();

            var why = "seed %d: %d of %d is %s".formatted(seed, part, whole, percent);
            assertThat(percent).as(why).isNotNull();
            assertThat(percent.signum() == 0).as(why).isEqualTo(part == 0);
            assertThat(percent.compareTo(BigDecimal.valueOf(100)) == 0).as(why).isEqualTo(part == whole);
            // half up, told with whole numbers: 2 × 10,000 × part / whole + 1, halved
            var hundredths = BigInteger.valueOf(part)
                    .multiply(BigInteger.valueOf(20_000))
                    .add(BigInteger.valueOf(whole))
                    .divide(BigInteger.valueOf(whole).shiftLeft(1))
                    .longValueExact();
            if (part > 0 && part < whole) hundredths = Math.clamp(hundredths, 1, 9_999);
            assertThat(percent.unscaledValue().longValueExact()).as(why).isEqualTo(hundredths);
        }
    }
}
