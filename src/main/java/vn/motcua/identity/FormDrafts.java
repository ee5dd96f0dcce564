package vn.motcua.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Forms somebody is still filling in, kept on the server so that a closed browser loses nothing. Each belongs to one
 * account: for everybody else it does not exist.
 */
public interface FormDrafts {

    /** How long after its last save a draft is kept. */
    Duration KEPT = Duration.ofDays(7);

    /** Characters of all fields together; a longer form is not kept. */
    int MOST = 200_000;

    /** Drafts listed at most. */
    int LISTED = 20;

    /**
     * Keeps what is typed under an id the form carries; a later save replaces the earlier one.
     *
     * @param form which form, for example its address
     * @return whether it is kept: not when it is too long, somebody else's, or over already
     */
    boolean keep(UUID id, String form, Map<String, String> fields, Actor by);

    /** The newest first. */
    List<Draft> of(String form, Actor by);

    Optional<Draft> one(UUID id, Actor by);

    /** It was sent, or is thrown away: nothing of it remains, and a late save is not kept any more. */
    void end(UUID id, String form, Actor by);

    record Draft(UUID id, Map<String, String> fields, Instant at) {}
}
