package vn.motcua.notice;

import java.util.Collection;
import java.util.Map;

/** Where applicants say how they were served. Whoever asks them answers. */
public interface RatingLinks {

    /**
     * A new address for each dossier whose result was returned; others are missing. Called in the transaction that writes the
     * message, and lost with it.
     *
     * @param codes of dossiers
     */
    Map<String, String> of(Collection<String> codes);
}
