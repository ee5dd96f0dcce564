package vn.motcua.survey.internal;

import static vn.motcua.survey.SurveyRefusal.*;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures.Source;
import vn.motcua.shared.Texts;
import vn.motcua.survey.QuestionSet;

/** Takes documents in, all of them or none. */
@Component
class SetIntake {

    private record Read(String at, Findings findings, QuestionSet set) {}

    private final SetStore store;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;

    SetIntake(SetStore store, PlatformTransactionManager transactions, Texts texts, Clock clock) {
        this.store = store;
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
            var findings = new Findings(sources.size() == 1 ? "" : source.name() + "#");
            files.add(findings);
            documents += read(source, findings, read);
        }
        int all = documents;
        return Objects.requireNonNull(transaction.execute(status -> store(files, read, all, dryRun, locale, by)));
    }

    private static int read(Source source, Findings findings, List<Read> read) {
        try (var in = source.content().open()) {
            var bytes = in.readNBytes(SetReading.LARGEST + 1);
            if (bytes.length > SetReading.LARGEST) {
                findings.error("", null, FILE_TOO_BIG, SetReading.LARGEST / (1024 * 1024));
                return 1;
            }
            var root = SetReading.parse(bytes, findings).orElse(null);
            if (root == null) return 1;
            int documents = root.isArray() ? root.size() : 1;
            for (int i = 0; i < documents; i++) {
                var at = root.isArray() ? "/" + i : "";
                SetReading.read(root.isArray() ? root.get(i) : root, at, findings)
                        .ifPresent(set -> read.add(new Read(at, findings, set)));
            }
            return documents;
        } catch (IOException e) {
            findings.error("", null, FILE_UNREADABLE);
            return 1;
        }
    }

    private IntakeReport store(
            List<Findings> files, List<Read> read, int documents, boolean dryRun, Locale locale, Actor by) {
        store.lock();
        var known = new ArrayList<>(store.keys());
        var fresh = new ArrayList<QuestionSet>();
        long present = 0;
        for (var each : read) {
            var set = each.set();
            var there = store.document(new SetStore.Key(set.code(), set.validFrom()));
            if (there.isPresent() && there.get().equals(set.document())) {
                present++;
                continue;
            }
            var first = set.validFrom().toString();
            if (known.contains(new SetStore.Key(set.code(), set.validFrom()))) {
                each.findings().error(each.at() + "/validFrom", first, SAME_DATE);
            } else if (known.stream().anyMatch(key -> later(key, set))) {
                each.findings().error(each.at() + "/validFrom", first, NOT_NEWEST);
            } else {
                known.add(new SetStore.Key(set.code(), set.validFrom()));
                fresh.add(set);
            }
        }
        boolean good = files.stream().allMatch(file -> file.count() == 0);
        if (good && !dryRun) fresh.forEach(set -> add(set, by));
        var errors = files.stream()
                .flatMap(file -> file.problems(texts, locale).stream())
                .limit(IntakeReport.LISTED)
                .toList();
        long refused = good ? 0 : documents - present - fresh.size();
        return new IntakeReport(documents, good ? fresh.size() : 0, present, refused, errors, List.of());
    }

    private static boolean later(SetStore.Key key, QuestionSet set) {
        return key.code().equals(set.code()) && key.validFrom().isAfter(set.validFrom());
    }

    private void add(QuestionSet set, Actor by) {
        var now = clock.instant();
        store.add(set, now, by.account());
        store.journal(set, now, by.account());
    }
}
