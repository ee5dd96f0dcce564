package vn.motcua.dossier.internal;

import java.util.Optional;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;

/** Keeps whatever is asked for, for anybody: each a PDF of eight bytes. */
final class EveryFile implements UsableFiles {

    static final long SIZE = 8;
    static final String TYPE = "application/pdf";

    @Override
    public Optional<Stored> find(String sha256, Actor by) {
        return Optional.of(new Stored(sha256, SIZE, TYPE));
    }
}
