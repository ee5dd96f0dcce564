package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The deadline function over the calendar of an agency. Pure but for the calendar data, which it keeps in memory. */
public interface Deadlines {

    /**
     * The due date of a limit.
     *
     * @param agency   whose office hours and days off count
     * @param received when the dossier was received
     * @param waits    closed waits, in order, none overlapping
     */
    Due due(UUID agency, Limit limit, Instant received, List<Wait> waits, WaitMode mode);
}
