package vn.motcua.procedure.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.shared.VietnameseText;

/**
 * A syllable of what people type, as it is compared.
 *
 * @param plain    without accents, {@code y} at the end of an open syllable as {@code i} ({@code ky} is {@code ki})
 * @param accented the same with its accents in a fixed order, so that {@code hoà} is {@code hòa}; empty where the syllable
 *                 has none, which says nothing: many people type none
 */
record Spoken(String plain, String accented) {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final String VOWELS = "aeiou";

    static List<Spoken> of(String text) {
        return NOT_WORD.splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .map(Spoken::syllable)
                .filter(one -> !one.plain().isEmpty())
                .toList();
    }

    /** Whether it means the other, who knows its accents: without accents it means every syllable so spelled. */
    boolean means(Spoken known) {
        return plain.equals(known.plain) && (accented.isEmpty() || accented.equals(known.accented));
    }

    private static Spoken syllable(String typed) {
        var word = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        var plain = open(VietnameseText.fold(word));
        var marks = new StringBuilder();
        var decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == 'đ' || Character.getType(c) == Character.NON_SPACING_MARK) marks.append(c);
        }
        return new Spoken(plain, marks.isEmpty() ? "" : plain + sorted(marks));
    }

    private static String sorted(CharSequence marks) {
        var letters = marks.toString().toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static String open(String word) {
        int last = word.length() - 1;
        if (last < 1 || word.charAt(last) != 'y' || VOWELS.indexOf(word.charAt(last - 1)) >= 0) return word;
        return word.substring(0, last) + 'i';
    }
}
