package vn.motcua.procedure.internal;

import static vn.motcua.procedure.ProcedureRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Ids;

/**
 * Decides what documents mean against the versions of one code. Pure; remembers what it decided, so that several
 * documents of one import fit together. No two versions of a code are ever in force on the same day.
 */
final class VersionPlan {

    private final LocalDate today;
    private final List<Known> known;
    private final Set<LocalDate> taken = new HashSet<>();

    /** @param known the versions of the code, in any order */
    VersionPlan(List<Known> known, LocalDate today) {
        this.known = new ArrayList<>(known);
        this.known.sort(Comparator.comparing(Known::validFrom));
        this.today = today;
    }

    /** A version as the catalogue holds it. */
    record Known(
            UUID id,
            String code,
            int version,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String digest) {

        Known until(LocalDate lastDay) {
            return new Known(id, code, version, validFrom, lastDay, digest);
        }
    }

    sealed interface Decision {}

    /** The catalogue has it already. */
    record Present() implements Decision {}

    /** A new version; {@code closes} is the open version before it, which ends the day before. */
    record Add(
            UUID id,
            int version,
            @Nullable LocalDate validTo,
            @Nullable UUID closes) implements Decision {}

    /** The version is abolished: its last day becomes known. */
    record Close(UUID id, LocalDate lastDay) implements Decision {}

    /** A version not yet in force is written anew, under a key of its own. */
    record Replace(UUID old, Add by) implements Decision {}

    record Refuse(ProcedureRefusal code, List<Object> values) implements Decision {}

    Decision decide(ProcedureVersion document) {
        var from = document.validFrom();
        var digest = DocumentWriter.digest(document);
        var same = known.stream().filter(one -> one.validFrom().equals(from)).findFirst();
        if (same.isPresent()) return again(same.get(), document, digest);
        if (known.isEmpty()) return add(document, digest, document.validTo(), null);
        return from.isAfter(known.getLast().validFrom())
                ? after(known.getLast(), document, digest)
                : before(known.getFirst(), document, digest);
    }

    private Decision again(Known stored, ProcedureVersion document, String digest) {
        if (stored.digest().equals(digest)) return sameContent(stored, document.validTo());
        if (!taken.add(document.validFrom())) return refuse(TWICE_IN_FILE, document.validFrom());
        if (!stored.validFrom().isAfter(today)) return refuse(IN_FORCE_SAME_DATE, document.validFrom());
        if (stored != known.getLast()) return refuse(NOT_NEWEST, document.validFrom());
        known.remove(stored);
        taken.remove(document.validFrom());
        return new Replace(stored.id(), add(document, digest, document.validTo(), null));
    }

    private Decision sameContent(Known stored, @Nullable LocalDate lastDay) {
        if (lastDay == null || lastDay.equals(stored.validTo())) return new Present();
        if (stored.validTo() != null) return refuse(ENDED_OTHERWISE, stored.validTo());
        known.set(known.indexOf(stored), stored.until(lastDay));
        return new Close(stored.id(), lastDay);
    }

    private Decision after(Known last, ProcedureVersion document, String digest) {
        var end = last.validTo();
        if (end != null && !end.isBefore(document.validFrom())) return refuse(OVERLAP, last.validFrom(), end);
        if (end != null) return add(document, digest, document.validTo(), null);
        known.set(known.indexOf(last), last.until(document.validFrom().minusDays(1)));
        return add(document, digest, document.validTo(), last.id());
    }

    private Decision before(Known first, ProcedureVersion document, String digest) {
        if (document.validFrom().isAfter(first.validFrom()))
            return refuse(NOT_NEWEST, known.getLast().validFrom());
        var end = document.validTo() == null ? first.validFrom().minusDays(1) : document.validTo();
        if (!end.isBefore(first.validFrom())) return refuse(OVERLAP, first.validFrom(), "…");
        return add(document, digest, end, null);
    }

    private Add add(ProcedureVersion document, String digest, @Nullable LocalDate validTo, @Nullable UUID closes) {
        int version = known.stream().mapToInt(Known::version).max().orElse(0) + 1;
        var added = new Add(Ids.next(), version, validTo, closes);
        known.add(new Known(added.id(), document.code(), version, document.validFrom(), validTo, digest));
        known.sort(Comparator.comparing(Known::validFrom));
        taken.add(document.validFrom());
        return added;
    }

    private static Refuse refuse(ProcedureRefusal code, Object... values) {
        return new Refuse(code, List.of(values));
    }
}
