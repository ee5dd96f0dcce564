package vn.motcua.lateness.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;

/**
 * Warns of what is late or about to be; reminds of questions, and tells those who stand in for somebody. It follows the journal to what was touched, and looks besides only at what its
 * agenda says; a batch is a transaction. Several nodes may sweep at once: each takes what no other has, and a warning is
 * one row whose key nobody writes twice.
 */
@Component
@EnableConfigurationProperties(LatenessSettings.class)
class Sweep {

    /** Clocks of nodes differ and a line is recorded a little before it is there to be seen. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final int MOST_BATCHES = 200;

    private final SweepStore store;
    private final Heads heads;
    private final WorkingCalendars calendars;
    private final LatenessSettings settings;
    private final TransactionOperations transactions;
    private final Reminding questions;
    private final StandIns standIns;
    private final Clock clock;

    Sweep(
            SweepStore store,
            Heads heads,
            WorkingCalendars calendars,
            LatenessSettings settings,
            TransactionOperations transactions,
            Reminding questions,
            StandIns standIns,
            Clock clock) {
        this.store = store;
        this.heads = heads;
        this.calendars = calendars;
        this.settings = settings;
        this.transactions = transactions;
        this.questions = questions;
        this.standIns = standIns;
        this.clock = clock;
    }

    void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transactions.executeWithoutResult(ignored -> follow(now));
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var looked = transactions.execute(ignored -> look(now));
            if (looked == null || looked < SweepStore.BATCH) break;
        }
        questions.remind(now);
        standIns.tell(now);
    }

    private void follow(Instant now) {
        var place = store.place();
        if (place.isEmpty()) return;
        var since = (place.get().isBefore(now) ? place.get() : now).minus(OVERLAP);
        store.touched(since, now);
        store.ask(since, now);
        store.moveTo(now);
    }

    /** How many were looked at. */
    private int look(Instant now) {
        var entries = store.due(now);
        if (entries.isEmpty()) return 0;
        var notices = new ArrayList<SweepStore.Notice>();
        var late = new ArrayList<SweepStore.Late>();
        var again = new ArrayList<SweepStore.Again>();
        var known = new HashMap<Map.Entry<UUID, UUID>, Set<UUID>>();
        for (var entry : entries) {
            var dossier = entry.dossier();
            if (dossier == null) {
                again.add(new SweepStore.Again(entry.id(), null));
                continue;
            }
            var looking = Looking.at(dossier, calendars.of(dossier.agency()), settings, now);
            for (var warning : looking.warnings()) {
                for (var account : told(dossier, warning.kind(), known)) {
                    notices.add(notice(dossier, warning, account));
                }
            }
            if (looking.late() && dossier.holder() != null) late.add(late(dossier, dossier.holder(), now));
            var next = looking.next();
            again.add(new SweepStore.Again(entry.id(), next == null ? null : next.toString()));
        }
        store.warn(notices, now);
        store.late(late);
        if (!late.isEmpty()) store.ask(now, now);
        store.again(again);
        return entries.size();
    }

    /** Whoever holds it, and the head when its time is over or it lies in nobody's hands. */
    private Set<UUID> told(Running dossier, Template kind, Map<Map.Entry<UUID, UUID>, Set<UUID>> known) {
        var holder = dossier.holder();
        boolean over = kind == Template.DOSSIER_DUE || kind == Template.STEP_LATE;
        var told = new HashSet<UUID>();
        if (holder != null) told.add(holder);
        if (holder == null || over) {
            var key = Map.entry(dossier.agency(), holder == null ? dossier.agency() : holder);
            told.addAll(known.computeIfAbsent(key, ignored -> heads.of(dossier.agency(), holder)));
        }
        return told;
    }

    private static SweepStore.Notice notice(Running dossier, Looking.Warning warning, UUID account) {
        return new SweepStore.Notice(
                Ids.next(),
                account,
                dossier.dossier(),
                warning.step(),
                warning.kind().name(),
                warning.due().toString(),
                dossier.code());
    }

    private static SweepStore.Late late(Running dossier, UUID holder, Instant now) {
        return new SweepStore.Late(
                Ids.next(),
                dossier.dossier(),
                dossier.step() == null ? 0 : dossier.step(),
                dossier.role(),
                dossier.agency(),
                holder,
                text(dossier.stepSince()),
                text(dossier.stepDue()),
                now.toString());
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
