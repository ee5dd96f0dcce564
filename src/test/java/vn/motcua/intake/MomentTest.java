package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void dates_are_read_in_both_ways_of_writing_with_and_without_time() {
        var date = LocalDate.of(2026, 5, 4);

        assertThat(Moment.read("2026-05-04")).isEqualTo(new Moment(date, null));
        assertThat(Moment.read("04/05/2026")).isEqualTo(new Moment(date, null));
        assertThat(Moment.read("04/05/2026 07:30")).isEqualTo(new Moment(date, LocalTime.of(7, 30)));
        assertThat(Moment.read("2026-05-04T07:30")).isEqualTo(new Moment(date, LocalTime.of(7, 30)));
        assertThat(Moment.read("2026-05-04T07:30:15")).isEqualTo(new Moment(date, LocalTime.of(7, 30, 15)));
        assertThat(Moment.read("29/02/2024")).isEqualTo(new Moment(LocalDate.of(2024, 2, 29), null));
    }

    @Test
    void each_fault_is_told_apart() {
        assertAll(
                MomentFault.NOT_A_DATE,
                "hôm nay",
                "4/5/2026",
                "2026-5-4",
                "2026/05/04",
                "2026-05-04 7:30",
                "2026-05-04T07:30Z",
                "2026-05-04x07:30",
                "2026-05-04 07.30",
                "２026-05-04",
                "-026-05-04",
                "20260504");
        assertAll(
                MomentFault.NO_SUCH_DAY,
                "31/02/2026",
                "29/02/2026",
                "29/02/1900",
                "00/01/2026",
                "2026-13-01",
                "2026-00-10",
                "31/04/2026");
        assertAll(MomentFault.NO_SUCH_TIME, "2026-05-04 24:00", "2026-05-04 10:60", "2026-05-04 10:00:60");
        assertAll(MomentFault.OUT_OF_RANGE, "1899-12-31", "2201-01-01", "0000-01-01", "01/01/9999 08:00");
    }

    @Test
    void every_day_from_1900_to_2200_is_read_back() {
        var slashes = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        for (var day = LocalDate.of(1900, 1, 1); day.getYear() <= 2200; day = day.plusDays(1)) {
            assertThat(Moment.read(day.toString())).isEqualTo(new Moment(day, null));
            assertThat(Moment.read(day.format(slashes))).isEqualTo(new Moment(day, null));
        }
    }

    @Test
    void nothing_makes_the_reader_fail() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var characters = "0123456789-/: T\u0000đ";
        for (int round = 0; round < 200_000; round++) {
            var text = new StringBuilder();
            for (int i = List.of(10, 16, 19, random.nextInt(25)).get(random.nextInt(4)); i > 0; i--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(Moment.read(text.toString()))
                    .as("seed %d: %s", seed, text)
                    .isNotNull();
        }
    }

    private static void assertAll(MomentFault fault, String... texts) {
        for (var text : texts) assertThat(Moment.read(text)).as(text).isEqualTo(fault);
    }
}
