package vn.motcua.intake;

/** Spreadsheets write characters that XML cannot hold as {@code _x000D_}, and an underscore before such a thing too. */
final class Escapes {

    private static final int LENGTH = 7;

    private Escapes() {}

    static String undone(String text) {
        int at = text.indexOf("_x");
        if (at < 0) return text;
        var plain = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code >= 0) {
                plain.append(text, done, at).append((char) code);
                done = at + LENGTH;
            }
            at = text.indexOf("_x", Math.max(at + 1, done));
        }
        return plain.append(text, done, text.length()).toString();
    }

    /** The character meant here, -1 when none is or none that a table may hold. */
    private static int code(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') return -1;
        int code = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) return -1;
            code = code * 16 + digit;
        }
        boolean control = code < ' ' && code != '\n' && code != '\r' && code != '\t';
        return control || code == WatchedText.DAMAGED ? -1 : code;
    }
}
