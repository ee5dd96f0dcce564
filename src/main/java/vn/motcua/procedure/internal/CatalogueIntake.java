package vn.motcua.procedure.internal;

import static vn.motcua.procedure.ProcedureRefusal.FILE_TOO_BIG;
import static vn.motcua.procedure.ProcedureRefusal.FILE_UNREADABLE;
import static vn.motcua.procedure.ProcedureRefusal.NOT_ALLOWED;
import static vn.motcua.procedure.ProcedureRefusal.NO_FILES;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Reads and checks outside the transaction; decides and writes inside one, under the lock of the catalogue. */
@Component
class CatalogueIntake implements ImportProcedures {

    private static final UUID NOT_YET = new UUID(0, 0);

    private final VersionStore store;
    private final CatalogueInMemory catalogue;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;

    CatalogueIntake(
            VersionStore store,
            CatalogueInMemory catalogue,
            PlatformTransactionManager transactions,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.transaction = new TransactionTemplate(transactions);
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Outcome<IntakeReport> run(Request request, Actor by) {
        if (by.reach(Permission.CATALOGUE_MANAGE).kind() != Reach.Kind.EVERYWHERE) return Outcome.refused(NOT_ALLOWED);
        var files = new ArrayList<Findings>();
        var documents = new ArrayList<Document>();
        if (request.sources().isEmpty()) {
            var nothing = new Findings("");
            nothing.errorAt(0, "", null, NO_FILES);
            files.add(nothing);
        }
        for (var source : request.sources()) {
            var findings = new Findings(request.sources().size() == 1 ? "" : source.name());
            files.add(findings);
            read(source, findings, documents);
        }
        var written = transaction.execute(status -> store(documents, request.dryRun(), by.account()));
        if (written.changed() > 0 && !request.dryRun()) catalogue.expire();
        return Outcome.done(report(request, files, documents, written));
    }

    /** One procedure of a file; {@code version} is missing when it could not be read. */
    private record Document(String at, Findings findings, Optional<ProcedureVersion> version) {}

    private record Written(long changed, long present, long refused) {}

    private record Step(ProcedureVersion document, VersionPlan.Decision decision) {}

    private static void read(Source source, Findings findings, List<Document> documents) {
        bytes(source, findings)
                .flatMap(bytes -> LocatedJson.read(bytes, findings))
                .ifPresentOrElse(
                        root -> {
                            if (!root.isArray()) documents.add(document(root, "", findings));
                            for (int i = 0; root.isArray() && i < root.size(); i++) {
                                documents.add(document(root.get(i), "/" + i, findings));
                            }
                        },
                        () -> documents.add(new Document("", findings, Optional.empty())));
    }

    private static Optional<byte[]> bytes(Source source, Findings findings) {
        try (var in = source.content().open()) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) return Optional.of(bytes);
            findings.errorAt(0, "", null, FILE_TOO_BIG, LARGEST / (1024 * 1024));
        } catch (IOException e) {
            findings.errorAt(0, "", null, FILE_UNREADABLE);
        }
        return Optional.empty();
    }

    private static Document document(JsonNode node, String at, Findings findings) {
        int before = findings.errorCount();
        var version = DocumentReader.read(node, at, findings, NOT_YET, 0);
        if (findings.errorCount() == before) version.ifPresent(one -> ProcedureRules.check(one, at, findings));
        return new Document(at, findings, version.filter(one -> findings.errorCount() == before));
    }

    private Written store(List<Document> documents, boolean dryRun, UUID by) {
        var readable = documents.stream()
                .filter(document -> document.version().isPresent())
                .sorted(Comparator.comparing(
                        (Document document) -> document.version().orElseThrow().validFrom()))
                .toList();
        store.lock();
        var steps = decide(readable);
        long present = steps.stream()
                .filter(step -> step.decision() instanceof VersionPlan.Present)
                .count();
        long refused = documents.size() - steps.size();
        if (refused == 0 && !dryRun && present < steps.size()) {
            steps.forEach(step -> apply(step, by));
            store.touch();
        }
        return new Written(steps.size() - present, present, refused);
    }

    /** What each document means, oldest first; the refused ones become findings. */
    private List<Step> decide(List<Document> documents) {
        var codes = documents.stream()
                .map(one -> one.version().orElseThrow().code())
                .distinct()
                .toList();
        var known = new HashMap<String, List<VersionPlan.Known>>();
        store.of(codes)
                .forEach(one -> known.computeIfAbsent(one.code(), code -> new ArrayList<>())
                        .add(one));
        var plans = new HashMap<String, VersionPlan>();
        var today = LocalDate.ofInstant(clock.instant(), VietnameseTime.ZONE);
        var steps = new ArrayList<Step>();
        for (var document : documents) {
            var version = document.version().orElseThrow();
            var plan = plans.computeIfAbsent(
                    version.code(), code -> new VersionPlan(known.getOrDefault(code, List.of()), today));
            var decision = plan.decide(version);
            if (decision instanceof VersionPlan.Refuse(var reason, var values)) {
                document.findings()
                        .error(document.at() + "/validFrom", version.validFrom().toString(), reason, values.toArray());
            } else {
                steps.add(new Step(version, decision));
            }
        }
        return steps;
    }

    private void apply(Step step, UUID by) {
        switch (step.decision()) {
            case VersionPlan.Present present -> {}
            case VersionPlan.Close(var id, var lastDay) -> {
                store.close(id, lastDay);
                note(step, by, "END", lastDay.toString());
            }
            case VersionPlan.Replace(var old, var place) -> {
                store.remove(old);
                store.add(step.document(), place, by);
                note(step, by, "REPLACE", told(step, place));
            }
            case VersionPlan.Add place -> {
                if (place.closes() != null) {
                    store.close(place.closes(), step.document().validFrom().minusDays(1));
                }
                store.add(step.document(), place, by);
                note(step, by, "PUBLISH", told(step, place));
            }
            case VersionPlan.Refuse refuse -> throw new IllegalStateException("a refused document is never written");
        }
    }

    private void note(Step step, UUID by, String action, String became) {
        store.journal(clock.instant(), by, step.document().code(), action, null, became);
    }

    private static String told(Step step, VersionPlan.Add place) {
        return place.version() + " " + step.document().validFrom();
    }

    private IntakeReport report(Request request, List<Findings> files, List<Document> documents, Written written) {
        var locale = request.locale();
        var errors = files.stream()
                .flatMap(file -> file.errors(texts, locale).stream())
                .toList();
        var warnings = files.stream()
                .flatMap(file -> file.warnings(texts, locale).stream())
                .toList();
        boolean good = errors.isEmpty();
        return new IntakeReport(
                documents.size(),
                good ? written.changed() : 0,
                written.present(),
                written.refused(),
                errors.subList(0, Math.min(errors.size(), IntakeReport.LISTED)),
                warnings.subList(0, Math.min(warnings.size(), IntakeReport.LISTED)));
    }
}
