package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The part of JSON Schema that forms use for their data: one object of plain properties and arrays of such objects, with
 * the bounds of each. References and everything that could make validating slow are not among it.
 */
final class SchemaReading {

    private static final int LONGEST = 4_000;
    private static final int MOST_ROWS = 50;
    private static final int LONGEST_PATTERN = 300;
    private static final Set<String> TYPES = Set.of("string", "integer", "boolean", "array");
    private static final Set<String> FORMATS = Set.of("date", "email");

    /**
     * @param source  the property itself, as it stands in the document
     * @param longest characters of a text at most, 0 for what is no free text
     * @param most    rows of an array at most
     * @param values  of an enumeration, as text
     * @param items   of one row of an array
     */
    record Property(
            JsonNode source,
            String type,
            String format,
            int longest,
            int most,
            List<String> values,
            @Nullable Shape items) {}

    record Shape(Map<String, Property> properties, Set<String> required) {
        static final Shape EMPTY = new Shape(Map.of(), Set.of());
    }

    private final Findings findings;

    SchemaReading(Findings findings) {
        this.findings = findings;
    }

    Shape object(JsonNode node, String at, boolean top) {
        var reading = new Reading(node, at, findings);
        if (!reading.text("type").equals("object")) findings.error(reading.at("type"), null, UNKNOWN_WORD, "object");
        reading.optional("$schema");
        reading.optional("title");
        reading.optional("description");
        var inner = reading.node("properties");
        var properties = new LinkedHashMap<String, Property>();
        if (!inner.isObject() || inner.isEmpty()) findings.error(reading.at("properties"), null, MISSING, "properties");
        if (inner.size() > Reading.MOST) findings.error(reading.at("properties"), null, TOO_MANY, Reading.MOST);
        for (var entry : inner.properties()) {
            var name = entry.getKey();
            if (!name.matches(DocumentForm.NAME)) findings.error(at + "/properties", name, BAD_NAME, DocumentForm.NAME);
            properties.put(name, property(entry.getValue(), at + "/properties/" + name, top));
        }
        var required = new LinkedHashSet<>(reading.texts("required"));
        for (var name : required) {
            if (!properties.containsKey(name)) findings.error(reading.at("required"), name, NOT_IN_SCHEMA);
        }
        reading.done();
        return new Shape(properties, required);
    }

    private Property property(JsonNode node, String at, boolean top) {
        var reading = new Reading(node, at, findings);
        var type = reading.text("type");
        if (!TYPES.contains(type) || type.equals("array") && !top) {
            findings.error(reading.at("type"), type, UNKNOWN_WORD, String.join(", ", TYPES));
        }
        var format = reading.optional("format");
        if (!format.isEmpty() && !FORMATS.contains(format)) {
            findings.error(reading.at("format"), format, UNKNOWN_WORD, String.join(", ", FORMATS));
        }
        reading.optional("title");
        reading.optional("description");
        reading.flag("readOnly", false);
        reading.node("const");
        var values = values(reading);
        int longest = (int) reading.number("maxLength", 0, 1, LONGEST);
        reading.number("minLength", 0, 0, LONGEST);
        reading.number("minimum", 0, Integer.MIN_VALUE, 9_000_000_000_000_000L);
        reading.number("maximum", 0, Integer.MIN_VALUE, 9_000_000_000_000_000L);
        pattern(reading);
        reading.number("minItems", 0, 0, MOST_ROWS);
        int most = (int) reading.number("maxItems", 0, 1, MOST_ROWS);
        Shape items = null;
        if (type.equals("array")) {
            if (most == 0) findings.error(reading.at("maxItems"), null, MISSING, "maxItems");
            items = object(reading.node("items"), reading.at("items"), false);
        }
        boolean free = type.equals("string") && format.isEmpty() && values.isEmpty();
        if (free && longest == 0) findings.error(reading.at("maxLength"), null, NO_LENGTH);
        reading.done();
        return new Property(node, type, format, longest, most, values, items);
    }

    private List<String> values(Reading reading) {
        var values = new ArrayList<String>();
        reading.list("enum", each -> {
            if (each.object().isContainer()) findings.error(each.at(), null, NOT_TEXT);
            else if (values.contains(each.object().asString())) findings.error(each.at(), null, TWICE);
            else values.add(each.object().asString());
            return each;
        });
        return values;
    }

    private void pattern(Reading reading) {
        var pattern = reading.optional("pattern");
        if (pattern.isEmpty()) return;
        try {
            Pattern.compile(pattern);
            if (pattern.length() > LONGEST_PATTERN) throw new PatternSyntaxException("too long", pattern, 0);
            // a group that repeats what repeats takes exponential time on some texts
            if (pattern.matches(".*[*+}]\\)+([*+]|\\{\\d+,\\}).*"))
                throw new PatternSyntaxException("slow", pattern, 0);
        } catch (PatternSyntaxException broken) {
            findings.error(reading.at("pattern"), pattern, BAD_PATTERN);
        }
    }
}
