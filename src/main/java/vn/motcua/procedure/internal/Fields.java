package vn.motcua.procedure.internal;

import static vn.motcua.procedure.ProcedureRefusal.*;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.VietnameseTime;

/**
 * The fields of one JSON object, taken one by one; whatever is missing, unknown or of the wrong type becomes a finding
 * and a harmless value stands in for it, so that one reading finds everything.
 */
final class Fields {

    static final int SHORT = 300;
    static final int LONG = 8_000;
    private static final int LONGEST_LIST = 500;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, JsonNode> left = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();
    private final String at;
    private final Findings findings;

    private Fields(JsonNode object, String at, Findings findings) {
        object.properties().forEach(field -> left.put(field.getKey(), field.getValue()));
        this.at = at;
        this.findings = findings;
    }

    /** Reads an object with the reader, then tells every field the reader did not ask for. */
    static <T> Optional<T> read(JsonNode node, String at, Findings findings, Function<Fields, T> reader) {
        if (!node.isObject()) {
            findings.error(at, shown(node), NOT_AN_OBJECT);
            return Optional.empty();
        }
        var fields = new Fields(node, at, findings);
        var value = reader.apply(fields);
        fields.left
                .keySet()
                .forEach(name -> findings.error(
                        at + "/" + LocatedJson.escaped(name),
                        null,
                        UNKNOWN_FIELD,
                        name,
                        String.join(", ", fields.known)));
        return Optional.of(value);
    }

    String text(String name, int longest) {
        return required(name).map(node -> textOf(node, name, longest)).orElse("");
    }

    String optionalText(String name, int longest) {
        return take(name).map(node -> textOf(node, name, longest)).orElse("");
    }

    int whole(String name, int least, int most, @Nullable Integer otherwise) {
        var node = otherwise == null ? required(name) : take(name);
        return node.map(value -> (int) wholeOf(value, name, least, most)).orElse(otherwise == null ? least : otherwise);
    }

    @Nullable
    Long amount(String name, long most) {
        return take(name).map(node -> wholeOf(node, name, 0, most)).orElse(null);
    }

    boolean flag(String name, boolean otherwise) {
        var node = take(name).orElse(null);
        if (node == null) return otherwise;
        if (!node.isBoolean()) findings.error(place(name), shown(node), NOT_A_FLAG, name);
        return node.isBoolean() ? node.booleanValue() : otherwise;
    }

    LocalDate date(String name) {
        return required(name).map(node -> dateOf(node, name)).orElse(VietnameseTime.EARLIEST);
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return take(name).map(node -> dateOf(node, name)).orElse(null);
    }

    /** One of some words; {@code otherwise} is what a missing field means, null when it must be there. */
    <E> E word(String name, Map<String, E> words, @Nullable E otherwise) {
        var fallback = otherwise == null ? words.values().iterator().next() : otherwise;
        var node = (otherwise == null ? required(name) : take(name)).orElse(null);
        if (node == null) return fallback;
        return wordOf(textOf(node, name, SHORT), place(name), words).orElse(fallback);
    }

    /** A text that the parser understands, or the finding it was told to make. */
    <T> T parsed(String name, String text, Function<String, Optional<T>> parser, T fallback) {
        if (text.isEmpty()) return fallback;
        var value = parser.apply(text);
        if (value.isEmpty()) findings.error(place(name), text, BAD_LIMIT);
        return value.orElse(fallback);
    }

    List<String> texts(String name, int longest) {
        return list(name, (node, place) -> Optional.of(textOf(node, place.substring(at.length() + 1), longest)));
    }

    <E> List<E> words(String name, Map<String, E> words) {
        return list(name, (node, place) -> {
            var text = textOf(node, place.substring(at.length() + 1), SHORT);
            return text.isEmpty() ? Optional.empty() : wordOf(text, place, words);
        });
    }

    <T> List<T> objects(String name, Function<Fields, T> reader) {
        return list(name, (node, place) -> read(node, place, findings, reader));
    }

    <T> Optional<T> object(String name, Function<Fields, T> reader) {
        return required(name).flatMap(node -> read(node, place(name), findings, reader));
    }

    private <T> List<T> list(String name, BiFunction<JsonNode, String, Optional<T>> reader) {
        var node = take(name).orElse(null);
        var values = new ArrayList<T>();
        if (node == null) return values;
        if (!node.isArray()) {
            findings.error(place(name), shown(node), NOT_A_LIST, name);
        } else if (node.size() > LONGEST_LIST) {
            findings.error(place(name), null, LIST_TOO_LONG, name, LONGEST_LIST);
        } else {
            for (int i = 0; i < node.size(); i++) {
                reader.apply(node.get(i), place(name) + "/" + i).ifPresent(values::add);
            }
        }
        return values;
    }

    private Optional<JsonNode> required(String name) {
        var node = take(name);
        if (node.isEmpty()) findings.error(at, null, MISSING_FIELD, name);
        return node;
    }

    private Optional<JsonNode> take(String name) {
        known.add(name);
        return Optional.ofNullable(left.remove(name));
    }

    private String textOf(JsonNode node, String name, int longest) {
        if (!node.isString()) {
            findings.error(place(name), shown(node), NOT_TEXT, name);
            return "";
        }
        var text = Normalizer.normalize(node.stringValue(), Normalizer.Form.NFC);
        if (text.isBlank()) {
            findings.error(place(name), null, MISSING_FIELD, name);
            return "";
        }
        if (text.length() > longest) findings.error(place(name), text, TEXT_TOO_LONG, name, longest);
        if (!readable(text)) findings.error(place(name), null, TEXT_UNREADABLE, name);
        return text;
    }

    private long wholeOf(JsonNode node, String name, long least, long most) {
        if (!node.isIntegralNumber()) {
            findings.error(place(name), shown(node), NOT_WHOLE, name);
            return least;
        }
        long value = node.longValue();
        if (value >= least && value <= most) return value;
        findings.error(place(name), Long.toString(value), NUMBER_RANGE, name, least, most);
        return least;
    }

    private LocalDate dateOf(JsonNode node, String name) {
        var text = textOf(node, name, SHORT);
        if (text.isEmpty()) return VietnameseTime.EARLIEST;
        try {
            if (!DATE.matcher(text).matches()) throw new DateTimeException("not yyyy-MM-dd");
            var date = LocalDate.parse(text);
            if (VietnameseTime.inRange(date)) return date;
            findings.error(place(name), text, DATE_RANGE);
        } catch (DateTimeException e) {
            findings.error(place(name), text, BAD_DATE);
        }
        return VietnameseTime.EARLIEST;
    }

    private <E> Optional<E> wordOf(String text, String place, Map<String, E> words) {
        var word = words.get(text);
        if (word == null && !text.isEmpty()) {
            findings.error(place, text, UNKNOWN_WORD, String.join(", ", words.keySet()));
        }
        return Optional.ofNullable(word);
    }

    /** Neither control characters nor halves of characters: the database takes no NUL and UTF-8 no lone surrogate. */
    private static boolean readable(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF));
    }

    private String place(String name) {
        return at + "/" + name;
    }

    private static String shown(JsonNode node) {
        return node.isContainer() ? (node.isArray() ? "[…]" : "{…}") : node.asString();
    }
}
