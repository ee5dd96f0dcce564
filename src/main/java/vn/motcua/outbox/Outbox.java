package vn.motcua.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes parcels that leave after the commit. What is added in a transaction leaves if it commits and not otherwise. Each
 * is offered to its carrier until it arrives; a receiver that compares ids takes it once.
 */
public interface Outbox {

    /** In the caller's transaction, one statement. Those whose key is known already change nothing. */
    void add(List<Parcel> parcels);

    /** Whether a carrier of that name is set up, so that it makes sense to add parcels for it. */
    boolean carries(String carrier);

    /** What became of the parcels with these keys; unknown keys are missing. */
    Map<String, Fate> fates(Collection<String> keys);

    /** Drops what waits under the key, because it is not true any more; what is under way arrives. */
    void drop(String key);

    enum State {
        WAITING,
        SENT,
        /** It cannot arrive, or did not for days; somebody looks at it and may send it again. */
        DEAD,
        /** Its time was over, or somebody decided so. */
        DROPPED
    }

    /**
     * @param ended when it was sent or given up, null while it waits
     * @param error why the last try failed, null when none did
     */
    record Fate(
            State state,
            int tries,
            Instant created,
            @Nullable Instant ended,
            @Nullable String error) {}
}
