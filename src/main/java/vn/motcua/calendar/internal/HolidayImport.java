package vn.motcua.calendar.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.CalendarKeeper;
import vn.motcua.calendar.CalendarRefusal;
import vn.motcua.calendar.ImportHolidays;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problems;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

@Component
class HolidayImport implements ImportHolidays {

    private final CalendarStore store;
    private final CalendarMemory memory;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HolidayImport(
            CalendarStore store,
            CalendarMemory memory,
            Texts texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.memory = memory;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Outcome<IntakeReport> take(InputStream table, boolean dryRun, Locale locale, CalendarKeeper by)
            throws IOException {
        if (!by.keepsWholeCalendar()) return Outcome.refused(CalendarRefusal.NOT_ALLOWED);
        var problems = new Problems(texts, locale);
        var days = DayTable.read(table, problems).values();
        // The transaction has an end before the memory is thrown away, else it would be filled with the old days again.
        var changed = transaction.execute(status -> keep(days, problems, dryRun, by));
        memory.forget();
        long present = problems.read() - problems.refused() - changed.size();
        return Outcome.done(problems.any() ? problems.report(0, 0) : problems.report(changed.size(), present));
    }

    private List<SpecialDay> keep(Collection<SpecialDay> days, Problems problems, boolean dryRun, CalendarKeeper by) {
        store.lock();
        memory.forget();
        var known = memory.generalDays();
        var changed =
                days.stream().filter(day -> !same(day, known.get(day.date()))).toList();
        if (problems.any() || dryRun || changed.isEmpty()) return changed;
        store.put(changed);
        var before = changed.stream()
                .map(day -> known.get(day.date()))
                .filter(Objects::nonNull)
                .toList();
        store.note(by.account(), "holidays", before, changed, clock.instant());
        return changed;
    }

    /** Where the file names no source, what is known of the day's source stays. */
    private static boolean same(SpecialDay day, @Nullable SpecialDay known) {
        if (known == null) return false;
        return day.kind() == known.kind()
                && day.name().equals(known.name())
                && (day.source().equals(DayTable.BROUGHT) || day.source().equals(known.source()));
    }
}
