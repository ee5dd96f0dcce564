package vn.motcua.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.motcua.shared.Texts;

class FormatsTest {

    private static final Texts TEXTS = texts();
    private static final Formats VI = new Formats(Texts.VIETNAMESE, TEXTS);
    private static final Formats EN = new Formats(Locale.ENGLISH, TEXTS);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z"); // Friday 10:00 in Vietnam

    private static Texts texts() {
        try (var context = new AnnotationConfigApplicationContext("vn.motcua.shared")) {
            return context.getBean(Texts.class);
        }
    }

    @Test
    void numbers_rates_and_money_are_written_the_vietnamese_way() {
        assertThat(VI.number(1674)).isEqualTo("1.674");
        assertThat(VI.percent(new BigDecimal("98.5"))).isEqualTo("98,5\u00a0%");
        assertThat(VI.percent(new BigDecimal("99.78"))).isEqualTo("99,78\u00a0%");
        assertThat(VI.percent(new BigDecimal("100.00"))).isEqualTo("100\u00a0%");
        assertThat(VI.money(8000)).isEqualTo("8.000\u00a0đ");
        assertThat(VI.percent(null)).isEqualTo("–");
    }

    @Test
    void numbers_are_written_the_english_way_in_english() {
        assertThat(EN.number(1674)).isEqualTo("1,674");
        assertThat(EN.percent(new BigDecimal("98.5"))).isEqualTo("98.5\u00a0%");
    }

    @Test
    void dates_and_times_are_those_of_vietnam() {
        var lateEvening = Instant.parse("2026-11-20T17:05:00Z");

        assertThat(VI.date(LocalDate.of(2026, 7, 1))).isEqualTo("01/07/2026");
        assertThat(VI.date(lateEvening)).isEqualTo("21/11/2026");
        assertThat(VI.dateTime(lateEvening)).isEqualTo("21/11/2026 00:05");
        assertThat(EN.dateTime(NOW)).isEqualTo("20/11/2026 10:00");
        assertThat(VI.machine(NOW)).isEqualTo("2026-11-20T10:00+07:00");
    }

    @Test
    void deadlines_in_days_compare_dates() {
        assertThat(VI.deadline(vietnam("2026-11-22T17:00"), NOW, false)).isEqualTo("còn 2 ngày");
        assertThat(VI.deadline(vietnam("2026-11-20T17:00"), NOW, false)).isEqualTo("hạn hôm nay");
        assertThat(VI.deadline(vietnam("2026-11-20T09:00"), NOW, false)).isEqualTo("hạn hôm nay");
        assertThat(VI.deadline(vietnam("2026-11-19T17:00"), NOW, false)).isEqualTo("quá hạn 1 ngày");
        assertThat(EN.deadline(vietnam("2026-11-21T17:00"), NOW, false)).isEqualTo("1 day left");
        assertThat(EN.deadline(vietnam("2026-11-10T17:00"), NOW, false)).isEqualTo("10 days overdue");
    }

    @Test
    void deadlines_in_hours_compare_instants() {
        assertThat(VI.deadline(vietnam("2026-11-20T14:30"), NOW, true)).isEqualTo("còn 4 giờ");
        assertThat(VI.deadline(vietnam("2026-11-20T10:45"), NOW, true)).isEqualTo("còn 45 phút");
        assertThat(VI.deadline(vietnam("2026-11-20T09:50"), NOW, true)).isEqualTo("quá hạn 10 phút");
        assertThat(VI.deadline(vietnam("2026-11-20T07:00"), NOW, true)).isEqualTo("quá hạn 3 giờ");
        assertThat(VI.deadline(vietnam("2026-11-25T07:00"), NOW, true)).isEqualTo("còn 5 ngày");
    }

    @Test
    void being_overdue_follows_the_kind_of_limit() {
        var thisMorning = vietnam("2026-11-20T09:00");

        assertThat(Formats.overdue(thisMorning, NOW, false)).isFalse();
        assertThat(Formats.overdue(thisMorning, NOW, true)).isTrue();
    }

    private static Instant vietnam(String local) {
        return Instant.parse(local + ":00Z").minusSeconds(7 * 3600);
    }
}
