package vn.motcua.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Tells officers in the morning what is due. */
public interface Digests {

    /**
     * In the caller's transaction. The same account gets one of a day, however often and by how many nodes this is called.
     *
     * @param day the working day, in Vietnam
     */
    void tell(LocalDate day, Collection<Work> work);

    /** What somebody has in hand: how much of it is late, due today, due on the next working day, and all of it. */
    record Work(UUID account, int late, int today, int next, int all) {}
}
