package vn.motcua.procedure.internal;

import static vn.motcua.procedure.ProcedureRefusal.ALREADY_ABOLISHED;
import static vn.motcua.procedure.ProcedureRefusal.DAY_OUT_OF_RANGE;
import static vn.motcua.procedure.ProcedureRefusal.ENDS_BEFORE_START;
import static vn.motcua.procedure.ProcedureRefusal.NOT_ALLOWED;
import static vn.motcua.procedure.ProcedureRefusal.PROCEDURE_UNKNOWN;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.EditProcedures;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class ProcedureEditing implements EditProcedures {

    private final ImportProcedures intake;
    private final VersionStore store;
    private final CatalogueInMemory catalogue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProcedureEditing(
            ImportProcedures intake,
            VersionStore store,
            CatalogueInMemory catalogue,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.intake = intake;
        this.store = store;
        this.catalogue = catalogue;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public List<ProcedureVersion> newest() {
        var snapshot = catalogue.now();
        return snapshot.sorted().stream()
                .map(ProcedureVersion::code)
                .distinct()
                .map(code -> snapshot.versions(code).getFirst())
                .toList();
    }

    @Override
    public String draft(ProcedureVersion base, LocalDate from) {
        var tree = DocumentWriter.document(base.until(null));
        tree.put("validFrom", from.toString());
        return DocumentWriter.write(tree);
    }

    @Override
    public Map<String, String> fields(String document) {
        return DocumentForm.fields(document);
    }

    @Override
    public String merged(String document, Map<String, String> fields) {
        return DocumentForm.merged(document, fields);
    }

    @Override
    public Optional<ProcedureVersion> read(String document) {
        return DocumentForm.tree(document)
                .flatMap(tree -> DocumentReader.read(tree, "", new Findings(""), new UUID(0, 0), 0));
    }

    @Override
    public Outcome<IntakeReport> check(String document, Locale locale, Actor by) {
        return run(document, true, locale, by);
    }

    @Override
    public Outcome<IntakeReport> publish(String document, Locale locale, Actor by) {
        return run(document, false, locale, by);
    }

    private Outcome<IntakeReport> run(String document, boolean dryRun, Locale locale, Actor by) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        var source = new ImportProcedures.Source("document", () -> new ByteArrayInputStream(bytes));
        return intake.run(new ImportProcedures.Request(List.of(source), dryRun, locale), by);
    }

    @Override
    public Outcome<LocalDate> abolish(String code, LocalDate lastDay, Actor by) {
        if (by.reach(Permission.CATALOGUE_MANAGE).kind() != Reach.Kind.EVERYWHERE) return Outcome.refused(NOT_ALLOWED);
        if (!VietnameseTime.inRange(lastDay)) return Outcome.refused(DAY_OUT_OF_RANGE);
        var outcome = transaction.execute(status -> {
            store.lock();
            var newest = store.of(List.of(code)).stream()
                    .max(Comparator.comparing(VersionPlan.Known::validFrom))
                    .orElse(null);
            if (newest == null) return Outcome.<LocalDate>refused(PROCEDURE_UNKNOWN, code);
            if (newest.validTo() != null) return Outcome.<LocalDate>refused(ALREADY_ABOLISHED, newest.validTo());
            if (lastDay.isBefore(newest.validFrom())) return Outcome.<LocalDate>refused(ENDS_BEFORE_START);
            store.close(newest.id(), lastDay);
            store.journal(clock.instant(), by.account(), code, "END", null, lastDay.toString());
            store.touch();
            return Outcome.done(lastDay);
        });
        catalogue.expire();
        return Objects.requireNonNull(outcome);
    }

    @Override
    public ProcessHours hours(ProcedureVersion version) {
        int hours = version.process().stream()
                .mapToInt(ProcedureVersion.Step::hours)
                .sum();
        var needed = LimitSpan.exactly(hours);
        var cases = version.cases().stream()
                .filter(ProcedureVersion.Case::normal)
                .map(one -> {
                    var legal = LimitSpan.of(one.legal());
                    return new CaseFit(one.name(), one.legal(), legal.most(), fit(needed, legal));
                })
                .toList();
        return new ProcessHours(hours, cases);
    }

    private static Fit fit(LimitSpan needed, LimitSpan legal) {
        if (needed.surelyLongerThan(legal)) return Fit.TOO_LONG;
        return needed.maybeLongerThan(legal) ? Fit.MAY_NOT_FIT : Fit.FITS;
    }

    @Override
    public List<Difference> compare(ProcedureVersion was, ProcedureVersion became) {
        return VersionComparison.between(was, became);
    }
}
