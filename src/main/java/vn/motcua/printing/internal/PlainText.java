package vn.motcua.printing.internal;

import java.text.Normalizer;

/** What people wrote, as it can stand on paper. */
final class PlainText {

    private PlainText() {}

    /**
     * Composed (NFC), without control and formatting characters: no mark may turn the direction of what follows on an
     * official paper, and XML takes none of the others. Line breaks stay.
     */
    static String of(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (point == '\n') plain.append('\n');
            else if (point == '\t' || point == 0x2028 || point == 0x2029) plain.append(' ');
            else if (printable(point)) plain.appendCodePoint(point);
        });
        return plain.toString().strip();
    }

    private static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
