package vn.motcua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.RefusalCode;

class ReportDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2024-01-31T16:59:59.999999Z",
        "31/01/2024, 2024-01-31T16:59:59.999999Z",
        "2024-01-31T08:30, 2024-01-31T01:30:00Z",
        "2024-01-31 08:30, 2024-01-31T01:30:00Z",
        "2024-01-31T08:30:15, 2024-01-31T01:30:15Z",
        "2024-01-31T08:30:15.1234569, 2024-01-31T01:30:15.123456Z",
        "2024-01-31T08:30+07:00, 2024-01-31T01:30:00Z",
        "2024-01-31T01:30:00Z, 2024-01-31T01:30:00Z",
        "2024-01-30T20:30:00-05:00, 2024-01-31T01:30:00Z",
    })
    void an_instant_is_read_as_people_type_it(String text, Instant instant) {
        assertThat(ReportDates.instant(text)).isEqualTo(Outcome.done(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hôm qua",
                "2024-02-31",
                "2024-02-31T08:00",
                "2024-01-31T25:00",
                "2024-01-31T08",
                "31-01-2024"
            })
    void what_is_no_instant_is_refused(String text) {
        assertThat(refusal(ReportDates.instant(text))).isEqualTo(ReportRefusal.NOT_AN_INSTANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "01/01/0001", "1899-12-31T12:00:00Z"})
    void instants_outside_1900_to_2200_are_refused(String text) {
        assertThat(refusal(ReportDates.instant(text))).isEqualTo(ReportRefusal.DATE_OUT_OF_RANGE);
    }

    @Test
    void a_day_is_read_in_both_ways_of_writing() {
        assertThat(ReportDates.day("2024-02-29")).isEqualTo(Outcome.done(LocalDate.of(2024, 2, 29)));
        assertThat(ReportDates.day("29/02/2024")).isEqualTo(Outcome.done(LocalDate.of(2024, 2, 29)));
        assertThat(ReportDates.day("1/4/2023")).isEqualTo(Outcome.done(LocalDate.of(2023, 4, 1)));
        assertThat(refusal(ReportDates.day("29/02/2023"))).isEqualTo(ReportRefusal.NOT_A_DATE);
        assertThat(refusal(ReportDates.day("2024-1-1"))).isEqualTo(ReportRefusal.NOT_A_DATE);
        assertThat(refusal(ReportDates.day("9999-01-01"))).isEqualTo(ReportRefusal.DATE_OUT_OF_RANGE);
    }

    private static <T> RefusalCode refusal(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Refused<T>(var refusal) -> refusal.code();
            case Outcome.Done<T>(var value) -> throw new AssertionError(String.valueOf(value));
        };
    }
}
