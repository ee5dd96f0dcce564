package vn.motcua.petition;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.motcua.shared.Outcome;

/** Takes files that people send with petitions, screened as all that comes from outside, and hands them out again. */
public interface PetitionFiles {

    /** Bytes of one file at most. */
    long most();

    /** Whether a virus scanner is configured. */
    boolean scans();

    /** @param name as it was sent; a path before it and what no name holds are left out */
    Outcome<Command.Brought> keep(String name, InputStream content) throws IOException;

    /** The content; the caller closes it. */
    Optional<InputStream> open(PetitionView.Attachment file) throws IOException;
}
