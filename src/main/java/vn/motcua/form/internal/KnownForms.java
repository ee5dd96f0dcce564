package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Forms;
import vn.motcua.form.SharedLists;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ExportProcedures.Document;
import vn.motcua.procedure.ImportProcedures.Source;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/** A version never changes, so that it is read once; which there are is asked at most once a second. */
@Component
class KnownForms implements Forms {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Seen(Instant at, List<FormStore.Key> keys) {}

    private final FormStore store;
    private final FormIntake intake;
    private final SharedLists lists;
    private final Texts texts;
    private final Clock clock;
    private final Map<FormStore.Key, FormVersion> versions = new ConcurrentHashMap<>();
    private volatile Seen seen = new Seen(Instant.MIN, List.of());

    KnownForms(FormStore store, FormIntake intake, SharedLists lists, Texts texts, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.lists = lists;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<FormVersion> all(LocalDate on) {
        var order = Collator.getInstance(Texts.VIETNAMESE);
        return newest(on).stream()
                .sorted(Comparator.comparing(form -> form.title().vi(), order))
                .toList();
    }

    private Collection<FormVersion> newest(LocalDate on) {
        var newest = new LinkedHashMap<String, FormVersion>();
        for (var key : keys()) {
            if (!key.validFrom().isAfter(on)) newest.computeIfAbsent(key.code(), code -> read(key));
        }
        return newest.values();
    }

    @Override
    public List<FormVersion> versions(String code) {
        return keys().stream()
                .filter(key -> key.code().equals(code))
                .map(this::read)
                .toList();
    }

    @Override
    public Optional<FormVersion> forProcedure(String procedure, LocalDate on) {
        return newest(on).stream()
                .filter(form -> form.procedures().contains(procedure))
                .max(Comparator.comparing(FormVersion::validFrom));
    }

    @Override
    public Optional<FormVersion> version(String code, LocalDate validFrom) {
        var key = new FormStore.Key(code, validFrom);
        var known = versions.get(key);
        if (known != null) return Optional.of(known);
        return keys().contains(key) ? Optional.of(read(key)) : Optional.empty();
    }

    private List<FormStore.Key> keys() {
        var now = clock.instant();
        var last = seen;
        if (last.at().isAfter(now) || last.at().plus(FRESH).isBefore(now)) {
            last = new Seen(now, store.keys());
            seen = last;
        }
        return last.keys();
    }

    private FormVersion read(FormStore.Key key) {
        return versions.computeIfAbsent(key, missing -> {
            var findings = new Findings("");
            return store.document(missing)
                    .flatMap(text -> DocumentForm.parse(text.getBytes(StandardCharsets.UTF_8), findings))
                    .flatMap(document -> DocumentForm.read(document, "", lists, findings))
                    .orElseThrow(() -> new IllegalStateException("a form that was taken cannot be read"));
        });
    }

    @Override
    public Draft draft(String document, Locale locale) {
        var findings = new Findings("");
        var form = DocumentForm.parse(document.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(node -> DocumentForm.read(node, "", lists, findings))
                .filter(read -> intake.fits(read, "", findings));
        var problems = findings.problems(texts, locale);
        return new Draft(form, new IntakeReport(1, 0, 0, problems.isEmpty() ? 0 : 1, problems, List.of()));
    }

    @Override
    public Outcome<IntakeReport> take(List<Source> sources, boolean dryRun, Locale locale, Actor by) {
        if (by.reach(Permission.CATALOGUE_MANAGE).kind() != vn.motcua.identity.Reach.Kind.EVERYWHERE) {
            return Outcome.refused(NOT_ALLOWED);
        }
        var report = intake.take(sources, dryRun, locale, by);
        seen = new Seen(Instant.MIN, List.of());
        return Outcome.done(report);
    }

    @Override
    public Outcome<List<Document>> export(Actor by) {
        if (!by.may(Permission.CATALOGUE_MANAGE)) return Outcome.refused(NOT_ALLOWED);
        return Outcome.done(store.keys().stream()
                .map(key -> new Document(
                        key.code() + "@" + key.validFrom() + ".json", read(key).document()))
                .toList());
    }
}
