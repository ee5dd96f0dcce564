package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Due;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Wait;
import vn.motcua.calendar.WaitMode;
import vn.motcua.procedure.ProcedureVersion;

/**
 * A due date that a register gave: it wins over what would be counted (figures.md), stays the base as long as no other
 * limit is decided here, and is moved by credited waits only.
 */
record GivenDue(Instant given, Deadlines deadlines, UUID agency, WaitMode mode) {

    /** Registers tell days, and nearly every procedure counts working days: so does one that is unknown here. */
    static final Limit UNKNOWN = new Limit(Limit.Unit.WORKING_DAYS, 1);

    /**
     * Null where the due date is counted from the reception. One that is what would be counted needs no look into the
     * journal: both ways lead to the same dates.
     *
     * @param limits the case that applies; null for a procedure that is unknown here
     */
    static @Nullable GivenDue of(Situation s, ProcedureVersion.@Nullable Case limits) {
        var fact = s.fact();
        var original = fact == null ? null : fact.due().original();
        if (fact == null || original == null) return null;
        var procedure = s.procedure();
        var agency = s.dossier().places().competent();
        var mode = procedure == null ? WaitMode.CREDIT : procedure.waitMode();
        if (limits != null) {
            var counted = s.deadlines().instant(agency, limits.promised(), fact.receivedAt(), List.of(), mode);
            if (counted.equals(original)) return null;
        }
        return s.past().dueGiven() ? new GivenDue(original, s.deadlines(), agency, mode) : null;
    }

    /** The given date after these waits. */
    Due after(Limit limit, Instant received, List<Wait> waits) {
        return deadlines.moved(agency, limit, given, received, waits, mode);
    }
}
