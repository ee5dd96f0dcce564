package vn.motcua.file;

import java.io.IOException;

/** The bytes on disk are no longer those that were stored. */
public final class FileDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    public FileDamaged(String sha256) {
        super("damaged file " + sha256);
    }
}
