package vn.motcua.procedure.internal;

import static vn.motcua.procedure.ProcedureRefusal.BUNDLE_INCOMPLETE_PROCEDURE;
import static vn.motcua.procedure.ProcedureRefusal.BUNDLE_NOT_NEWEST;
import static vn.motcua.procedure.ProcedureRefusal.BUNDLE_PART_LONGER;
import static vn.motcua.procedure.ProcedureRefusal.BUNDLE_SAME_DATE;
import static vn.motcua.procedure.ProcedureRefusal.BUNDLE_TWICE_IN_FILE;
import static vn.motcua.procedure.ProcedureRefusal.BUNDLE_UNKNOWN_PROCEDURE;
import static vn.motcua.procedure.ProcedureRefusal.FILE_TOO_BIG;
import static vn.motcua.procedure.ProcedureRefusal.FILE_UNREADABLE;
import static vn.motcua.procedure.ProcedureRefusal.NOT_ALLOWED;
import static vn.motcua.procedure.ProcedureRefusal.NO_FILES;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.Bundle;
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ExportProcedures.Document;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.procedure.ImportProcedures.Source;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/** Bundles are few and seldom asked for: they are read from the database each time. */
@Component
class KnownBundles implements Bundles {

    private final BundleStore store;
    private final VersionStore versions;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;

    KnownBundles(
            BundleStore store,
            VersionStore versions,
            Catalogue catalogue,
            PlatformTransactionManager transactions,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.catalogue = catalogue;
        this.transaction = new TransactionTemplate(transactions);
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Bundle> all(LocalDate on) {
        var newest = new LinkedHashMap<String, Bundle>();
        for (var bundle : versions()) {
            if (!bundle.validFrom().isAfter(on)) newest.putIfAbsent(bundle.code(), bundle);
        }
        return newest.values().stream()
                .filter(bundle -> bundle.inForceOn(on))
                .sorted(Comparator.comparing(Bundle::name))
                .toList();
    }

    @Override
    public Optional<Bundle> inForce(String code, LocalDate on) {
        return all(on).stream().filter(bundle -> bundle.code().equals(code)).findFirst();
    }

    @Override
    public List<Bundle> versions() {
        return store.all().stream().map(KnownBundles::kept).toList();
    }

    private static Bundle kept(String content) {
        var findings = new Findings("");
        return LocatedJson.read(content.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(document -> BundleForm.read(document, "", findings))
                .orElseThrow(() -> new IllegalStateException("a bundle that was taken cannot be read"));
    }

    private record Read(String at, Findings findings, Bundle bundle) {}

    @Override
    public Outcome<IntakeReport> take(List<Source> sources, boolean dryRun, Locale locale, Actor by) {
        if (by.reach(Permission.CATALOGUE_MANAGE).kind() != Reach.Kind.EVERYWHERE) return Outcome.refused(NOT_ALLOWED);
        var files = new ArrayList<Findings>();
        var read = new ArrayList<Read>();
        int documents = 0;
        if (sources.isEmpty()) {
            files.add(new Findings(""));
            files.getFirst().errorAt(0, "", null, NO_FILES);
        }
        for (var source : sources) {
            var findings = new Findings(sources.size() == 1 ? "" : source.name());
            files.add(findings);
            documents += read(source, findings, read);
        }
        read.forEach(this::check);
        int all = documents;
        return Outcome.done(transaction.execute(status -> store(files, read, all, dryRun, locale, by)));
    }

    /** How many documents there were. */
    private static int read(Source source, Findings findings, List<Read> read) {
        try (var in = source.content().open()) {
            var bytes = in.readNBytes(ImportProcedures.LARGEST + 1);
            if (bytes.length > ImportProcedures.LARGEST) {
                findings.errorAt(0, "", null, FILE_TOO_BIG, ImportProcedures.LARGEST / (1024 * 1024));
                return 1;
            }
            var root = LocatedJson.read(bytes, findings).orElse(null);
            if (root == null) return 1;
            if (!root.isArray()) {
                BundleForm.read(root, "", findings).ifPresent(one -> read.add(new Read("", findings, one)));
                return 1;
            }
            for (int i = 0; i < root.size(); i++) {
                var at = "/" + i;
                BundleForm.read(root.get(i), at, findings).ifPresent(one -> read.add(new Read(at, findings, one)));
            }
            return root.size();
        } catch (IOException e) {
            findings.errorAt(0, "", null, FILE_UNREADABLE);
            return 1;
        }
    }

    @Override
    public Set<Integer> longer(Bundle bundle) {
        var longer = new TreeSet<Integer>();
        var whole = limit(bundle.procedure(), bundle);
        for (int i = 0; i < bundle.parts().size(); i++) {
            var own = limit(bundle.parts().get(i).procedure(), bundle);
            if (whole.isPresent() && own.isPresent() && own.get().surelyLongerThan(whole.get())) longer.add(i + 1);
        }
        return longer;
    }

    private Optional<LimitSpan> limit(String code, Bundle bundle) {
        return version(code, bundle)
                .flatMap(version -> version.caseOf(null, null))
                .map(normal -> LimitSpan.of(normal.legal()));
    }

    private Optional<ProcedureVersion> version(String code, Bundle bundle) {
        return catalogue
                .inForce(code, bundle.validFrom())
                .or(() -> catalogue.versions(code).stream().findFirst());
    }

    /** Whether its procedures are there, can be filed, and fit the lead's limit. */
    private void check(Read read) {
        var bundle = read.bundle();
        known(bundle.procedure(), read.at() + "/procedure", bundle, read.findings());
        for (int i = 0; i < bundle.parts().size(); i++) {
            known(bundle.parts().get(i).procedure(), part(read, i), bundle, read.findings());
        }
        for (int number : longer(bundle)) {
            var code = bundle.parts().get(number - 1).procedure();
            read.findings().warning(part(read, number - 1), code, BUNDLE_PART_LONGER);
        }
    }

    private static String part(Read read, int index) {
        return read.at() + "/parts/" + index + "/procedure";
    }

    private void known(String code, String at, Bundle bundle, Findings findings) {
        var version = version(code, bundle);
        if (version.isEmpty()) findings.error(at, code, BUNDLE_UNKNOWN_PROCEDURE);
        else if (!version.get().complete()) findings.warning(at, code, BUNDLE_INCOMPLETE_PROCEDURE);
    }

    private IntakeReport store(
            List<Findings> files, List<Read> read, int documents, boolean dryRun, Locale locale, Actor by) {
        versions.lock();
        var fresh = new ArrayList<Bundle>();
        var taken = new HashSet<String>();
        long present = 0;
        for (var each : read) {
            var bundle = each.bundle();
            var there = store.of(bundle.code(), bundle.validFrom());
            var newest = store.newest(bundle.code());
            if (there.isPresent() && there.get().equals(BundleForm.write(bundle))) present++;
            else if (!taken.add(bundle.code() + "@" + bundle.validFrom())) {
                each.findings().error(each.at() + "/code", bundle.code(), BUNDLE_TWICE_IN_FILE, bundle.validFrom());
            } else if (there.isPresent()) each.findings().error(each.at() + "/validFrom", null, BUNDLE_SAME_DATE);
            else if (newest.isPresent() && newest.get().isAfter(bundle.validFrom())) {
                each.findings()
                        .error(each.at() + "/validFrom", bundle.validFrom().toString(), BUNDLE_NOT_NEWEST);
            } else fresh.add(bundle);
        }
        boolean good = files.stream().allMatch(file -> file.errorCount() == 0);
        if (good && !dryRun) {
            for (var bundle : fresh) {
                store.add(bundle, BundleForm.write(bundle), clock.instant(), by.account());
                var became = bundle.validFrom().toString();
                versions.journal(clock.instant(), by.account(), bundle.code(), "PUBLISH", null, became);
            }
        }
        var errors = files.stream()
                .flatMap(file -> file.errors(texts, locale).stream())
                .limit(IntakeReport.LISTED)
                .toList();
        var warnings = files.stream()
                .flatMap(file -> file.warnings(texts, locale).stream())
                .limit(IntakeReport.LISTED)
                .toList();
        long refused = good ? 0 : documents - present - fresh.size();
        return new IntakeReport(documents, good ? fresh.size() : 0, present, refused, errors, warnings);
    }

    @Override
    public Outcome<List<Document>> export(Actor by) {
        if (!by.may(Permission.CATALOGUE_MANAGE)) return Outcome.refused(NOT_ALLOWED);
        return Outcome.done(versions().stream()
                .map(bundle ->
                        new Document(bundle.code() + "@" + bundle.validFrom() + ".json", BundleForm.write(bundle)))
                .toList());
    }
}
