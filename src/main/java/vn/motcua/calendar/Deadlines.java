package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The deadline function over the calendar of an agency. Pure but for the calendar data, which it keeps in memory; a
 * change made by another node is seen within five seconds, one made by this node at once.
 */
public interface Deadlines {

    /**
     * The due date of a limit, with its explanation.
     *
     * @param agency   whose office hours and days off count
     * @param received when the dossier was received
     * @param waits    closed waits, in any order; what overlaps counts once, what lies before the reception not at all
     * @throws DateOutOfRange when a date given or reached lies outside 1900–2200
     */
    Due due(UUID agency, Limit limit, Instant received, List<Wait> waits, WaitMode mode);

    /**
     * A due date that was given, for example by a register, moved by waits as {@link #due} moves a counted one. Without
     * a wait that counts it is the given instant.
     *
     * @param limit says what a wait adds; its amount counts only where a wait has the limit counted anew
     * @throws DateOutOfRange when a date given or reached lies outside 1900–2200
     */
    Due moved(UUID agency, Limit limit, Instant given, Instant received, List<Wait> waits, WaitMode mode);

    /** Only the instant of {@link #due}: for imports, which need no explanation. */
    default Instant instant(UUID agency, Limit limit, Instant received, List<Wait> waits, WaitMode mode) {
        return due(agency, limit, received, waits, mode).due();
    }
}
