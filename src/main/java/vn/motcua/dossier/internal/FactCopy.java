package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A {@link Fact} as the columns of {@link TakenInTable#FACT}; it has no earlier due dates and at most one open wait. */
final class FactCopy {

    private FactCopy() {}

    static void write(Fact fact, CopyBuffer buffer) {
        var scope = fact.scope();
        var due = fact.due();
        var end = fact.end();
        buffer.put(fact.dossier())
                .put(fact.knownFrom())
                .infinity()
                .put(fact.code())
                .put(scope.receiving())
                .put(scope.competent())
                .put(scope.procedureCode())
                .put(scope.sectorCode())
                .put(scope.channel())
                .put(scope.level())
                .put(fact.receivedAt())
                .put(due.original())
                .put(due.due())
                .put(due.byInstant())
                .put(due.since())
                .put(due.overdueFrom())
                .since(open(fact.waits().supplement()))
                .since(open(fact.waits().payment()))
                .since(open(fact.waits().pauses()))
                .putSmall(fact.supplements());
        if (end == null) {
            buffer.nothing().nothing().nothing();
        } else {
            buffer.put(end.at()).put(end.kind().name().toLowerCase(Locale.ROOT)).putSmall(end.timeliness());
        }
        buffer.put(fact.returnedAt());
        if (fact.returnedAt() == null) buffer.nothing();
        else buffer.put(fact.returnedLate());
        buffer.put(fact.digital().since())
                .put(fact.digital().components())
                .put(fact.digital().result())
                .put(fact.payment().feeBearing())
                .put(fact.payment().online());
    }

    private static @Nullable Instant open(List<Fact.Waits.Interval> waits) {
        return waits.isEmpty() ? null : waits.getFirst().from();
    }
}
