package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.TakenIn;

/** The fact a row of a register amounts to: known since the import, about what happened long before. */
final class TakenInFact {

    private TakenInFact() {}

    /** Null for a dossier that was never accepted. */
    static @Nullable Fact of(UUID id, TakenIn row, Instant recorded) {
        var course = row.course();
        var received = course.received();
        if (received == null) return null;
        var due = new Fact.DueInForce(course.due(), course.due(), false, received, List.of());
        var ended = course.ended();
        var marks = row.marks();
        var digital = Fact.Digital.NOTHING.and(
                marks.componentsDigitised(), marks.resultDigitised(), ended == null ? received : ended);
        return new Fact(
                id,
                recorded,
                row.code(),
                new Fact.Scope(
                        row.agency(),
                        row.agency(),
                        row.procedure().code(),
                        row.procedure().sector(),
                        row.channel(),
                        row.level()),
                received,
                due,
                waits(course),
                course.supplements(),
                ended == null ? null : new Fact.End(ended, ending(course.status()), due.timeliness(ended)),
                course.returned(),
                digital,
                new Fact.Payment(marks.feeBearing(), marks.paidOnline()));
    }

    private static Fact.Waits waits(TakenIn.Course course) {
        if (course.waitingSince() == null) return Fact.Waits.NONE;
        var open = List.of(new Fact.Waits.Interval(course.waitingSince(), null));
        return switch (course.status()) {
            case AWAITING_SUPPLEMENT -> new Fact.Waits(open, List.of(), List.of());
            case AWAITING_PAYMENT -> new Fact.Waits(List.of(), open, List.of());
            case PAUSED -> new Fact.Waits(List.of(), List.of(), open);
            case FILED,
                    AWAITING_PAPERS,
                    NOT_ACCEPTED,
                    RECEIVED,
                    PROCESSING,
                    STOPPED,
                    REFUSED,
                    WITHDRAWN,
                    RESOLVED,
                    RETURNED -> throw new IllegalArgumentException(course.status() + " does not wait");
        };
    }

    private static Fact.Ending ending(Status status) {
        return switch (status) {
            case RESOLVED, RETURNED -> Fact.Ending.RESOLVED;
            case REFUSED -> Fact.Ending.REFUSED;
            case STOPPED -> Fact.Ending.STOPPED;
            case WITHDRAWN -> Fact.Ending.WITHDRAWN;
            case FILED,
                    AWAITING_PAPERS,
                    NOT_ACCEPTED,
                    RECEIVED,
                    PROCESSING,
                    AWAITING_SUPPLEMENT,
                    AWAITING_PAYMENT,
                    PAUSED -> throw new IllegalArgumentException(status + " is not an end");
        };
    }
}
