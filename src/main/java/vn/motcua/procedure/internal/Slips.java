package vn.motcua.procedure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Guesses which known syllables were meant by one that is not known: slips of the finger, no space, no input method. */
final class Slips {

    private static final int MOST = 8;
    private static final int LONG = 7;
    private static final double ONE_SLIP = 0.8;
    private static final double TWO_SLIPS = 0.5;

    private static final Map<String, String> KEYS = new TreeMap<>(
            Map.of("dd", "d", "aa", "a", "aw", "a", "ee", "e", "oo", "o", "ow", "o", "uw", "u", "w", "u"));

    private final Set<String> known;

    Slips(Set<String> known) {
        this.known = known;
    }

    /** Known syllables with how sure it is (0 to 1), the surest first; empty where nothing is near. */
    List<Guess> of(String unknown) {
        var decoded = telex(unknown);
        if (decoded.isPresent()) return List.of(new Guess(decoded.get(), 1));
        var guesses = new ArrayList<Guess>();
        for (var word : known) {
            int most = unknown.length() >= LONG ? 2 : 1;
            int slips = distance(unknown, word, most);
            if (slips > most) continue;
            if (slips <= 1 && sure(unknown, word)) guesses.add(new Guess(word, ONE_SLIP));
            else if (slips > 1) guesses.add(new Guess(word, TWO_SLIPS));
        }
        guesses.sort(
                (a, b) -> a.sure() == b.sure() ? a.word().compareTo(b.word()) : Double.compare(b.sure(), a.sure()));
        return guesses.size() > MOST ? guesses.subList(0, MOST) : guesses;
    }

    /** Two known syllables typed without the space between them. */
    Optional<List<String>> joined(String unknown) {
        for (int cut = 2; cut <= unknown.length() - 2; cut++) {
            var first = unknown.substring(0, cut);
            var second = unknown.substring(cut);
            if (known.contains(first) && known.contains(second)) return Optional.of(List.of(first, second));
        }
        return Optional.empty();
    }

    record Guess(String word, double sure) {}

    /** Short syllables are near to many: only two letters in the wrong order are taken for a slip there. */
    private static boolean sure(String typed, String word) {
        return typed.length() > 3 || (typed.length() == 3 && word.length() == 3 && sameLetters(typed, word));
    }

    private static boolean sameLetters(String a, String b) {
        return a.chars()
                .sorted()
                .boxed()
                .toList()
                .equals(b.chars().sorted().boxed().toList());
    }

    /** What Telex keys would have written, had the input method been on: {@code dawng} is {@code dang}. */
    private Optional<String> telex(String typed) {
        if (typed.length() < 3) return Optional.empty();
        var word = typed;
        if ("sfrxj".indexOf(word.charAt(word.length() - 1)) >= 0) word = word.substring(0, word.length() - 1);
        for (var key : KEYS.entrySet()) word = word.replace(key.getKey(), key.getValue());
        return !word.equals(typed) && known.contains(word) ? Optional.of(word) : Optional.empty();
    }

    /** Letters changed, missing, too many or swapped with the next; more than {@code most} is told as {@code most + 1}. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) return most + 1;
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) table[i][0] = i;
        for (int j = 0; j <= b.length(); j++) table[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                table[i][j] = swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
            }
        }
        return Math.min(table[a.length()][b.length()], most + 1);
    }
}
