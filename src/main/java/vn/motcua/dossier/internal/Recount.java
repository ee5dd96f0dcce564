package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Wait;
import vn.motcua.procedure.ProcedureVersion;

/**
 * Counts a dossier's due dates anew, with all their history, from what its facts tell now: the reception, each decision
 * for a case, and each end of a wait. The case decided at an instant and the waits over by then say what was in force
 * from that instant on.
 *
 * <p>What a register gave wins over what would be counted, and stays; only a date that was counted from the reception it
 * told is counted anew.
 */
final class Recount {

    private final Situation s;
    private final ProcedureVersion procedure;
    private final String channel;
    private final List<Past.Decided> decided;

    /** What was counted: the due dates the dossier is judged by, and the two others people see. */
    record Counted(
            Fact.DueInForce due,
            @Nullable Instant legal,
            @Nullable Instant told) {}

    private Recount(Situation s, ProcedureVersion procedure, String channel, List<Past.Decided> decided) {
        this.s = s;
        this.procedure = procedure;
        this.channel = channel;
        this.decided = decided;
    }

    /**
     * @param fact  told already as it should have been; its due dates are still the old ones
     * @param first the case that applies since the reception; null: the one decided then
     */
    static Counted of(Situation s, Fact fact, @Nullable String first) {
        var old = fact.due();
        var procedure = s.procedure();
        var dues = s.dossier().dues();
        var before = s.fact();
        if (procedure == null || before == null) return kept(fact, old, dues);
        var decided = s.past().cases();
        var recount = new Recount(s, procedure, fact.scope().channel(), decided);
        boolean fromRegister = decided.stream().noneMatch(Past.Decided::reception);
        var reception = fromRegister ? null : decided.getFirst().caseCode();
        var counts = recount.caseOf(first == null ? reception : first);
        if (counts == null) return kept(fact, old, dues);
        if (fromRegister) {
            var counted = recount.due(counts.promised(), before.receivedAt(), List.of());
            if (!counted.equals(old.original())) return kept(fact, old, dues);
        }
        return recount.counted(fact, counts);
    }

    private static Counted kept(Fact fact, Fact.DueInForce old, Dossier.Dues dues) {
        var since = old.past().isEmpty() ? fact.receivedAt() : old.since();
        var past = new ArrayList<>(old.past());
        if (!past.isEmpty())
            past.set(
                    0,
                    new Fact.DueInForce.Past(fact.receivedAt(), past.getFirst().overdueFrom()));
        return new Counted(
                new Fact.DueInForce(old.original(), old.due(), old.byInstant(), since, past), dues.legal(), dues.due());
    }

    private Counted counted(Fact fact, ProcedureVersion.Case first) {
        var received = fact.receivedAt();
        var applies = first;
        var original = s.within(due(first.promised(), received, List.of()));
        var legal = due(first.legal(), received, List.of());
        var due = new Fact.DueInForce(original, original, fact.due().byInstant(), received, List.of());
        for (var at : turns(fact)) {
            for (var each : decided) {
                if (each.reception() || !each.at().equals(at)) continue;
                var longer = caseOf(each.caseCode());
                if (longer != null) applies = longer;
            }
            var over = fact.waits().closed().stream()
                    .filter(wait -> !wait.to().isAfter(at))
                    .toList();
            due = due.movedTo(s.within(due(applies.promised(), received, over)), at);
            legal = due(applies.legal(), received, over);
        }
        return new Counted(due, legal, told(due.due()));
    }

    /** The instants at which a due date may have moved, in order. */
    private TreeSet<Instant> turns(Fact fact) {
        var turns = new TreeSet<Instant>();
        fact.waits().closed().forEach(wait -> turns.add(wait.to()));
        // a wait that ended with the dossier moved nothing
        var end = fact.end();
        if (end != null && end.kind() != Fact.Ending.RESOLVED) turns.remove(end.at());
        decided.stream().filter(each -> !each.reception()).forEach(each -> turns.add(each.at()));
        return turns;
    }

    /** A re-appointment stays what the applicant was told, unless the date is later anyway. */
    private @Nullable Instant told(@Nullable Instant due) {
        var told = s.dossier().dues().due();
        boolean appointed = s.dossier().apologies() > 0 && told != null && due != null && told.isAfter(due);
        return appointed ? told : due;
    }

    /** A case that another channel had alone is the normal one here. */
    private ProcedureVersion.@Nullable Case caseOf(@Nullable String code) {
        return procedure
                .caseOf(code, channel)
                .or(() -> procedure.caseOf(null, channel))
                .orElse(null);
    }

    private Instant due(Limit limit, Instant received, List<Wait> waits) {
        var agency = s.dossier().places().competent();
        return s.deadlines().instant(agency, limit, received, waits, procedure.waitMode());
    }
}
