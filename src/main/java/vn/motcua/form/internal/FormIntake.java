package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.form.FormVersion;
import vn.motcua.form.SharedLists;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ImportProcedures.Source;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Texts;

/** Takes documents in, all of them or none. */
@Component
class FormIntake {

    private record Read(String at, Findings findings, FormVersion form) {}

    private final FormStore store;
    private final SharedLists lists;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;

    FormIntake(
            FormStore store,
            SharedLists lists,
            Catalogue catalogue,
            PlatformTransactionManager transactions,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.catalogue = catalogue;
        this.transaction = new TransactionTemplate(transactions);
        this.texts = texts;
        this.clock = clock;
    }

    IntakeReport take(List<Source> sources, boolean dryRun, Locale locale, Actor by) {
        var files = new ArrayList<Findings>();
        var read = new ArrayList<Read>();
        int documents = 0;
        if (sources.isEmpty()) {
            files.add(new Findings(""));
            files.getFirst().error("", null, NO_FILES);
        }
        for (var source : sources) {
            var findings = new Findings(sources.size() == 1 ? "" : source.name());
            files.add(findings);
            documents += read(source, findings, read);
        }
        int all = documents;
        return Objects.requireNonNull(transaction.execute(status -> store(files, read, all, dryRun, locale, by)));
    }

    private int read(Source source, Findings findings, List<Read> read) {
        try (var in = source.content().open()) {
            var bytes = in.readNBytes(DocumentForm.LARGEST + 1);
            if (bytes.length > DocumentForm.LARGEST) {
                findings.error("", null, FILE_TOO_BIG, DocumentForm.LARGEST / (1024 * 1024));
                return 1;
            }
            var root = DocumentForm.parse(bytes, findings).orElse(null);
            if (root == null) return 1;
            int documents = root.isArray() ? root.size() : 1;
            for (int i = 0; i < documents; i++) {
                var at = root.isArray() ? "/" + i : "";
                DocumentForm.read(root.isArray() ? root.get(i) : root, at, lists, findings)
                        .filter(form -> fits(form, at, findings))
                        .ifPresent(form -> read.add(new Read(at, findings, form)));
            }
            return documents;
        } catch (IOException e) {
            findings.error("", null, FILE_UNREADABLE);
            return 1;
        }
    }

    /** Whether it fits the catalogue, and its schema is one. */
    boolean fits(FormVersion form, String at, Findings findings) {
        int before = findings.count();
        for (int i = 0; i < form.procedures().size(); i++) {
            var code = form.procedures().get(i);
            var procedure = known(code, form);
            if (procedure.isEmpty()) findings.error(at + "/procedures/" + i, code, UNKNOWN_PROCEDURE);
            else components(form, procedure.get(), at, findings);
        }
        if (SchemaCheck.of(form.schema()).isEmpty()) findings.error(at + "/schema", null, SCHEMA_UNUSABLE);
        return findings.count() == before;
    }

    private static void components(FormVersion form, ProcedureVersion procedure, String at, Findings findings) {
        var codes = procedure.components().stream()
                .map(ProcedureVersion.Component::code)
                .toList();
        var own = form.component();
        if (own != null && !codes.contains(own)) findings.error(at + "/component", own, UNKNOWN_COMPONENT);
        for (int i = 0; i < form.papers().size(); i++) {
            var code = form.papers().get(i).component();
            if (!codes.contains(code)) findings.error(at + "/papers/" + i + "/component", code, UNKNOWN_COMPONENT);
        }
    }

    private Optional<ProcedureVersion> known(String code, FormVersion form) {
        return catalogue
                .inForce(code, form.validFrom())
                .or(() -> catalogue.versions(code).stream().findFirst());
    }

    private IntakeReport store(
            List<Findings> files, List<Read> read, int documents, boolean dryRun, Locale locale, Actor by) {
        store.lock();
        var known = store.keys();
        var fresh = new ArrayList<FormVersion>();
        long present = 0;
        for (var each : read) {
            var form = each.form();
            var there = store.document(new FormStore.Key(form.code(), form.validFrom()));
            var newest =
                    known.stream().filter(key -> key.code().equals(form.code())).findFirst();
            if (there.isPresent() && there.get().equals(form.document())) present++;
            else if (there.isPresent() || fresh.stream().anyMatch(other -> same(other, form))) {
                each.findings().error(each.at() + "/validFrom", form.validFrom().toString(), SAME_DATE);
            } else if (newest.isPresent() && newest.get().validFrom().isAfter(form.validFrom())) {
                each.findings().error(each.at() + "/validFrom", form.validFrom().toString(), NOT_NEWEST);
            } else fresh.add(form);
        }
        boolean good = files.stream().allMatch(Findings::clean);
        if (good && !dryRun) fresh.forEach(form -> add(form, by));
        var errors = files.stream()
                .flatMap(file -> file.problems(texts, locale).stream())
                .limit(IntakeReport.LISTED)
                .toList();
        long refused = good ? 0 : documents - present - fresh.size();
        return new IntakeReport(documents, good ? fresh.size() : 0, present, refused, errors, List.of());
    }

    private static boolean same(FormVersion one, FormVersion other) {
        return one.code().equals(other.code()) && one.validFrom().equals(other.validFrom());
    }

    private void add(FormVersion form, Actor by) {
        var now = clock.instant();
        store.add(form, now, by.account());
        store.journal(now, by.account(), form.code(), null, form.validFrom().toString());
    }
}
