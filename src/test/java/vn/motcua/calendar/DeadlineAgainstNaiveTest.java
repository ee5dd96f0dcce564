package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.motcua.calendar.Due.Reason;
import vn.motcua.calendar.Due.Skipped;
import vn.motcua.calendar.Limit.Unit;
import vn.motcua.calendar.WorkingCalendar.Rules;
import vn.motcua.shared.VietnameseTime;

/** Counts for itself, beside whatever else runs. */
@Execution(ExecutionMode.CONCURRENT)
class DeadlineAgainstNaiveTest {

    private static final int CALENDARS = 300;
    private static final int CASES = 20;

    @Test
    void every_due_date_is_the_one_counted_by_hand_and_explains_itself() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < CALENDARS; i++) {
            var around = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(365 * 12));
            var general = i % 3 == 0 ? Calendars.vectors() : Calendars.random(random, around, true);
            var own = i % 2 == 0 ? Rules.NONE : Calendars.random(random, around, false);
            var naive = new NaiveDeadline(general, own);
            var calendar = WorkingCalendar.of(general, own);
            for (int j = 0; j < CASES; j++) {
                var limit = limit(random);
                var received = at(random, around, 40);
                var waits = waits(random, received);
                var mode = random.nextInt(4) == 0 ? WaitMode.RESTART : WaitMode.CREDIT;
                var instant = VietnameseTime.instantOf(received);
                var name = "seed %d calendar %d: %s from %s, %s %s".formatted(seed, i, limit, received, mode, waits);

                var expected = VietnameseTime.instantOf(naive.due(limit, received, waits, mode));
                var due = Deadline.explain(limit, instant, calendar, waits, mode);

                assertThat(due.due()).as(name).isEqualTo(expected);
                assertThat(Deadline.instant(limit, instant, calendar, waits, mode))
                        .as(name)
                        .isEqualTo(expected);
                assertExplained(name, due, calendar);

                var given = at(random, around, 60).truncatedTo(ChronoUnit.MINUTES);
                var moved = Deadline.moved(limit, VietnameseTime.instantOf(given), instant, calendar, waits, mode);
                assertThat(moved.due())
                        .as(name + ", given " + given)
                        .isEqualTo(VietnameseTime.instantOf(naive.moved(limit, given, received, waits, mode)));
            }
        }
    }

    private static void assertExplained(String name, Due due, WorkingCalendar calendar) {
        var first = VietnameseTime.dateOf(due.start());
        var last = VietnameseTime.dateOf(due.due());
        var told = Stream.concat(due.counted().stream(), due.skipped().stream().map(Skipped::date))
                .filter(date -> !date.isBefore(first))
                .sorted()
                .toList();
        assertThat(told).as(name).isEqualTo(first.datesUntil(last.plusDays(1)).toList());
        assertThat(due.counted()).as(name).last().isEqualTo(last);
        assertThat(calendar.isWorkingDay(last)).as(name).isTrue();
        switch (due.limit().unit()) {
            case WORKING_DAYS -> {
                assertThat(due.counted()).as(name).hasSize(due.limit().amount()).allMatch(calendar::isWorkingDay);
            }
            case CALENDAR_DAYS ->
                assertThat(due.counted()).as(name).hasSize(due.limit().amount());
            case SAME_DAY, HOURS, MONTHS -> assertThat(due.counted()).as(name).isNotEmpty();
        }
        for (var skipped : due.skipped()) {
            boolean off = skipped.reason() == Reason.WEEKEND || skipped.reason() == Reason.HOLIDAY;
            boolean everyDayCounts =
                    due.limit().unit() == Unit.CALENDAR_DAYS || due.limit().unit() == Unit.MONTHS;
            if (off || !everyDayCounts) {
                assertThat(calendar.isWorkingDay(skipped.date()))
                        .as(name + skipped)
                        .isEqualTo(!off);
            }
        }
    }

    private static Limit limit(Random random) {
        return switch (Unit.values()[random.nextInt(Unit.values().length)]) {
            case SAME_DAY -> new Limit(Unit.SAME_DAY, 0);
            case HOURS -> new Limit(Unit.HOURS, 1 + random.nextInt(60));
            case WORKING_DAYS -> new Limit(Unit.WORKING_DAYS, 1 + random.nextInt(40));
            case CALENDAR_DAYS -> new Limit(Unit.CALENDAR_DAYS, 1 + random.nextInt(60));
            case MONTHS -> new Limit(Unit.MONTHS, 1 + random.nextInt(14));
        };
    }

    private static List<Wait> waits(Random random, LocalDateTime received) {
        var waits = new ArrayList<Wait>();
        for (int i = Math.max(0, random.nextInt(6) - 2); i > 0; i--) {
            var from = at(random, received.toLocalDate().minusDays(2), 25);
            var to = random.nextInt(3) == 0
                    ? from.plusMinutes(random.nextInt(300))
                    : from.plusMinutes(random.nextInt(12 * 1440));
            waits.add(new Wait(VietnameseTime.instantOf(from), VietnameseTime.instantOf(to)));
        }
        return waits;
    }

    /** Some second within so many days; often one where sessions begin, end or the same-day boundary lies. */
    private static LocalDateTime at(Random random, LocalDate from, int days) {
        var date = from.plusDays(random.nextInt(days));
        return switch (random.nextInt(8)) {
            case 0 -> date.atTime(17, 0);
            case 1 -> date.atTime(7, 0);
            case 2 -> date.atTime(15, random.nextInt(2));
            case 3 -> date.atTime(11, 30);
            default -> date.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
        };
    }
}
