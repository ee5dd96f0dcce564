package vn.motcua.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Vietnamese text as people search it: without accents, without case, with single spaces. */
public final class VietnameseText {

    private VietnameseText() {}

    /** Folds for searching: {@code "  NGUYỄN  Thị Thủy Đào "} becomes {@code "nguyen thi thuy dao"}. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        boolean space = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
            if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0') {
                space = !folded.isEmpty();
                continue;
            }
            if (space) folded.append(' ');
            space = false;
            folded.append(c == 'đ' || c == 'Đ' ? 'd' : Character.toLowerCase(c));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** The keys a name is found by: from every word's start to the end ({@code "thi thuy"} finds it, {@code "hi"} not). */
    public static List<String> suffixKeys(String text) {
        return suffixes(fold(text));
    }

    /** The same for a name that is folded already. */
    public static List<String> suffixes(String folded) {
        var keys = new ArrayList<String>();
        for (int start = 0; start >= 0 && start < folded.length(); ) {
            keys.add(folded.substring(start));
            int space = folded.indexOf(' ', start);
            start = space < 0 ? -1 : space + 1;
        }
        return keys;
    }
}
