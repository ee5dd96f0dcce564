package vn.motcua.calendar.internal;

import static vn.motcua.calendar.CalendarRefusal.AGENCY_UNKNOWN;
import static vn.motcua.calendar.CalendarRefusal.HOURS_CHANGED;
import static vn.motcua.calendar.CalendarRefusal.NOT_ALLOWED;
import static vn.motcua.calendar.CalendarRefusal.NO_WORKING_WEEK;
import static vn.motcua.calendar.CalendarRefusal.TOO_MANY_SESSIONS;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.CalendarKeeper;
import vn.motcua.calendar.KeepOfficeHours;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingCalendar.Rules;
import vn.motcua.directory.Agencies;
import vn.motcua.shared.Outcome;

@Component
class OfficeHoursKeeping implements KeepOfficeHours {

    /** As the store gives them back, so that the same sessions in another order are the same. */
    static final Comparator<Session> ORDER = Comparator.comparing(Session::validFrom)
            .thenComparing(Session::weekday)
            .thenComparing(Session::from, Comparator.nullsLast(Comparator.naturalOrder()));

    private final HoursStore store;
    private final CalendarStore calendar;
    private final CalendarMemory memory;
    private final Agencies agencies;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OfficeHoursKeeping(
            HoursStore store,
            CalendarStore calendar,
            CalendarMemory memory,
            Agencies agencies,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.calendar = calendar;
        this.memory = memory;
        this.agencies = agencies;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Session> of(@Nullable UUID agency) {
        return store.of(agency);
    }

    @Override
    public Optional<Change> changed(@Nullable UUID agency) {
        return store.changed(agency);
    }

    @Override
    public Outcome<List<Session>> replace(
            @Nullable UUID agency, List<Session> sessions, @Nullable Long seen, CalendarKeeper by) {
        if (!allowed(agency, by)) return Outcome.refused(NOT_ALLOWED);
        if (agency != null && agencies.byId(agency).isEmpty()) return Outcome.refused(AGENCY_UNKNOWN);
        if (sessions.size() > MOST) return Outcome.refused(TOO_MANY_SESSIONS, MOST);
        var flaw = HoursRule.flaw(sessions);
        if (flaw != null) return Outcome.refused(flaw.code(), flaw.place() + 1, flaw.other() + 1);
        // The transaction has an end before the memory is thrown away, else it would be filled with the old hours
        // again.
        var outcome = transaction.execute(status -> {
            calendar.lock();
            if (isStale(agency, sessions, seen)) return Outcome.<List<Session>>refused(HOURS_CHANGED);
            if (!everyWeekWorks(agency, sessions)) return Outcome.<List<Session>>refused(NO_WORKING_WEEK);
            keep(agency, sessions, by);
            return Outcome.done(store.of(agency));
        });
        memory.forget();
        return Objects.requireNonNull(outcome);
    }

    /** The same again is what a double click sends: nothing is lost by it. */
    private boolean isStale(@Nullable UUID agency, List<Session> sessions, @Nullable Long seen) {
        if (seen == null
                || seen.equals(store.changed(agency).map(Change::number).orElse(0L))) return false;
        return !store.of(agency).equals(sorted(sessions));
    }

    static boolean allowed(@Nullable UUID agency, CalendarKeeper by) {
        return agency == null ? by.keepsWholeCalendar() : by.keepsCalendarOf(agency);
    }

    /** Without one the search for the next working day would run to the end of time. */
    boolean everyWeekWorks(@Nullable UUID agency, List<Session> sessions) {
        var these = new Rules(HoursRule.rules(sessions), List.of(), List.of());
        if (agency == null) return WorkingCalendar.worksEveryWeek(these, Rules.NONE);
        var general = new Rules(HoursRule.rules(store.of(null)), List.of(), List.of());
        return WorkingCalendar.worksEveryWeek(general, these);
    }

    /** Within a transaction that holds the calendar's lock; nothing when nothing changes. */
    void keep(@Nullable UUID agency, List<Session> sessions, CalendarKeeper by) {
        var was = store.of(agency);
        var became = sorted(sessions);
        if (was.equals(became)) return;
        store.clear(agency);
        store.add(agency, became);
        store.note(by.account(), agency, was, became, clock.instant());
    }

    private static List<Session> sorted(List<Session> sessions) {
        return sessions.stream().sorted(ORDER).toList();
    }
}
