package vn.motcua.lateness.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Hours;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.SessionRule;
import vn.motcua.calendar.WaitMode;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.shared.VietnameseTime;

class AheadTest {

    private static final WorkingCalendar CALENDAR = calendar();

    @Test
    void office_time_is_counted_back_over_noon_nights_and_weekends() {
        assertThat(ahead("2024-05-06T17:00", 8 * 60)).isEqualTo("2024-05-03T17:00");
        assertThat(ahead("2024-05-06T10:00", 2 * 60)).isEqualTo("2024-05-06T08:00");
        assertThat(ahead("2024-05-06T14:00", 2 * 60)).isEqualTo("2024-05-06T10:00");
        assertThat(ahead("2024-05-06T08:00", 2 * 60)).isEqualTo("2024-05-03T16:00");
        assertThat(ahead("2024-05-06T08:00", 0)).isEqualTo("2024-05-06T08:00");
    }

    /** Counting forward from it comes out at the due time. */
    @Test
    void it_is_the_reverse_of_the_deadline_function() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var start = VietnameseTime.instantOf(
                            LocalDateTime.of(2024, 5, 6, 7, 1).plusDays(random.nextInt(5)))
                    .plusSeconds(60L * random.nextInt(200));
            int hours = 1 + random.nextInt(40);
            var due = Deadline.instant(new Limit(Limit.Unit.HOURS, hours), start, CALENDAR, List.of(), WaitMode.CREDIT);

            var back = Ahead.of(CALENDAR, due, hours * 60);

            assertThat(back).as("seed %d", seed).isEqualTo(start);
        }
    }

    private static String ahead(String due, int minutes) {
        var at = Ahead.of(CALENDAR, VietnameseTime.instantOf(LocalDateTime.parse(due)), minutes);
        return VietnameseTime.at(at).toLocalDateTime().toString();
    }

    private static WorkingCalendar calendar() {
        var from = LocalDate.of(2000, 1, 1);
        var rules = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() <= 5)
                .flatMap(day -> Stream.of(
                        new SessionRule(day, new Hours(LocalTime.of(7, 0), LocalTime.of(11, 30)), from, null),
                        new SessionRule(day, new Hours(LocalTime.of(13, 30), LocalTime.of(17, 0)), from, null)))
                .toList();
        return WorkingCalendar.of(new WorkingCalendar.Rules(rules, List.of(), List.of()), WorkingCalendar.Rules.NONE);
    }
}
