package vn.motcua.calendar.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Due;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.calendar.Wait;
import vn.motcua.calendar.WaitMode;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingCalendar.Rules;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.calendar.internal.CalendarStore.Of;
import vn.motcua.shared.Texts;

/**
 * Every calendar in memory: the shipped days under those of the database. Asks the database every five seconds whether
 * something changed, on the connection of whoever comes by; meanwhile the others go on with what is known, for waiting
 * here while holding a connection could leave none to ask with.
 */
@Component
class CalendarMemory implements Deadlines, WorkingCalendars {

    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private record Known(
            long change,
            long checked,
            long generation,
            Map<LocalDate, SpecialDay> days,
            WorkingCalendar general,
            Map<UUID, WorkingCalendar> own) {}

    private final CalendarStore store;
    private final List<SpecialDay> shipped;
    private final AtomicLong generation = new AtomicLong();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Known known;

    CalendarMemory(CalendarStore store, Texts texts) {
        this.store = store;
        this.shipped = ShippedDays.read(texts);
        this.known = read(store.lastChange(), System.nanoTime(), 0);
    }

    @Override
    public Due due(UUID agency, Limit limit, Instant received, List<Wait> waits, WaitMode mode) {
        return Deadline.explain(limit, received, of(agency), waits, mode);
    }

    @Override
    public Due moved(UUID agency, Limit limit, Instant given, Instant received, List<Wait> waits, WaitMode mode) {
        return Deadline.moved(limit, given, received, of(agency), waits, mode);
    }

    @Override
    public Instant instant(UUID agency, Limit limit, Instant received, List<Wait> waits, WaitMode mode) {
        return Deadline.instant(limit, received, of(agency), waits, mode);
    }

    @Override
    public WorkingCalendar general() {
        return known().general();
    }

    @Override
    public WorkingCalendar of(UUID agency) {
        var now = known();
        return now.own().getOrDefault(agency, now.general());
    }

    /** The days of all agencies by date. */
    Map<LocalDate, SpecialDay> generalDays() {
        return known().days();
    }

    /** The next question looks whether something changed. */
    void forget() {
        generation.incrementAndGet();
    }

    private Known known() {
        var now = known;
        if (fresh(now) || !refreshing.tryLock()) return now;
        try {
            if (!fresh(known)) known = refresh(known);
            return known;
        } finally {
            refreshing.unlock();
        }
    }

    private boolean fresh(Known now) {
        return now.generation() == generation.get() && System.nanoTime() - now.checked() < FRESH;
    }

    private Known refresh(Known before) {
        long checked = System.nanoTime();
        long current = generation.get();
        long change = store.lastChange();
        if (before.change() != change) return read(change, checked, current);
        return new Known(change, checked, current, before.days(), before.general(), before.own());
    }

    private Known read(long change, long checked, long current) {
        var days = store.days();
        var sessions = store.sessions();
        var sameDay = store.sameDay();
        var generalDays = new LinkedHashMap<LocalDate, SpecialDay>();
        shipped.forEach(day -> generalDays.put(day.date(), day));
        store.takenBack().forEach(generalDays::remove);
        of(days, null).forEach(day -> generalDays.put(day.date(), day));
        var general = new Rules(of(sessions, null), List.copyOf(generalDays.values()), of(sameDay, null));
        var own = new HashMap<UUID, WorkingCalendar>();
        Stream.of(days, sessions, sameDay)
                .flatMap(List::stream)
                .map(Of::agency)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(agency -> own.put(
                        agency,
                        WorkingCalendar.of(
                                general, new Rules(of(sessions, agency), of(days, agency), of(sameDay, agency)))));
        return new Known(change, checked, current, generalDays, WorkingCalendar.of(general, Rules.NONE), own);
    }

    private static <T> List<T> of(List<Of<T>> all, @Nullable UUID agency) {
        var some = new ArrayList<T>();
        for (var each : all) {
            if (Objects.equals(each.agency(), agency)) some.add(each.what());
        }
        return some;
    }
}
