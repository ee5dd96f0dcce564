package vn.motcua.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody answered: text, whole numbers, ticks ({@code true}, else nothing at all) and rows of repeated groups. No
 * answer is no entry; there are no empty texts.
 */
public final class Answers {

    public static final Answers NONE = new Answers(Map.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Object> values;

    private Answers(Map<String, Object> values) {
        this.values = values;
    }

    /** Text, {@link Long}, {@link Boolean} or a list of rows. */
    public Optional<Object> value(String question) {
        return Optional.ofNullable(values.get(question));
    }

    /** As it is typed into a field; empty where there is none. */
    public String text(String question) {
        var value = values.get(question);
        return value == null || value instanceof List<?> ? "" : value.toString();
    }

    public List<Answers> rows(String group) {
        var rows = new ArrayList<Answers>();
        if (values.get(group) instanceof List<?> list) {
            for (var each : list) if (each instanceof Answers row) rows.add(row);
        }
        return rows;
    }

    /** The same with another answer; null, an empty text and no tick take it away. */
    public Answers with(String question, @Nullable Object value) {
        var changed = new LinkedHashMap<>(values);
        boolean nothing = value == null
                || value.equals("")
                || value.equals(false)
                || value instanceof List<?> rows && rows.isEmpty();
        if (nothing || value == null) changed.remove(question);
        else changed.put(question, value instanceof List<?> list ? List.copyOf(list) : value);
        return new Answers(changed);
    }

    public List<String> questions() {
        return List.copyOf(values.keySet());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public String json() {
        return JSON.writeValueAsString(plain());
    }

    private Map<String, Object> plain() {
        var plain = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> plain.put(name, value instanceof List<?> ? rowsOf(name) : value));
        return plain;
    }

    private List<Map<String, Object>> rowsOf(String group) {
        return rows(group).stream().map(Answers::plain).toList();
    }

    /** Reads what {@link #json} wrote; whatever cannot be an answer is left out. */
    public static Answers of(String json) {
        return of(JSON.readTree(json), 0);
    }

    private static Answers of(JsonNode object, int depth) {
        var answers = NONE;
        for (var entry : object.properties()) {
            var value = valueOf(entry.getValue(), depth);
            if (value != null) answers = answers.with(entry.getKey(), value);
        }
        return answers;
    }

    private static @Nullable Object valueOf(JsonNode node, int depth) {
        if (node.isString()) return node.stringValue();
        if (node.isIntegralNumber() && node.canConvertToLong()) return node.longValue();
        if (node.isBoolean()) return node.booleanValue();
        if (!node.isArray() || depth > 0) return null;
        var rows = new ArrayList<Answers>();
        for (var each : node) if (each.isObject()) rows.add(of(each, depth + 1));
        return rows;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers answers && values.equals(answers.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    /** Without what was answered: it may come to stand in a log. */
    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }
}
