package vn.motcua.form.internal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.form.Answers;
import vn.motcua.form.CheckAnswers;
import vn.motcua.form.Flaw;
import vn.motcua.form.FormPage;
import vn.motcua.form.Question;

/** Turns the fields of a page, as a browser sends them, into answers. */
final class Typing {

    /** Fields that steer the page and answer nothing begin with it. */
    private static final String STEERING = "_";

    /** Names of questions the page showed, separated by blanks: an unticked box sends nothing by itself. */
    private static final String ASKED = "_asked";

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, List<String>> fields;
    private final Set<String> used = new HashSet<>();
    private final Set<String> asked;
    private final List<Flaw> flaws = new ArrayList<>();

    private Typing(Map<String, List<String>> fields) {
        this.fields = fields;
        this.asked = new HashSet<>(
                List.of(String.join(" ", fields.getOrDefault(ASKED, List.of())).split(" ")));
    }

    static CheckAnswers.Typed read(FormPage page, Answers before, Map<String, List<String>> fields) {
        var typing = new Typing(fields);
        var answers = before;
        for (var question : page.questions()) answers = typing.answer(question, "", answers);
        var unknown = fields.keySet().stream()
                .filter(name -> !name.startsWith(STEERING) && !typing.used.contains(name))
                .sorted()
                .toList();
        return new CheckAnswers.Typed(answers, typing.flaws, unknown);
    }

    private Answers answer(Question question, String prefix, Answers answers) {
        if (question.kind() == Question.Kind.COMPUTED) return answers;
        var path = prefix + question.name();
        if (question.kind() == Question.Kind.GROUP) return answers.with(question.name(), rows(question, path));
        var sent = fields.get(path);
        if (sent == null) {
            return asked.contains(path) ? answers.with(question.name(), null) : answers;
        }
        used.add(path);
        return answers.with(question.name(), value(question, path, clean(sent.getFirst())));
    }

    /** Rows come back in the order of their numbers, without gaps; one that is empty stays until it is taken away. */
    private List<Answers> rows(Question group, String path) {
        var numbers = new TreeSet<Integer>();
        var names = new HashSet<>(fields.keySet());
        names.addAll(asked); // a row of nothing but unmade choices sends nothing by itself
        for (var name : names) {
            if (!name.startsWith(path + ".")) continue;
            var rest = name.substring(path.length() + 1);
            int dot = rest.indexOf('.');
            if (dot > 0 && rest.substring(0, dot).matches("\\d{1,3}"))
                numbers.add(Integer.parseInt(rest.substring(0, dot)));
        }
        var rows = new ArrayList<Answers>();
        for (int number : numbers) {
            var row = Answers.NONE;
            for (var item : group.items()) row = answer(item, path + "." + number + ".", row);
            rows.add(row);
            used.add(path + "." + number + ".");
            if (rows.size() > Reading.MOST) break;
        }
        return rows;
    }

    private @Nullable Object value(Question question, String path, String text) {
        if (text.isEmpty()) return null;
        return switch (question.kind()) {
            case NUMBER -> number(path, text);
            case CHECK -> true;
            case DATE -> date(text);
            case PHONE -> text.replaceAll("[\\s.()-]", "");
            case IDENTITY -> text.replace(" ", "");
            case TEXT, AREA, RADIO, CHOICE, EMAIL, GROUP, COMPUTED -> text;
        };
    }

    /** {@code 1.500.000} and {@code 1 500 000} are how people here write numbers. */
    private @Nullable Object number(String path, String text) {
        var digits = text.replaceAll("[\\s.]", "");
        if (digits.matches("-?\\d{1,15}")) return Long.parseLong(digits);
        flaws.add(new Flaw(path, "number", List.of()));
        return null;
    }

    /** What is no date stays as it was typed, and the rules say so. */
    private static String date(String text) {
        try {
            return text.contains("/") ? LocalDate.parse(text, WRITTEN).toString() : text;
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** One way to write each letter, plain line ends, nothing invisible. */
    static String clean(String text) {
        var lines = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        var kept = new StringBuilder(lines.length());
        lines.codePoints().filter(Typing::readable).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    static boolean readable(String text) {
        return text.codePoints().allMatch(Typing::readable);
    }

    /** Neither control characters nor halves of characters: the database takes no NUL and UTF-8 no lone surrogate. */
    private static boolean readable(int c) {
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF);
    }
}
