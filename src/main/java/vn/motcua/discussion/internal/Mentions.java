package vn.motcua.discussion.internal;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds whom a text names: {@code @} and a name to sign in with, not in the middle of a word as in an e-mail address. */
final class Mentions {

    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([A-Za-z0-9][A-Za-z0-9._-]{0,98}[A-Za-z0-9])");

    private Mentions() {}

    /** In lower case, each once, in the order they are named; a full stop after a name is not part of it. */
    static Set<String> in(String text) {
        var names = new LinkedHashSet<String>();
        var found = NAMED.matcher(text);
        while (found.find()) names.add(found.group(1).toLowerCase(Locale.ROOT));
        return names;
    }
}
