package vn.motcua.procedure.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;

/** Answers from memory; looks at the change stamp at most once a second and reads only versions it has not seen. */
@Component
class CatalogueInMemory implements Catalogue {

    private static final long FRESH_NANOS = Duration.ofMillis(900).toNanos();

    private final VersionStore store;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile State state = new State(Snapshot.EMPTY, System.nanoTime() - FRESH_NANOS);

    CatalogueInMemory(VersionStore store) {
        this.store = store;
    }

    private record State(Snapshot snapshot, long checked) {

        boolean fresh() {
            return System.nanoTime() - checked < FRESH_NANOS;
        }
    }

    @Override
    public Optional<ProcedureVersion> inForce(String code, LocalDate on) {
        return now().inForce(code, on);
    }

    @Override
    public Optional<ProcedureVersion> version(UUID id) {
        return now().version(id);
    }

    @Override
    public List<ProcedureVersion> versions(String code) {
        return now().versions(code);
    }

    @Override
    public List<ProcedureVersion> all(LocalDate on) {
        return now().all(on);
    }

    Snapshot now() {
        var known = state;
        if (known.fresh()) return known.snapshot();
        refreshing.lock();
        try {
            if (!state.fresh()) state = new State(refreshed(state.snapshot()), System.nanoTime());
            return state.snapshot();
        } finally {
            refreshing.unlock();
        }
    }

    /** The next look-up asks the database again. */
    void expire() {
        refreshing.lock();
        try {
            state = new State(state.snapshot(), System.nanoTime() - FRESH_NANOS);
        } finally {
            refreshing.unlock();
        }
    }

    // The stamp is read before the versions: what is newer than the stamp is only read once more at the next look.
    private Snapshot refreshed(Snapshot old) {
        long stamp = store.stamp();
        if (stamp == old.stamp()) return old;
        var known = store.all();
        var unseen = known.stream()
                .map(VersionPlan.Known::id)
                .filter(id -> old.version(id).isEmpty())
                .toList();
        var parsed = new HashMap<UUID, ProcedureVersion>();
        for (var content : store.contents(unseen)) parsed.put(content.id(), parse(content));
        var versions = new ArrayList<ProcedureVersion>();
        for (var one : known) {
            var content = old.version(one.id()).orElse(parsed.get(one.id()));
            if (content != null) versions.add(content.until(one.validTo())); // else removed between the two reads
        }
        return new Snapshot(stamp, versions);
    }

    private static ProcedureVersion parse(VersionStore.Content stored) {
        var findings = new Findings("");
        return LocatedJson.read(stored.json().getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(node -> DocumentReader.read(node, "", findings, stored.id(), stored.version()))
                .filter(version -> findings.errorCount() == 0)
                .orElseThrow(() -> new IllegalStateException("stored procedure cannot be read: " + stored.id()));
    }
}
