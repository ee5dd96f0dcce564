package vn.motcua.queue.internal;

import static vn.motcua.queue.QueueRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.KeepServices;
import vn.motcua.queue.QueueAction;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** Keeps the services of agencies; every change is a line of the journal. */
@Component
class ServiceKeeping implements KeepServices {

    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern SECTOR = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final Set<Integer> MINUTES = Set.of(10, 15, 20, 30, 60);
    private static final int LONGEST_NAME = 100;
    private static final int MOST_SECTORS = 100;
    private static final int HIGHEST_COUNTER = 99;
    private static final int MOST_PEOPLE = 100;

    private final ServiceStore store;
    private final JournalStore journal;
    private final Agencies agencies;
    private final Clock clock;

    ServiceKeeping(ServiceStore store, JournalStore journal, Agencies agencies, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<CounterService> keep(UUID agency, Wish wish, Actor by) {
        var refusal = wrong(agency, wish, by);
        if (refusal != null) return Outcome.refused(refusal);
        var known = store.of(agency, wish.letter()).orElse(null);
        var wanted = new CounterService(
                known == null ? Ids.next() : known.id(),
                agency,
                wish.letter(),
                wish.name().strip(),
                wish.nameEn().strip(),
                wish.sectors(),
                wish.counters().stream().distinct().sorted().toList(),
                wish.booking(),
                true);
        if (!wanted.equals(known)) write(wanted, QueueAction.KEEP_SERVICE, by, clock.instant());
        return Outcome.done(store.of(agency, wish.letter()).orElseThrow());
    }

    @Override
    @Transactional
    public Outcome<CounterService> close(UUID agency, String letter, Actor by) {
        if (agencies.byId(agency).isEmpty()) return Outcome.refused(AGENCY_UNKNOWN);
        if (!by.reach(Permission.QUEUE_MANAGE).covers(agency)) return Outcome.refused(NOT_PERMITTED);
        var known = store.of(agency, letter).orElse(null);
        if (known == null) return Outcome.refused(SERVICE_UNKNOWN, letter);
        if (!known.open()) return Outcome.done(known);
        var closed = new CounterService(
                known.id(),
                agency,
                letter,
                known.name(),
                known.nameEn(),
                known.sectors(),
                known.counters(),
                known.booking(),
                false);
        write(closed, QueueAction.CLOSE_SERVICE, by, clock.instant());
        return Outcome.done(closed);
    }

    private void write(CounterService service, QueueAction action, Actor by, Instant at) {
        store.keep(service);
        var detail = service.letter() + " " + service.counters() + " "
                + service.booking().minutes() + " " + service.booking().capacity() + " " + service.sectors();
        // the row may be another's, written in the same instant under the same letter
        var id = store.of(service.agency(), service.letter()).orElseThrow().id();
        journal.add(service.agency(), id, Act.of(action, by.account(), at, Ids.next(), detail));
    }

    private @Nullable QueueRefusal wrong(UUID agency, Wish wish, Actor by) {
        if (agencies.byId(agency).isEmpty()) return AGENCY_UNKNOWN;
        if (!by.reach(Permission.QUEUE_MANAGE).covers(agency)) return NOT_PERMITTED;
        if (!LETTER.matcher(wish.letter()).matches()) return LETTER_FORM;
        for (var name : List.of(wish.name(), wish.nameEn())) {
            var stripped = name.strip();
            if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) return NAME_FORM;
        }
        boolean sectors = wish.sectors().size() <= MOST_SECTORS
                && wish.sectors().stream().allMatch(each -> SECTOR.matcher(each).matches());
        if (!sectors) return SECTOR_FORM;
        boolean counters = !wish.counters().isEmpty()
                && wish.counters().stream().allMatch(each -> each >= 1 && each <= HIGHEST_COUNTER);
        if (!counters) return COUNTERS_FORM;
        boolean slots = MINUTES.contains(wish.booking().minutes())
                && wish.booking().capacity() >= 0
                && wish.booking().capacity() <= MOST_PEOPLE;
        return slots ? null : SLOT_FORM;
    }
}
