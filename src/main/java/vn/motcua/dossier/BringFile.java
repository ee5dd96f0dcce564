package vn.motcua.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Takes a file that somebody brings for a dossier and remembers for a while that it was them. A command may name only a
 * file that its actor brought, or one of a dossier the actor may see; any other is not kept, as far as they are told.
 */
public interface BringFile {

    /** How long a file may be named after it was brought. */
    Duration REMEMBERED = Duration.ofDays(1);

    /**
     * As {@link vn.motcua.file.FileStore#put}, for this actor.
     *
     * @param limit most bytes taken
     * @throws IOException when the stream or the store fails; nothing is kept then
     */
    Outcome<Stored> bring(InputStream content, long limit, Actor by) throws IOException;
}
