package vn.motcua.form.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.form.Answers;
import vn.motcua.form.CheckAnswers;
import vn.motcua.form.Flaw;
import vn.motcua.form.FormPage;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Question;
import vn.motcua.form.SharedLists;
import vn.motcua.form.Words;
import vn.motcua.shared.VietnameseTime;

/** Keeps what is asked, computes what is computed, and lets the form's own schema judge the rest. */
@Component
class Checking implements CheckAnswers {

    private final SharedLists lists;
    private final Clock clock;
    private final Map<String, SchemaCheck> schemas = new ConcurrentHashMap<>();

    Checking(SharedLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Answers kept(FormVersion form, Answers answers) {
        var today = VietnameseTime.dateOf(clock.instant());
        var kept = Answers.NONE;
        for (var page : form.pages()) {
            if (!page.shown(kept)) continue;
            for (var question : page.questions()) kept = keep(question, answers, kept, today);
        }
        return kept;
    }

    private static Answers keep(Question question, Answers answers, Answers kept, LocalDate today) {
        if (question.when() != null && !question.when().holds(kept)) return kept;
        var compute = question.compute();
        if (compute != null) return kept.with(question.name(), Computing.value(compute, kept, today));
        var value = answers.value(question.name()).orElse(null);
        if (question.kind() != Question.Kind.GROUP || !(value instanceof List<?>)) {
            return kept.with(question.name(), value);
        }
        var rows = new ArrayList<Answers>();
        for (var row : answers.rows(question.name())) {
            var keptRow = Answers.NONE;
            for (var item : question.items()) keptRow = keep(item, row, keptRow, today);
            rows.add(keptRow);
        }
        return kept.with(question.name(), rows);
    }

    @Override
    public List<Flaw> flaws(FormVersion form, Answers kept) {
        var found = new LinkedHashMap<String, Flaw>();
        var schema = schemas.computeIfAbsent(
                form.schema(),
                text -> SchemaCheck.of(text)
                        .orElseThrow(() -> new IllegalStateException("a form that was taken has no schema")));
        for (var violation : schema.violations(kept.json())) {
            var flaw = Violations.flaw(violation);
            found.putIfAbsent(flaw.path(), flaw);
        }
        form.questions().forEach(question -> own(question, "", kept, found));
        return ordered(form, new ArrayList<>(found.values()));
    }

    /** What no schema can say: whether a date is one we take, whether an agency is there today. */
    private void own(Question question, String prefix, Answers answers, Map<String, Flaw> found) {
        var path = prefix + question.name();
        if (question.kind() == Question.Kind.GROUP) {
            var rows = answers.rows(question.name());
            for (int i = 0; i < rows.size(); i++) {
                for (var item : question.items()) own(item, path + "." + i + ".", rows.get(i), found);
            }
            return;
        }
        var text = answers.text(question.name());
        if (text.isEmpty()) return;
        if (question.kind() == Question.Kind.DATE && !dateTaken(text)) {
            found.putIfAbsent(path, new Flaw(path, "date", List.of()));
        }
        if (question.list() != null && lists.label(question.list(), text).isEmpty()) {
            found.putIfAbsent(path, new Flaw(path, "choice", List.of()));
        }
    }

    private static boolean dateTaken(String text) {
        try {
            return VietnameseTime.inRange(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<Flaw> ordered(FormVersion form, List<Flaw> flaws) {
        var order = new HashMap<String, Integer>();
        form.questions().forEach(question -> {
            order.put(question.name(), order.size());
            question.items().forEach(item -> order.put(question.name() + "." + item.name(), order.size()));
        });
        flaws.sort(Comparator.comparingInt((Flaw flaw) -> order.getOrDefault(flaw.question(), Integer.MAX_VALUE))
                .thenComparingInt(Checking::row)
                .thenComparingInt(flaw -> order.getOrDefault(flaw.path().replaceFirst("\\.\\d+", ""), 0)));
        return flaws;
    }

    private static int row(Flaw flaw) {
        var parts = flaw.path().split("\\.", -1);
        return parts.length < 3 ? -1 : Integer.parseInt(parts[1]);
    }

    @Override
    public Typed typed(FormVersion form, FormPage page, Answers before, Map<String, List<String>> fields) {
        return Typing.read(page, before, fields);
    }

    @Override
    public Words label(FormVersion form, String path) {
        var parts = path.split("\\.", -1);
        var question = named(form.questions().toList(), parts[0]);
        if (question == null) return new Words(path, path);
        if (parts.length < 3) return question.label();
        var item = named(question.items(), parts[2]);
        var number = " " + (Integer.parseInt(parts[1]) + 1);
        if (item == null) return question.label();
        return new Words(
                question.label().vi() + number + ": " + item.label().vi(),
                question.label().in(java.util.Locale.ENGLISH) + number + ": "
                        + item.label().in(java.util.Locale.ENGLISH));
    }

    private static @Nullable Question named(List<Question> questions, String name) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
