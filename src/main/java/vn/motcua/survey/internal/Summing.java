package vn.motcua.survey.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.survey.Marks;
import vn.motcua.survey.QuestionSet;
import vn.motcua.survey.Satisfaction;
import vn.motcua.survey.Satisfaction.FactorMarks;
import vn.motcua.survey.Via;
import vn.motcua.survey.Words;

/** Puts counts together: ways and factors of each key, factors in the order of their sets and under their newest names. */
final class Summing {

    /** @param place orders factors as their sets do; those that no version has any more come last */
    private record Known(int place, Words title, boolean fiveSteps) {}

    private final Map<String, Known> factors = new TreeMap<>();

    /** @param versions of every set, the newest of a code first */
    Summing(List<QuestionSet> versions) {
        for (var set : versions) {
            for (var factor : set.factors()) {
                boolean fiveSteps = factor.questions().getFirst().fiveSteps();
                factors.putIfAbsent(
                        set.code() + "/" + factor.code(), new Known(factors.size(), factor.title(), fiveSteps));
            }
        }
    }

    Map<String, Satisfaction> of(List<FigureStore.Answers> answers, List<FigureStore.MarkCount> marks) {
        var ways = new TreeMap<String, Map<Via, Long>>();
        for (var each : answers) {
            ways.computeIfAbsent(each.key(), key -> new EnumMap<>(Via.class))
                    .merge(each.via(), each.count(), Long::sum);
        }
        var sums = new TreeMap<String, Map<String, FactorMarks>>();
        for (var each : marks) {
            var name = each.set() + "/" + each.factor();
            var known = factors.getOrDefault(
                    name, new Known(Integer.MAX_VALUE, new Words(each.factor(), each.factor()), true));
            sums.computeIfAbsent(each.key(), key -> new TreeMap<>())
                    .merge(
                            name,
                            new FactorMarks(
                                    each.set(),
                                    each.factor(),
                                    known.title(),
                                    known.fiveSteps(),
                                    Marks.NONE.plus(each.value(), each.count())),
                            (one, two) -> new FactorMarks(
                                    one.set(),
                                    one.factor(),
                                    one.title(),
                                    one.fiveSteps(),
                                    one.marks().plus(two.marks())));
        }
        var satisfaction = new TreeMap<String, Satisfaction>();
        ways.forEach((key, counts) -> satisfaction.put(
                key,
                new Satisfaction(
                        counts.values().stream().mapToLong(Long::longValue).sum(),
                        counts,
                        ordered(sums.getOrDefault(key, Map.of())))));
        return satisfaction;
    }

    private List<FactorMarks> ordered(Map<String, FactorMarks> sums) {
        return sums.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(entry -> place(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private int place(String name) {
        var known = factors.get(name);
        return known == null ? Integer.MAX_VALUE : known.place();
    }
}
