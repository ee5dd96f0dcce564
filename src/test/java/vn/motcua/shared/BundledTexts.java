package vn.motcua.shared;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The real sentences, for tests that start no program. */
public final class BundledTexts {

    private BundledTexts() {}

    public static Texts open() {
        try {
            return new BundleTexts();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
