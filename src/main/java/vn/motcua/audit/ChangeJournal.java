package vn.motcua.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The journal of changes of one module, as that module lets it be read. */
public interface ChangeJournal {

    /** The word this journal is called by, the same for ever. */
    String kind();

    /** Changes before that key, the newest first by instant, then by id. */
    List<Change> before(Asked asked);

    /**
     * @param at         key of the oldest change already seen
     * @param id         with it
     * @param everywhere whether all may be seen
     * @param agencies   else those whose changes may be; what concerns every agency may be seen by all who ask
     */
    record Asked(Instant at, UUID id, int limit, boolean everywhere, Set<UUID> agencies) {}
}
