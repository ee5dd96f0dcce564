package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import vn.motcua.identity.Actor;

/** Finds every journal line that was changed, removed or cut off. */
public interface JournalVerification {

    /** Reads every line of every dossier, in order, as a stream. Empty when the actor may not verify. */
    Optional<Report> verify(Actor by);

    /** {@code broken} lists the first 1,000 places. */
    record Report(long dossiers, long lines, List<Broken> broken) {}

    /**
     * One broken place.
     *
     * @param seq  number of the line, 0 for the dossier's row itself
     * @param kind {@code changed} (a line or its words differ from what was hashed), {@code missing} (a line is not
     *             there), {@code cut} (lines at the end are not there), {@code state} (the dossier's row is not what its
     *             journal adds up to), {@code vanished} (a sealed dossier is not there at all)
     */
    record Broken(String code, int seq, String kind) {}
}
