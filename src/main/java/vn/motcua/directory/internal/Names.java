package vn.motcua.directory.internal;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.DirectoryRefusal;

/** Names as they are kept: composed, single spaces, nothing invisible. */
final class Names {

    private Names() {}

    static String clean(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s\u00a0]+", " ")
                .strip();
    }

    static @Nullable DirectoryRefusal flaw(String clean, int longest) {
        if (clean.isEmpty()) return DirectoryRefusal.NAME_MISSING;
        return clean.length() > longest ? DirectoryRefusal.NAME_TOO_LONG : null;
    }
}
