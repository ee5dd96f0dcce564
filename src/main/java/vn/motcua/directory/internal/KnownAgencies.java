package vn.motcua.directory.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.Delegation;

/**
 * Keeps the directory in memory. Once a second at most one caller asks for the revision and reads everything again when
 * it moved; the others go on with what is there. It reads in a transaction of its own, so that what another one has not
 * committed yet is never kept.
 */
@Component
class KnownAgencies implements Agencies {

    private static final long FRESH_NANOS = 1_000_000_000L;

    private final DirectoryStore store;
    private final TransactionTemplate apart;
    private final ReentrantLock reading = new ReentrantLock();

    /** How often this node changed the directory. */
    private final AtomicLong changes = new AtomicLong();

    private volatile @Nullable Known known;

    KnownAgencies(DirectoryStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    @Override
    public Optional<Agency> byId(UUID id) {
        return now().tree().byId(id);
    }

    @Override
    public Optional<Agency> byCode(String code) {
        return now().tree().byCode(code);
    }

    @Override
    public List<Agency> all() {
        return now().tree().all();
    }

    @Override
    public Set<UUID> tree(UUID agency, LocalDate on) {
        return now().tree().tree(agency, on);
    }

    @Override
    public Agency inCharge(UUID agency, LocalDate on) {
        return now().tree().inCharge(agency, on);
    }

    @Override
    public UUID workAt(UUID agency) {
        var places = now().workPlaces();
        var at = agency;
        // a place for each step, so that a ring made by hand ends too
        for (int steps = places.size(); steps > 0 && places.containsKey(at); steps--) at = places.get(at);
        return at;
    }

    @Override
    public long revision() {
        return now().revision();
    }

    List<Delegation> delegations() {
        return now().delegations();
    }

    /** Called by whoever changes the directory: once that commits, this node sees it at once. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.incrementAndGet();
            }
        });
    }

    private Known now() {
        var seen = known;
        if (seen == null) {
            reading.lock();
        } else if (seen.changes() != changes.get()) {
            // What this node changed itself is waited for, though not by everybody who holds a connection at once for
            // ever.
            if (!locked()) return seen;
        } else if (isFresh(seen) || !reading.tryLock()) {
            return seen;
        }
        try {
            seen = known;
            if (seen != null && seen.changes() == changes.get() && isFresh(seen)) return seen;
            var fresh = apart.execute(status -> read(known, changes.get()));
            known = fresh;
            return fresh;
        } finally {
            reading.unlock();
        }
    }

    private boolean locked() {
        try {
            return reading.tryLock(FRESH_NANOS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param changes how many this node had made before the reading: a later one is not in it */
    private Known read(@Nullable Known before, long changes) {
        long at = System.nanoTime();
        long revision = store.revision();
        if (before != null && before.revision() == revision) {
            return new Known(revision, at, changes, before.tree(), before.delegations(), before.workPlaces());
        }
        return new Known(revision, at, changes, store.tree(), store.delegations(), store.workPlaces());
    }

    private static boolean isFresh(Known seen) {
        return System.nanoTime() - seen.checkedNanos() < FRESH_NANOS;
    }

    private record Known(
            long revision,
            long checkedNanos,
            long changes,
            AgencyTree tree,
            List<Delegation> delegations,
            Map<UUID, UUID> workPlaces) {}
}
