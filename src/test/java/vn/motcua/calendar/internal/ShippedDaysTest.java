package vn.motcua.calendar.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.SpecialDay.Kind.OFF;
import static vn.motcua.calendar.SpecialDay.Kind.WORKING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.shared.BundledTexts;

class ShippedDaysTest {

    private static final Map<LocalDate, SpecialDay> DAYS = ShippedDays.read(BundledTexts.open()).stream()
            .collect(Collectors.toMap(SpecialDay::date, Function.identity()));

    /** Regulations §10.3. */
    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-25, 2020-04-02", "2021, 2021-02-12, 2021-04-21", "2022, 2022-02-01, 2022-04-10",
        "2023, 2023-01-22, 2023-04-29", "2024, 2024-02-10, 2024-04-18", "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26", "2027, 2027-02-06, 2027-04-16", "2028, 2028-01-26, 2028-04-04",
        "2029, 2029-02-13, 2029-04-23", "2030, 2030-02-02, 2030-04-12", "2031, 2031-01-23, 2031-04-01"
    })
    void the_library_knows_the_anchors_of_the_lunar_year(int year, LocalDate tet, LocalDate kings) {
        assertThat(tet(year)).isEqualTo(tet);
        assertThat(kings(year)).isEqualTo(kings);
    }

    @Test
    void tet_is_off_from_the_last_day_of_the_old_year_on() {
        for (int year = 2015; year <= 2027; year++) {
            for (var date :
                    tet(year).minusDays(1).datesUntil(tet(year).plusDays(4)).toList()) {
                assertOff(date, "Tết Nguyên đán");
            }
        }
    }

    @Test
    void every_holiday_of_the_law_is_off_or_made_good_on_the_next_working_day() {
        for (int year = 2015; year <= 2027; year++) {
            assertOffOrMadeGood(LocalDate.of(year, 1, 1));
            assertOffOrMadeGood(kings(year));
            assertOffOrMadeGood(LocalDate.of(year, 4, 30));
            assertOffOrMadeGood(LocalDate.of(year, 5, 1));
            assertOffOrMadeGood(LocalDate.of(year, 9, 2));
            if (year >= 2026) assertOffOrMadeGood(LocalDate.of(year, 11, 24));
            if (year >= 2021) {
                assertThat(isOff(LocalDate.of(year, 9, 1)) || isOff(LocalDate.of(year, 9, 3)))
                        .as("two days for the National Day %d", year)
                        .isTrue();
            }
        }
    }

    @Test
    void working_days_off_are_as_many_as_the_law_and_the_swaps_give() {
        for (int year = 2015; year <= 2027; year++) {
            int of = year;
            long off = DAYS.values().stream()
                    .filter(day -> day.date().getYear() == of && day.kind() == OFF && !weekend(day.date()))
                    .count();
            long swapped = DAYS.values().stream()
                    .filter(day -> day.date().getYear() == of && day.kind() == WORKING)
                    .count();
            int byLaw = year < 2021 ? 10 : year < 2026 ? 11 : 12;
            assertThat(off - swapped).as("year %d", year).isEqualTo(byLaw);
        }
    }

    @Test
    void the_days_of_2026_are_those_the_vectors_are_written_for() {
        var expected = new TreeSet<LocalDate>();
        for (var date : new String[] {"01-01", "04-27", "04-30", "05-01", "08-31", "09-01", "09-02", "11-24"}) {
            expected.add(LocalDate.parse("2026-" + date));
        }
        for (int day = 14; day <= 22; day++) expected.add(LocalDate.of(2026, 2, day));

        var off = DAYS.values().stream()
                .filter(day -> day.date().getYear() == 2026 && day.kind() == OFF)
                .map(SpecialDay::date);
        var working = DAYS.values().stream()
                .filter(day -> day.date().getYear() == 2026 && day.kind() == WORKING)
                .map(SpecialDay::date);

        assertThat(off).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(working).containsExactly(LocalDate.of(2026, 8, 22));
    }

    @Test
    void what_is_only_proposed_is_marked_so() {
        assertThat(DAYS.get(LocalDate.of(2027, 2, 8)).source()).isEqualTo("de_xuat");
        assertThat(DAYS.values())
                .extracting(SpecialDay::source)
                .containsOnly("luat", "thong_bao", "nho_lai", "suy_ra", "de_xuat");
    }

    private static LocalDate tet(int year) {
        return VietnameseCalendar.ofTet(year).transform(PlainDate.axis()).toTemporalAccessor();
    }

    /** The tenth day of the third lunar month. */
    private static LocalDate kings(int year) {
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10)
                .transform(PlainDate.axis())
                .toTemporalAccessor();
    }

    private static void assertOff(LocalDate date, String name) {
        assertThat(DAYS.get(date)).as("%s", date).isNotNull();
        assertThat(DAYS.get(date).kind()).isEqualTo(OFF);
        assertThat(DAYS.get(date).name()).isEqualTo(name);
    }

    private static void assertOffOrMadeGood(LocalDate date) {
        var day = date;
        while (weekend(day)) day = day.plusDays(1);
        assertThat(isOff(day)).as("%s for %s", day, date).isTrue();
    }

    private static boolean isOff(LocalDate date) {
        return DAYS.containsKey(date) && DAYS.get(date).kind() == OFF;
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
