package vn.motcua.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered, in numbers. All ways add up to the answers, all factors in five steps to {@link #overall()}.
 *
 * @param answers papers, screens and addresses that were answered, each once
 * @param ways    of those, by way; a way without answers is missing
 * @param factors in the order of their sets
 */
public record Satisfaction(long answers, Map<Via, Long> ways, List<FactorMarks> factors) {

    public static final Satisfaction NONE = new Satisfaction(0, Map.of(), List.of());

    public Satisfaction {
        ways = Map.copyOf(ways);
        factors = List.copyOf(factors);
        if (ways.values().stream().mapToLong(Long::longValue).sum() != answers) {
            throw new IllegalStateException("ways do not add up to the answers");
        }
    }

    /** @param fiveSteps whether satisfaction can be read from it; else its marks are points */
    public record FactorMarks(String set, String factor, Words title, boolean fiveSteps, Marks marks) {}

    /** All marks given in five steps. */
    @JsonProperty
    public Marks overall() {
        return factors.stream()
                .filter(FactorMarks::fiveSteps)
                .map(FactorMarks::marks)
                .reduce(Marks.NONE, Marks::plus);
    }

    public Satisfaction plus(Satisfaction other) {
        var sums = new EnumMap<Via, Long>(Via.class);
        sums.putAll(ways);
        other.ways.forEach((via, count) -> sums.merge(via, count, Long::sum));
        var joined = new LinkedHashMap<String, FactorMarks>();
        var all = new ArrayList<>(factors);
        all.addAll(other.factors);
        for (var each : all) {
            joined.merge(
                    each.set() + "/" + each.factor(),
                    each,
                    (one, two) -> new FactorMarks(
                            one.set(),
                            one.factor(),
                            one.title(),
                            one.fiveSteps(),
                            one.marks().plus(two.marks())));
        }
        return new Satisfaction(answers + other.answers, sums, List.copyOf(joined.values()));
    }
}
