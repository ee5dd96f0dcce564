package vn.motcua.procedure.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed, as terms of the index with how much each says: slips mended, phrases of the same meaning beside it, the
 * last syllable as a beginning, because people search while they type.
 */
final class Meaning {

    private static final double FILLER = 0.12;
    private static final double SAME = 0.6;
    private static final double BEGINNING = 0.5;
    private static final double PAIR = 1.3;
    /** A syllable typed with accents may still be meant by one with others: many slip there. */
    private static final double OTHER_ACCENT = 0.6;

    private static final int BEGINNINGS = 40;
    private static final int LONGEST = 40;

    /** A place in what was typed: the terms that answer it and how much it says. */
    record Place(Map<String, Double> terms, double weight) {}

    private final SearchIndex index;
    private final EverydayWords words;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Double> pairs = new HashMap<>();

    private Meaning(SearchIndex index, EverydayWords words) {
        this.index = index;
        this.words = words;
    }

    static Meaning of(String text, SearchIndex index, EverydayWords words) {
        var meaning = new Meaning(index, words);
        meaning.read(text);
        return meaning;
    }

    List<Place> places() {
        return places;
    }

    /** Pairs of neighbours, with how much each says beside its syllables. */
    Map<String, Double> pairs() {
        return pairs;
    }

    private void read(String text) {
        var typed = apart(Spoken.of(text));
        if (typed.size() > LONGEST) typed = typed.subList(0, LONGEST);
        boolean onlyFillers = typed.stream().allMatch(words::filler);
        List<Map<String, Double>> meant = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            meant.add(meant(typed.get(i), i == typed.size() - 1));
        }
        for (int i = 0; i < typed.size(); i++) {
            boolean filler = !onlyFillers && words.filler(typed.get(i));
            var terms = new HashMap<>(meant.get(i));
            var accented = SearchIndex.accented(typed.get(i));
            if (!typed.get(i).accented().isEmpty() && index.knows(accented)) {
                terms.computeIfPresent(typed.get(i).plain(), (plain, sure) -> OTHER_ACCENT);
                terms.put(accented, 1.0);
            }
            double weight = terms.keySet().stream()
                    .filter(index::knows)
                    .mapToDouble(index::weight)
                    .max()
                    .orElseGet(() -> index.weight(""));
            places.add(new Place(terms, filler ? weight * FILLER : weight));
            if (i > 0) {
                boolean empty = filler && words.filler(typed.get(i - 1));
                neighbours(meant.get(i - 1), meant.get(i), empty ? PAIR * FILLER * 2 : PAIR);
            }
        }
        for (var group : words.same()) sameAs(group, typed);
    }

    private void neighbours(Map<String, Double> first, Map<String, Double> second, double says) {
        for (var a : first.entrySet()) {
            for (var b : second.entrySet()) {
                var pair = SearchIndex.pair(a.getKey(), b.getKey());
                if (index.knows(pair)) pairs.merge(pair, a.getValue() * b.getValue() * says, Math::max);
            }
        }
    }

    private Map<String, Double> meant(Spoken word, boolean last) {
        var terms = new HashMap<String, Double>();
        var plain = word.plain();
        if (index.knows(plain)) terms.put(plain, 1.0);
        if (last) for (var longer : index.beginning(plain, BEGINNINGS)) terms.put(longer, BEGINNING);
        if (terms.isEmpty()) for (var guess : index.slips.of(plain)) terms.put(guess.word(), guess.sure());
        return terms;
    }

    /** Other phrases of the group stand beside the one that was typed, at its first place. */
    private void sameAs(List<List<Spoken>> group, List<Spoken> typed) {
        for (var phrase : group) {
            int at = at(phrase, typed);
            if (at < 0) continue;
            Set<String> others = new HashSet<>();
            for (var other : group) {
                if (other == phrase) continue;
                for (int i = 0; i < other.size(); i++) {
                    others.add(other.get(i).plain());
                    if (i > 0) {
                        var pair = SearchIndex.pair(
                                other.get(i - 1).plain(), other.get(i).plain());
                        if (index.knows(pair)) pairs.merge(pair, PAIR * SAME, Math::max);
                    }
                }
            }
            for (int i = at; i < at + phrase.size(); i++) {
                for (var other : others)
                    if (index.knows(other)) places.get(i).terms().merge(other, SAME, Math::max);
            }
        }
    }

    private static int at(List<Spoken> phrase, List<Spoken> typed) {
        for (int start = 0; start + phrase.size() <= typed.size(); start++) {
            boolean same = true;
            for (int i = 0; i < phrase.size() && same; i++)
                same = typed.get(start + i).means(phrase.get(i));
            if (same) return start;
        }
        return -1;
    }

    /** Syllables typed without a space come apart. */
    private List<Spoken> apart(List<Spoken> typed) {
        var apart = new ArrayList<Spoken>();
        for (var word : typed) {
            var joined = index.knows(word.plain())
                    ? null
                    : index.slips.joined(word.plain()).orElse(null);
            if (joined == null || !index.beginning(word.plain(), 1).isEmpty()) apart.add(word);
            else joined.forEach(part -> apart.add(new Spoken(part, "")));
        }
        return apart;
    }
}
