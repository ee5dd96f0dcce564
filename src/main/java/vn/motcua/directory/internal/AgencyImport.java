package vn.motcua.directory.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Agency;
import vn.motcua.directory.DirectoryKeeper;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.ImportAgencies;
import vn.motcua.directory.internal.AgencyRow.Content;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problems;
import vn.motcua.intake.Table;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Reads the whole file first, since a superior may come after what stands below it, then writes it at once. */
@Component
class AgencyImport implements ImportAgencies {

    private final DirectoryStore store;
    private final KnownAgencies known;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;

    AgencyImport(
            DirectoryStore store,
            KnownAgencies known,
            PlatformTransactionManager transactions,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.known = known;
        this.transaction = new TransactionTemplate(transactions);
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Outcome<IntakeReport> take(InputStream table, boolean dryRun, Locale locale, DirectoryKeeper by)
            throws IOException {
        if (!by.keepsWholeDirectory()) {
            table.close();
            return Outcome.refused(DirectoryRefusal.NOT_ALLOWED);
        }
        var problems = new Problems(texts, locale);
        var rows = new AgencyRows(problems);
        Table.read(table, AgencyRow.SHAPE, problems, rows::add);
        var report = transaction.execute(status -> {
            store.lock();
            var counts = write(rows, problems, by);
            if (problems.any() || dryRun) status.setRollbackOnly();
            else known.forgetAfterCommit();
            return problems.report(problems.any() ? 0 : counts.taken(), counts.present() + rows.repeated());
        });
        return Outcome.done(Objects.requireNonNull(report));
    }

    private Counts write(AgencyRows rows, Problems problems, DirectoryKeeper by) {
        var before = new HashMap<String, Agency>();
        var ids = new HashMap<String, UUID>();
        var agencies = store.agencies();
        for (var agency : agencies) {
            before.put(agency.code(), agency);
            ids.put(agency.code(), agency.id());
        }
        rows.check(contents(agencies));
        if (problems.any()) return new Counts(0, present(rows, contents(agencies)));

        for (var row : rows.rows()) ids.computeIfAbsent(row.content().code(), code -> Ids.next());
        long taken = 0;
        long present = 0;
        for (var row : rows.rows()) {
            var was = before.get(row.content().code());
            var now = agency(row.content(), ids);
            if (now.equals(was)) {
                present++;
                continue;
            }
            taken++;
            write(was, now, by);
        }
        // Rows are checked as they stand; a place that ended or begins later can still close a ring on some other day.
        if (taken > 0) {
            store.tree()
                    .superiorCycle()
                    .ifPresent(agency -> problems.error(
                            0, "cap_tren", agency.code(), "intake.agencies.superiorCycle", agency.code()));
        }
        return new Counts(taken, present);
    }

    private void write(@Nullable Agency was, Agency now, DirectoryKeeper by) {
        if (was == null) {
            store.add(now);
            store.place(now.id(), now.superior(), now.validFrom());
        } else {
            store.change(now);
            if (!now.validFrom().equals(was.validFrom())) {
                store.movePlaceStart(now.id(), was.validFrom(), now.validFrom());
            }
            if (!Objects.equals(was.superior(), now.superior())) {
                var from = newPlaceFrom(now);
                store.endPlacesBefore(now.id(), from);
                store.place(now.id(), now.superior(), from);
            }
        }
        store.journal(clock.instant(), by.account(), now.id(), "IMPORT", was, now);
    }

    /** A new superior holds from today on; of an agency that has yet to begin, from its first day. */
    private LocalDate newPlaceFrom(Agency agency) {
        var today = VietnameseTime.dateOf(clock.instant());
        var newest = store.newestPlaceFrom(agency.id());
        var from = today.isBefore(agency.validFrom()) ? agency.validFrom() : today;
        return from.isBefore(newest) ? newest : from;
    }

    private static Agency agency(Content content, Map<String, UUID> ids) {
        return new Agency(
                Objects.requireNonNull(ids.get(content.code())),
                content.code(),
                content.name(),
                content.kind(),
                content.superior() == null ? null : ids.get(content.superior()),
                content.validFrom(),
                content.validTo(),
                content.successor() == null ? null : ids.get(content.successor()));
    }

    private static Map<String, Content> contents(Iterable<Agency> agencies) {
        var codes = new HashMap<UUID, String>();
        for (var agency : agencies) codes.put(agency.id(), agency.code());
        var contents = new HashMap<String, Content>();
        for (var agency : agencies) {
            contents.put(
                    agency.code(),
                    new Content(
                            agency.code(),
                            agency.name(),
                            agency.kind(),
                            codes.get(agency.superior()),
                            agency.validFrom(),
                            agency.validTo(),
                            codes.get(agency.successor())));
        }
        return contents;
    }

    private static long present(AgencyRows rows, Map<String, Content> known) {
        return rows.rows().stream()
                .filter(row -> row.content().equals(known.get(row.content().code())))
                .count();
    }

    private record Counts(long taken, long present) {}
}
