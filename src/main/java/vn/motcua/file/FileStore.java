package vn.motcua.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.motcua.shared.Outcome;

/**
 * Files under the SHA-256 of their content, in lower-case hexadecimal. Putting the same content again, also at the same
 * time, keeps it once. What was answered as stored survives a power cut; what was not is never visible.
 */
public interface FileStore {

    /**
     * Keeps what the stream holds; does not close it. Refused when it is empty or longer than the limit, and then
     * nothing is kept.
     *
     * @param limit most bytes taken
     * @throws IOException when the stream or the store fails; nothing is kept then either
     */
    Outcome<Stored> put(InputStream content, long limit) throws IOException;

    /**
     * What is known of a file that is kept; empty when it is not. Whoever asks may still refer to it: as after a {@link
     * #put}, it is not swept away for a while.
     */
    Optional<Stored> find(String sha256) throws IOException;

    /**
     * Removes files to which nobody refers and which nobody put or found since: what is left when a file was kept and the
     * command it was meant for was refused.
     *
     * @param since      long enough ago that whoever put or found a file before has committed or given up
     * @param referenced answers which of some names are referred to
     * @return how many were removed
     */
    long sweep(Instant since, UnaryOperator<Set<String>> referenced) throws IOException;

    /**
     * The content, checked while it is read: the last bytes of a file that is no longer what its name says are never
     * delivered, {@link FileDamaged} is thrown instead. Empty when there is no such file. The caller closes it.
     */
    Optional<InputStream> open(String sha256) throws IOException;

    /** Reads the whole file to find out whether it is still what its name says. */
    Condition check(String sha256) throws IOException;

    enum Condition {
        SOUND,
        DAMAGED,
        MISSING
    }
}
