package vn.motcua.page.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackingTest {

    private final Packing packing = new Packing();

    @Test
    void whatever_is_packed_by_many_at_once_is_unpacked_the_same() throws Exception {
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 200; i++) {
            var random = new Random(i);
            var page = new byte[random.nextInt(200_000)];
            for (int at = 0; at < page.length; at++)
                page[at] = (byte) (random.nextInt(4) == 0 ? random.nextInt() : 'a');
            tasks.add(() -> Arrays.equals(unpacked(packing.pack(page)), page));
        }

        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var same : pool.invokeAll(tasks)) assertThat(same.get()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, 2000, true",
        "'br, GZIP;q=0.5', 2000, true",
        "'gzip, deflate', 1023, false",
        "'gzip;q=0', 2000, false",
        "'gzip;q=0.000', 2000, false",
        "'x-gzip, br', 2000, false",
        "'', 2000, false"
    })
    void it_is_packed_only_when_it_is_asked_for_and_worth_it(String accepted, int length, boolean wanted) {
        assertThat(Packing.wanted(accepted, length)).isEqualTo(wanted);
    }

    @Test
    void a_browser_that_says_nothing_gets_it_plain() {
        assertThat(Packing.wanted(null, 2_000)).isFalse();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return plain.readAllBytes();
        }
    }
}
