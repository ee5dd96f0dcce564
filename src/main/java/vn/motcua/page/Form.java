package vn.motcua.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form and what is wrong with it, so that a refused form comes back as it was. */
public final class Form {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();

    /** A form nobody has filled in. */
    public static Form empty() {
        return new Form();
    }

    public static Form of(Map<String, String> typed) {
        var form = new Form();
        form.values.putAll(typed);
        return form;
    }

    public Form with(String field, @Nullable Object value) {
        if (value != null) values.put(field, value.toString());
        return this;
    }

    /** What was typed, trimmed; empty where nothing was. */
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** What was typed; null where nothing was. */
    public @Nullable String optional(String field) {
        var typed = value(field);
        return typed.isEmpty() ? null : typed;
    }

    public boolean checked(String field) {
        return !value(field).isEmpty();
    }

    /** Marks a field; its sentence is shown on top and at the field. */
    public Form problem(String field, String sentence) {
        problems.putIfAbsent(field, sentence);
        return this;
    }

    /** A refusal of the whole form, shown on top. */
    public Form refused(String sentence) {
        refusals.add(sentence);
        return this;
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public boolean wrong() {
        return !problems.isEmpty() || !refusals.isEmpty();
    }

    public Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    public List<String> refusals() {
        return List.copyOf(refusals);
    }
}
