package vn.motcua.calendar.internal;

import static vn.motcua.calendar.CalendarRefusal.DAY_DATE;
import static vn.motcua.calendar.CalendarRefusal.DAY_NAME;
import static vn.motcua.calendar.CalendarRefusal.DAY_REASON;
import static vn.motcua.calendar.CalendarRefusal.DAY_TEXT_LONG;
import static vn.motcua.calendar.CalendarRefusal.DAY_UNKNOWN;
import static vn.motcua.calendar.CalendarRefusal.NOT_ALLOWED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.CalendarKeeper;
import vn.motcua.calendar.CalendarRefusal;
import vn.motcua.calendar.KeepHolidays;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class HolidayKeeping implements KeepHolidays {

    private final CalendarStore store;
    private final CalendarMemory memory;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HolidayKeeping(CalendarStore store, CalendarMemory memory, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.memory = memory;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<SpecialDay> of(int year) {
        return memory.generalDays().values().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(SpecialDay::date))
                .toList();
    }

    @Override
    public Outcome<SpecialDay> put(
            LocalDate date, SpecialDay.Kind kind, String givenName, String givenReason, CalendarKeeper by) {
        var name = clean(givenName);
        var reason = clean(givenReason);
        var flaw = by.keepsWholeCalendar() ? flaw(date, reason) : NOT_ALLOWED;
        if (flaw == null && name.isEmpty()) flaw = DAY_NAME;
        if (flaw == null && name.length() > LONGEST) flaw = DAY_TEXT_LONG;
        if (flaw != null) return Outcome.refused(flaw, LONGEST);
        var day = new SpecialDay(date, kind, name, reason);
        return changed(() -> {
            var was = memory.generalDays().get(date);
            if (day.equals(was)) return Outcome.done(day);
            store.put(List.of(day));
            store.note(by.account(), "day-put", was, day, clock.instant());
            return Outcome.done(day);
        });
    }

    @Override
    public Outcome<LocalDate> remove(LocalDate date, String givenReason, CalendarKeeper by) {
        var reason = clean(givenReason);
        var flaw = by.keepsWholeCalendar() ? flaw(date, reason) : NOT_ALLOWED;
        if (flaw != null) return Outcome.refused(flaw, LONGEST);
        return changed(() -> {
            var was = memory.generalDays().get(date);
            if (was == null) return Outcome.refused(DAY_UNKNOWN);
            store.takeBack(date, reason);
            store.note(by.account(), "day-removed", was, new SpecialDay(date, was.kind(), "", reason), clock.instant());
            return Outcome.done(date);
        });
    }

    /** The transaction has an end before the memory is thrown away, else it would be filled with the old days again. */
    private <T> Outcome<T> changed(Change<T> change) {
        var outcome = transaction.execute(status -> {
            store.lock();
            memory.forget();
            return change.make();
        });
        memory.forget();
        return Objects.requireNonNull(outcome);
    }

    private interface Change<T> {
        Outcome<T> make();
    }

    private static @Nullable CalendarRefusal flaw(LocalDate date, String reason) {
        if (!VietnameseTime.inRange(date)) return DAY_DATE;
        if (reason.isEmpty()) return DAY_REASON;
        return reason.length() > LONGEST ? DAY_TEXT_LONG : null;
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s\u00a0]+", " ").strip();
    }
}
