package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;

/**
 * Finds every journal line that was changed, removed or cut off; where heads were sealed outside the database, also chains
 * rewritten or cut off together with their dossier's row, and dossiers removed whole.
 */
public interface JournalVerification {

    /**
     * Reads every line of every dossier and every seal, in order, as a stream. Empty when the actor may not verify.
     *
     * @param digest of a block of seals that must still be there, as somebody wrote it down; null: none
     * @throws java.io.UncheckedIOException when the seals cannot be read
     */
    Optional<Report> verify(Actor by, @Nullable String digest);

    default Optional<Report> verify(Actor by) {
        return verify(by, null);
    }

    /** {@code broken} lists the first 1,000 places; {@code sealed} is null when nothing was sealed in this place yet. */
    record Report(
            long dossiers,
            long lines,
            List<Broken> broken,
            @Nullable Sealed sealed) {}

    /**
     * What is sealed outside the database.
     *
     * @param heads  how many heads of journals; a dossier has one for each round in which it had moved
     * @param until  when the last of them were sealed
     * @param digest of the last block in hexadecimal, to be kept where nobody of this machine can change it
     */
    record Sealed(long heads, Instant until, String digest) {}

    /**
     * One broken place.
     *
     * @param code the dossier's; its id where it vanished, {@code seals} where the seals themselves are broken, the digest
     *             that was asked for where no block has it
     * @param seq  number of the line, 0 for the dossier's row itself; of the block where the seals are broken, 0 for one
     *             that was asked for
     * @param kind {@code changed} (a line or its words differ from what was hashed), {@code missing} (a line is not
     *             there), {@code cut} (lines at the end are not there), {@code state} (the dossier's row is not what its
     *             journal adds up to), {@code rewritten} (the chain holds together, but the line is not the one that was
     *             sealed), {@code vanished} (a sealed dossier is not there at all), {@code seal} (a block of seals is
     *             damaged, missing or out of place)
     */
    record Broken(String code, int seq, String kind) {}
}
