package vn.motcua.survey.internal;

import static vn.motcua.survey.SurveyRefusal.NOT_ALLOWED;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ExportProcedures.Document;
import vn.motcua.procedure.ImportProcedures.Source;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.survey.QuestionSet;
import vn.motcua.survey.QuestionSets;
import vn.motcua.survey.Via;

/** A version never changes, so that it is read once; which there are is asked at most once a second. */
@Component
class KnownSets implements QuestionSets {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Seen(Instant at, List<SetStore.Key> keys) {}

    private final SetStore store;
    private final SetIntake intake;
    private final Texts texts;
    private final Clock clock;
    private final Map<SetStore.Key, QuestionSet> versions = new ConcurrentHashMap<>();
    private volatile Seen seen = new Seen(Instant.MIN, List.of());

    KnownSets(SetStore store, SetIntake intake, Texts texts, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<QuestionSet> all(LocalDate on) {
        var newest = new LinkedHashMap<String, QuestionSet>();
        for (var key : keys()) {
            if (!key.validFrom().isAfter(on)) newest.computeIfAbsent(key.code(), code -> read(key));
        }
        return List.copyOf(newest.values());
    }

    @Override
    public List<QuestionSet> versions(String code) {
        return keys().stream()
                .filter(key -> key.code().equals(code))
                .map(this::read)
                .toList();
    }

    @Override
    public Optional<QuestionSet> version(String code, LocalDate validFrom) {
        var key = new SetStore.Key(code, validFrom);
        var known = versions.get(key);
        if (known != null) return Optional.of(known);
        return keys().contains(key) ? Optional.of(read(key)) : Optional.empty();
    }

    @Override
    public Optional<QuestionSet> asked(Via via, LocalDate on) {
        return all(on).stream()
                .filter(set -> set.ways().contains(via))
                .min(Comparator.comparing(QuestionSet::validFrom).reversed().thenComparing(QuestionSet::code));
    }

    private List<SetStore.Key> keys() {
        var now = clock.instant();
        var last = seen;
        if (last.at().isAfter(now) || last.at().plus(FRESH).isBefore(now)) {
            last = new Seen(now, store.keys());
            seen = last;
        }
        return last.keys();
    }

    private QuestionSet read(SetStore.Key key) {
        return versions.computeIfAbsent(key, missing -> {
            var findings = new Findings("");
            return store.document(missing)
                    .flatMap(text -> SetReading.parse(text.getBytes(StandardCharsets.UTF_8), findings))
                    .flatMap(document -> SetReading.read(document, "", findings))
                    .orElseThrow(() -> new IllegalStateException("a question set that was taken cannot be read"));
        });
    }

    @Override
    public Draft draft(String document, Locale locale) {
        var findings = new Findings("");
        var set = SetReading.parse(document.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(node -> SetReading.read(node, "", findings));
        var problems = findings.problems(texts, locale);
        return new Draft(set, new IntakeReport(1, 0, 0, problems.isEmpty() ? 0 : 1, problems, List.of()));
    }

    @Override
    public Outcome<IntakeReport> take(List<Source> sources, boolean dryRun, Locale locale, Actor by) {
        if (by.reach(Permission.SURVEY_MANAGE).kind() != Reach.Kind.EVERYWHERE) return Outcome.refused(NOT_ALLOWED);
        var report = intake.take(sources, dryRun, locale, by);
        seen = new Seen(Instant.MIN, List.of());
        return Outcome.done(report);
    }

    @Override
    public Outcome<List<Document>> export(Actor by) {
        if (!by.may(Permission.SURVEY_MANAGE)) return Outcome.refused(NOT_ALLOWED);
        return Outcome.done(store.keys().stream()
                .map(key -> new Document(
                        key.code() + "@" + key.validFrom() + ".json", read(key).document()))
                .toList());
    }
}
