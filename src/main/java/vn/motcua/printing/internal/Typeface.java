package vn.motcua.printing.internal;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Liberation Serif (SIL OFL 1.1), with the widths of Times New Roman that NĐ 30/2020 asks for and all of Vietnamese. */
final class Typeface {

    /** The family's name in the templates. */
    static final String FAMILY = "Motcua";

    static final byte[] REGULAR = read("Regular");
    static final byte[] BOLD = read("Bold");
    static final byte[] ITALIC = read("Italic");

    private Typeface() {}

    private static byte[] read(String style) {
        try (var file = Typeface.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf")) {
            if (file == null) throw new IllegalStateException("the fonts are missing");
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
