package vn.motcua.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.survey.SatisfactionQuery.Row;

class PublishedTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @Test
    void no_small_number_stands_alone_and_none_can_be_subtracted_out() {
        var random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            var agencies = new ArrayList<Row>();
            for (int n = random.nextInt(7); n > 0; n--) agencies.add(row("A" + n, random.nextInt(12)));

            var published = Published.of(MONTH, MONTH, agencies);

            long shown = published.rows().stream()
                    .mapToLong(each -> each.figures().answers())
                    .sum();
            long all = agencies.stream()
                    .mapToLong(each -> each.figures().answers())
                    .sum();
            assertThat(published.total().answers()).isEqualTo(all);
            assertThat(shown + published.others().answers()).isEqualTo(all);
            assertThat(published.rows()).allMatch(each -> each.figures().answers() >= Published.LEAST);
            if (!published.rows().isEmpty())
                assertThat(Published.small(published.others())).isFalse();
        }
    }

    @Test
    void the_smallest_of_the_others_joins_a_single_small_one() {
        var published = Published.of(MONTH, MONTH, List.of(row("A", 3), row("B", 6), row("C", 50), row("D", 0)));

        assertThat(published.rows()).extracting(Row::key).containsExactly("C");
        assertThat(published.hidden()).isEqualTo(2);
        assertThat(published.others().answers()).isEqualTo(9);
        assertThat(published.of("B")).isEmpty();
    }

    private static Row row(String key, long answers) {
        return new Row(
                key, key, new Satisfaction(answers, answers == 0 ? Map.of() : Map.of(Via.QR, answers), List.of()));
    }
}
