package vn.motcua.procedure.internal;

import java.util.Arrays;

/**
 * How well every version answers what was meant: the likeness of its best text, and how much of what was typed it covers
 * in all its texts. What covers much less than the best does is no answer.
 */
final class Scores {

    /** The least share of what was typed that an answer covers. */
    private static final double LEAST = 0.3;

    private static final double BESIDE_THE_BEST = 0.7;

    private final double[] likeness;
    private final double[] covered;
    private final double least;

    Scores(SearchIndex index, Meaning meaning) {
        var sums = new double[index.textCount()];
        covered = new double[index.versions.size()];
        var here = new double[sums.length];
        var owned = new double[covered.length];
        double all = 0;
        for (var place : meaning.places()) {
            Arrays.fill(here, 0);
            Arrays.fill(owned, 0);
            place.terms().forEach((term, sure) -> {
                double says = sure * index.weight(term);
                for (int text : index.texts(term)) {
                    if (says > here[text]) here[text] = says;
                    int owner = index.owner(text);
                    if (sure > owned[owner]) owned[owner] = sure;
                }
            });
            for (int i = 0; i < here.length; i++) sums[i] += here[i] * place.weight();
            for (int i = 0; i < owned.length; i++) covered[i] += owned[i] * place.weight();
            all += place.weight();
        }
        meaning.pairs().forEach((term, says) -> {
            double weight = index.weight(term);
            for (int text : index.texts(term)) sums[text] += says * weight * weight;
        });
        double most = 0;
        for (int i = 0; i < covered.length; i++) {
            covered[i] /= Math.max(all, 1e-9);
            most = Math.max(most, covered[i]);
        }
        likeness = index.best(sums);
        least = Math.max(LEAST, most * BESIDE_THE_BEST);
    }

    /** 0 for what is no answer. */
    double of(int version) {
        return covered[version] < least ? 0 : likeness[version] * (0.5 + covered[version]);
    }
}
