package vn.motcua.procedure.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.procedure.ProcedureVersion;

/**
 * Every text a version is found by (its name, what people call it, its results, its sector), as terms: single syllables,
 * pairs of neighbours (Vietnamese words are mostly pairs), and syllables with their accents.
 */
final class SearchIndex {

    /** How much a text counts by where it stands. */
    private static final double NAME = 1;

    private static final double EVERYDAY = 1;
    private static final double RESULT = 0.6;
    private static final double SECTOR = 0.5;

    /** Long official names are long because they are exact, not because they are about more. */
    private static final double LENGTH_COUNTS = 0.7;

    private static final String ACCENTED = "=";

    final Snapshot snapshot;
    final List<ProcedureVersion> versions;
    final Set<String> syllables = new HashSet<>();
    final Slips slips = new Slips(syllables);
    private final TreeSet<String> terms = new TreeSet<>();
    private final Map<String, int[]> found = new HashMap<>();
    private final int[] owners;
    private final double[] boosts;
    private final double[] lengths;

    SearchIndex(Snapshot snapshot, EverydayWords words) {
        this.snapshot = snapshot;
        this.versions = snapshot.sorted();
        var collecting = new HashMap<String, List<Integer>>();
        var texts = new ArrayList<Text>();
        for (int owner = 0; owner < versions.size(); owner++) {
            var version = versions.get(owner);
            add(version.name(), NAME, owner, texts);
            for (var name : words.says().getOrDefault(version.code(), List.of())) add(name, EVERYDAY, owner, texts);
            for (var result : version.results()) add(result.name(), RESULT, owner, texts);
            add(version.sector().name(), SECTOR, owner, texts);
        }
        for (int text = 0; text < texts.size(); text++) {
            for (var term : texts.get(text).terms())
                collecting.computeIfAbsent(term, key -> new ArrayList<>()).add(text);
        }
        collecting.forEach((term, list) ->
                found.put(term, list.stream().mapToInt(Integer::intValue).toArray()));
        terms.addAll(found.keySet());
        owners = texts.stream().mapToInt(Text::owner).toArray();
        boosts = texts.stream().mapToDouble(Text::boost).toArray();
        lengths = new double[texts.size()];
        for (int text = 0; text < lengths.length; text++) {
            double sum = 0;
            for (var term : texts.get(text).terms()) if (!term.startsWith(ACCENTED)) sum += weight(term) * weight(term);
            lengths[text] = Math.pow(Math.max(sum, 1e-9), LENGTH_COUNTS / 2);
        }
    }

    private record Text(int owner, double boost, Set<String> terms) {}

    private void add(String text, double boost, int owner, List<Text> texts) {
        var spoken = Spoken.of(text);
        var of = new HashSet<String>();
        for (int i = 0; i < spoken.size(); i++) {
            var one = spoken.get(i);
            syllables.add(one.plain());
            of.add(one.plain());
            if (!one.accented().isEmpty()) of.add(ACCENTED + one.accented());
            if (i > 0) of.add(pair(spoken.get(i - 1).plain(), one.plain()));
        }
        texts.add(new Text(owner, boost, of));
    }

    static String pair(String first, String second) {
        return first + " " + second;
    }

    static String accented(Spoken word) {
        return ACCENTED + word.accented();
    }

    boolean knows(String term) {
        return found.containsKey(term);
    }

    int[] texts(String term) {
        return found.getOrDefault(term, new int[0]);
    }

    int owner(int text) {
        return owners[text];
    }

    double boost(int text) {
        return boosts[text];
    }

    double length(int text) {
        return lengths[text];
    }

    int textCount() {
        return lengths.length;
    }

    /** Rare terms weigh more. */
    double weight(String term) {
        return Math.log(1 + (double) owners.length / (1 + texts(term).length));
    }

    /** Known terms that begin so, without itself. */
    List<String> beginning(String start, int most) {
        return terms.subSet(start + "\u0000", start + "\uffff").stream()
                .filter(term -> start.indexOf(' ') >= 0 || term.indexOf(' ') < 0)
                .limit(most)
                .toList();
    }

    /** For every version the best of the sums of its texts. */
    double[] best(double[] sums) {
        var best = new double[versions.size()];
        Arrays.fill(best, 0);
        for (int text = 0; text < sums.length; text++) {
            if (sums[text] == 0) continue;
            double score = sums[text] * boost(text) / length(text);
            if (score > best[owner(text)]) best[owner(text)] = score;
        }
        return best;
    }
}
