package vn.motcua.formpage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.form.Answers;
import vn.motcua.form.CheckAnswers;
import vn.motcua.form.Condition;
import vn.motcua.form.Flaw;
import vn.motcua.form.FormPage;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Question;
import vn.motcua.form.SharedLists;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Formats;
import vn.motcua.page.Here;

/** Puts a form before people: its questions as fields, its answers as text, its flaws as sentences. */
@Component
public class ShowForm {

    private final SharedLists lists;
    private final CheckAnswers check;

    ShowForm(SharedLists lists, CheckAnswers check) {
        this.lists = lists;
        this.check = check;
    }

    /** The questions of a page that belong to it by what is answered so far. */
    public List<Entry> entries(FormPage page, Answers answers, Locale locale) {
        var steering = new HashSet<String>();
        page.questions().forEach(question -> steering(question.when(), steering));
        return page.questions().stream()
                .filter(question -> question.when() == null || question.when().holds(answers))
                .map(question -> entry(question, "", answers, steering, locale))
                .toList();
    }

    private Entry entry(Question question, String prefix, Answers answers, Set<String> steering, Locale locale) {
        var path = prefix + question.name();
        var rows = new ArrayList<Entry.Row>();
        if (question.kind() == Question.Kind.GROUP) {
            var inner = new HashSet<String>();
            question.items().forEach(item -> steering(item.when(), inner));
            var given = answers.rows(question.name());
            for (int i = 0; i < given.size(); i++) rows.add(row(question, path, i, given.get(i), inner, locale));
        }
        boolean computed = question.kind() == Question.Kind.COMPUTED;
        return new Entry(
                path,
                question.kind(),
                question.label().in(locale),
                question.help().in(locale),
                question.required(),
                choices(question, locale),
                question.longest() == 0 ? 40 : question.longest(),
                computed ? value(question, answers, locale) : "",
                rows,
                rows.size() >= question.most(),
                steering.contains(question.name()));
    }

    private Entry.Row row(Question group, String path, int number, Answers row, Set<String> steering, Locale locale) {
        var entries = group.items().stream()
                .filter(item -> item.when() == null || item.when().holds(row))
                .map(item -> entry(item, path + "." + number + ".", row, steering, locale))
                .toList();
        return new Entry.Row(number, entries);
    }

    private static void steering(@Nullable Condition condition, Set<String> names) {
        switch (condition) {
            case null -> {}
            case Condition.Is(var question, var values) -> names.add(question);
            case Condition.Given(var question) -> names.add(question);
            case Condition.All(var of) -> of.forEach(each -> steering(each, names));
            case Condition.Any(var of) -> of.forEach(each -> steering(each, names));
            case Condition.Not(var of) -> steering(of, names);
        }
    }

    private List<Choice> choices(Question question, Locale locale) {
        var options = question.list() == null ? question.options() : lists.options(question.list());
        return options.stream()
                .map(option -> new Choice(option.value(), option.label().in(locale)))
                .toList();
    }

    /** Fields with what is answered. */
    public static Form filled(FormPage page, Answers answers) {
        var form = Form.empty();
        page.questions().forEach(question -> fill(question, "", answers, form));
        return form;
    }

    private static void fill(Question question, String prefix, Answers answers, Form form) {
        var path = prefix + question.name();
        if (question.kind() != Question.Kind.GROUP) {
            form.with(path, answers.text(question.name()));
            return;
        }
        var rows = answers.rows(question.name());
        for (int i = 0; i < rows.size(); i++) {
            for (var item : question.items()) fill(item, path + "." + i + ".", rows.get(i), form);
        }
    }

    /** Marks what is wrong, in the order of the questions. */
    public void mark(Form form, FormVersion version, List<Flaw> flaws, Here here) {
        for (var flaw : flaws) form.problem(flaw.path(), sentence(version, flaw, here));
    }

    public String sentence(FormVersion version, Flaw flaw, Here here) {
        var label = check.label(version, flaw.path()).in(here.locale());
        var bound = flaw.values().isEmpty() ? "" : flaw.values().getFirst().toString();
        return here.say("form.flaw." + flaw.kind(), label, bound);
    }

    /** The answers page by page, as they are read again; what was not asked is left out. */
    public List<Part> parts(FormVersion form, Answers answers, Locale locale) {
        var parts = new ArrayList<Part>();
        for (var page : form.pages()) {
            if (!page.shown(answers)) continue;
            var lines = page.questions().stream()
                    .filter(question ->
                            question.when() == null || question.when().holds(answers))
                    .map(question -> line(question, answers, locale))
                    .toList();
            parts.add(new Part(page.id(), page.title().in(locale), lines));
        }
        return parts;
    }

    private Part.Line line(Question question, Answers answers, Locale locale) {
        var rows = answers.rows(question.name()).stream()
                .map(row -> question.items().stream()
                        .filter(item -> item.when() == null || item.when().holds(row))
                        .map(item -> line(item, row, locale))
                        .toList())
                .toList();
        return new Part.Line(question.label().in(locale), value(question, answers, locale), rows);
    }

    private String value(Question question, Answers answers, Locale locale) {
        var text = answers.text(question.name());
        if (text.isEmpty()) return "";
        return switch (question.kind()) {
            case DATE ->
                text.matches("\\d{4}-\\d\\d-\\d\\d")
                        ? text.substring(8) + "/" + text.substring(5, 7) + "/" + text.substring(0, 4)
                        : text;
            case NUMBER, COMPUTED ->
                text.matches("-?\\d{1,18}")
                        ? java.text.NumberFormat.getIntegerInstance(locale).format(Long.parseLong(text))
                        : text;
            case CHECK -> "✓";
            case RADIO, CHOICE -> chosen(question, text, locale);
            case TEXT, AREA, PHONE, EMAIL, IDENTITY, GROUP -> text;
        };
    }

    private String chosen(Question question, String value, Locale locale) {
        if (question.list() != null) {
            return lists.label(question.list(), value)
                    .map(label -> label.in(locale))
                    .orElse(value);
        }
        return question.options().stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.label().in(locale))
                .findFirst()
                .orElse(value);
    }

    /** What stands where nothing was answered. */
    public static String nothing() {
        return Formats.NOTHING;
    }
}
