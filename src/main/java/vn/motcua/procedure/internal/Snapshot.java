package vn.motcua.procedure.internal;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Texts;

/** The whole catalogue as it was at one change stamp; immutable. */
final class Snapshot {

    static final Snapshot EMPTY = new Snapshot(-1, List.of());

    private final long stamp;
    private final Map<UUID, ProcedureVersion> byId = new HashMap<>();
    private final Map<String, List<ProcedureVersion>> byCode = new HashMap<>();
    private final List<ProcedureVersion> sorted;

    Snapshot(long stamp, Collection<ProcedureVersion> versions) {
        this.stamp = stamp;
        for (var version : versions) {
            byId.put(version.id(), version);
            byCode.computeIfAbsent(version.code(), code -> new ArrayList<>()).add(version);
        }
        byCode.values()
                .forEach(list -> list.sort(
                        Comparator.comparing(ProcedureVersion::validFrom).reversed()));
        this.sorted = versions.stream().sorted(bySectorAndName()).toList();
    }

    long stamp() {
        return stamp;
    }

    Optional<ProcedureVersion> version(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<ProcedureVersion> versions(String code) {
        return Catalogue.baseCode(code)
                .map(base -> List.copyOf(byCode.getOrDefault(base, List.of())))
                .orElse(List.of());
    }

    Optional<ProcedureVersion> inForce(String code, LocalDate on) {
        var base = Catalogue.baseCode(code);
        if (base.isEmpty()) return Optional.empty();
        for (var version : byCode.getOrDefault(base.get(), List.of())) {
            if (version.inForceOn(on)) return Optional.of(version);
        }
        return Optional.empty();
    }

    /** Every version, by sector and name, sorted the Vietnamese way. */
    List<ProcedureVersion> sorted() {
        return sorted;
    }

    List<ProcedureVersion> all(LocalDate on) {
        return sorted.stream().filter(version -> version.inForceOn(on)).toList();
    }

    private static Comparator<ProcedureVersion> bySectorAndName() {
        var collator = Collator.getInstance(Texts.VIETNAMESE);
        return Comparator.comparing(
                        (ProcedureVersion version) -> version.sector().name(), collator)
                .thenComparing(ProcedureVersion::name, collator)
                .thenComparing(ProcedureVersion::code)
                .thenComparing(ProcedureVersion::validFrom);
    }
}
