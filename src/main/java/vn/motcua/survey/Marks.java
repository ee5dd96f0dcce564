package vn.motcua.survey;

import static java.math.RoundingMode.HALF_UP;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.report.Rate;

/**
 * How often each mark was given.
 *
 * @param counts of the marks 0 to 5, in this order; in five steps there is no 0
 */
public record Marks(List<Long> counts) {

    public static final Marks NONE = new Marks(List.of(0L, 0L, 0L, 0L, 0L, 0L));

    private static final int FIRST_SATISFIED = 4;

    public Marks {
        counts = List.copyOf(counts);
        if (counts.size() != 6) throw new IllegalArgumentException("marks are 0 to 5");
    }

    public long count(int mark) {
        return counts.get(mark);
    }

    @JsonProperty
    public long rated() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** Marks 4 and 5 of all marks; of five steps only. */
    @JsonProperty
    public Rate satisfied() {
        return new Rate(
                counts.subList(FIRST_SATISFIED, 6).stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                rated());
    }

    /** With two decimals, half up; null when nothing was rated. */
    @JsonProperty
    public @Nullable BigDecimal mean() {
        if (rated() == 0) return null;
        long sum = 0;
        for (int mark = 0; mark < counts.size(); mark++) sum += mark * counts.get(mark);
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(rated()), 2, HALF_UP);
    }

    public Marks plus(Marks other) {
        var sums = new ArrayList<Long>();
        for (int mark = 0; mark < counts.size(); mark++) sums.add(counts.get(mark) + other.counts.get(mark));
        return new Marks(sums);
    }

    public Marks plus(int mark, long times) {
        var sums = new ArrayList<>(counts);
        sums.set(mark, sums.get(mark) + times);
        return new Marks(sums);
    }
}
