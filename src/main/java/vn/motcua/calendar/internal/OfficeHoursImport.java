package vn.motcua.calendar.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.CalendarKeeper;
import vn.motcua.calendar.CalendarRefusal;
import vn.motcua.calendar.ImportOfficeHours;
import vn.motcua.calendar.internal.HoursTable.Said;
import vn.motcua.directory.Agencies;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problems;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

@Component
class OfficeHoursImport implements ImportOfficeHours {

    private final HoursStore store;
    private final OfficeHoursKeeping keeping;
    private final CalendarStore calendar;
    private final CalendarMemory memory;
    private final Agencies agencies;
    private final Texts texts;
    private final TransactionTemplate transaction;

    OfficeHoursImport(
            HoursStore store,
            OfficeHoursKeeping keeping,
            CalendarStore calendar,
            CalendarMemory memory,
            Agencies agencies,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.keeping = keeping;
        this.calendar = calendar;
        this.memory = memory;
        this.agencies = agencies;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Outcome<IntakeReport> take(InputStream table, boolean dryRun, Locale locale, CalendarKeeper by)
            throws IOException {
        if (!by.keepsWholeCalendar()) return Outcome.refused(CalendarRefusal.NOT_ALLOWED);
        var problems = new Problems(texts, locale);
        var said = HoursTable.read(table, agencies, problems);
        // The transaction has an end before the memory is thrown away, else it would be filled with the old hours
        // again.
        var taken = transaction.execute(status -> keep(said, problems, dryRun, by));
        memory.forget();
        long present = problems.read() - problems.refused() - taken;
        return Outcome.done(problems.any() ? problems.report(0, 0) : problems.report(taken, present));
    }

    /** How many rows say something that was not known. */
    private long keep(Map<Optional<UUID>, Said> said, Problems problems, boolean dryRun, CalendarKeeper by) {
        calendar.lock();
        boolean sound = !problems.any();
        long taken = 0;
        for (var each : said.entrySet()) {
            var agency = each.getKey().orElse(null);
            var sessions = each.getValue().sessions();
            var known = new HashSet<>(store.of(agency));
            taken += sessions.stream()
                    .filter(session -> !known.contains(session))
                    .count();
            known.removeAll(sessions);
            var first = each.getValue().rows().getFirst();
            if (!known.isEmpty()) first.warn("co_quan", "calendar.hours.dropped", known.size());
            if (sound && !keeping.everyWeekWorks(agency, sessions)) {
                first.refuse("co_quan", "refusal.calendar.NO_WORKING_WEEK");
            }
        }
        if (problems.any() || dryRun) return taken;
        said.forEach((agency, of) -> keeping.keep(agency.orElse(null), of.sessions(), by));
        return taken;
    }
}
