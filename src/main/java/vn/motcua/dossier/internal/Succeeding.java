package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.NOT_PERMITTED;
import static vn.motcua.dossier.DossierRefusal.REQUEST_REUSED;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_AGENCY;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.motcua.calendar.Deadlines;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Succession;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Seats;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/**
 * One transaction: the directory says where the work lies, the seats move, then the dossiers by the thousand. A process that
 * is killed leaves nothing of it. A command that comes between waits for a batch at most until the act is over, and is then
 * decided on the dossier as it lies at the successor; one that names the version it saw is told that it is stale.
 */
@Component
class Succeeding implements Succession {

    private static final int BATCH = 1_000;

    private final SuccessionStore store;
    private final KeepAgencies directory;
    private final Seats seats;
    private final Agencies agencies;
    private final Actors actors;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Clock clock;

    Succeeding(
            SuccessionStore store,
            KeepAgencies directory,
            Seats seats,
            Agencies agencies,
            Actors actors,
            Catalogue catalogue,
            Deadlines deadlines,
            Clock clock) {
        this.store = store;
        this.directory = directory;
        this.seats = seats;
        this.agencies = agencies;
        this.actors = actors;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Outcome<Plan> plan(UUID agency, Actor by) {
        if (!by.keepsDirectoryOf(agency)) return Outcome.refused(NOT_PERMITTED);
        if (agencies.byId(agency).isEmpty()) return Outcome.refused(UNKNOWN_AGENCY, agency);
        var inCharge = agencies.inCharge(agency, VietnameseTime.dateOf(clock.instant()))
                .id();
        return Outcome.done(new Plan(
                agency,
                inCharge.equals(agency) ? null : inCharge,
                store.open(agency),
                store.held(agency),
                store.acts(agency)));
    }

    @Override
    @Transactional
    public Outcome<Moved> move(Order order, UUID request, Actor by) {
        var earlier = store.act(request).orElse(null);
        if (earlier != null) return replay(earlier, order, by);
        if (!by.reach(Permission.DIRECTORY_MANAGE).covers(order.from())) return Outcome.refused(NOT_PERMITTED);
        if (directory.moveWork(order.from(), order.to(), by) instanceof Outcome.Refused<UUID>(var refusal)) {
            return new Outcome.Refused<>(refusal);
        }
        // the directory's lock serialises acts: the same request sent twice at once finds the first one's outcome here
        earlier = store.act(request).orElse(null);
        if (earlier != null) return replay(earlier, order, by);
        Set<UUID> seated = Set.of();
        if (order.seats()) {
            switch (seats.move(order.from(), order.to(), by)) {
                case Outcome.Done<Set<UUID>>(var accounts) -> seated = accounts;
                case Outcome.Refused<Set<UUID>>(var refusal) -> {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return new Outcome.Refused<>(refusal);
                }
            }
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Outcome.done(moved(order, request, seated, now, by));
    }

    private Moved moved(Order order, UUID request, Set<UUID> seated, Instant now, Actor by) {
        var move = new SuccessionMove(request, order, by.account(), now, seated, actors, catalogue, deadlines);
        moveQuestions(order, move, seated);
        long dossiers = 0;
        for (var ids = store.openIds(order.from()); !ids.isEmpty(); ids = store.openIds(order.from())) {
            for (int start = 0; start < ids.size(); start += BATCH) {
                var locked = store.lock(ids.subList(start, Math.min(ids.size(), start + BATCH)), order.from());
                if (locked.isEmpty()) continue;
                var batch = move.of(locked);
                if (store.write(batch.rows(), batch.late()) != locked.size()) {
                    throw new IllegalStateException("a locked dossier moved");
                }
                dossiers += locked.size();
            }
        }
        var moved = new Moved(request, order.from(), order.to(), now, dossiers, move.released(), seated.size());
        store.keep(new SuccessionStore.Act(order, by.account(), moved));
        return moved;
    }

    /** Before the dossiers that lie there move: those have the act in their own line. */
    private void moveQuestions(Order order, SuccessionMove move, Set<UUID> seated) {
        var ids = store.waitingFor(order.from());
        for (int start = 0; start < ids.size(); start += BATCH) {
            var locked = store.lockElsewhere(ids.subList(start, Math.min(ids.size(), start + BATCH)), order.from());
            var asked = store.asked(order.from(), locked);
            var waiting =
                    locked.stream().filter(each -> asked.containsKey(each.id())).toList();
            if (waiting.isEmpty()) continue;
            var batch = move.asked(waiting, asked);
            if (store.write(batch.rows(), batch.late()) != waiting.size()) {
                throw new IllegalStateException("a locked dossier moved");
            }
        }
        var staying = store.askedPeople(order.from()).stream()
                .filter(account -> seated.contains(account) || worksAt(account, order.to()))
                .toList();
        store.moveQuestions(order.from(), order.to(), staying);
    }

    private boolean worksAt(UUID account, UUID agency) {
        return actors.byAccount(account)
                .filter(each -> each.reach(Permission.DOSSIER_PROCESS).covers(agency))
                .isPresent();
    }

    private static Outcome<Moved> replay(SuccessionStore.Act earlier, Order order, Actor by) {
        return earlier.order().equals(order) && earlier.actor().equals(by.account())
                ? Outcome.done(earlier.moved())
                : Outcome.refused(REQUEST_REUSED);
    }
}
