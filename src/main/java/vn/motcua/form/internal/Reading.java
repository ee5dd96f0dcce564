package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.form.Words;
import vn.motcua.shared.VietnameseTime;

/** The fields of one JSON object taken one by one; what is missing, unknown or of another type becomes a finding. */
final class Reading {

    static final int MOST = 500;
    private static final int LONGEST = 4_000;

    private final JsonNode object;
    private final String at;
    private final Findings findings;
    private final Set<String> taken = new HashSet<>();

    Reading(JsonNode node, String at, Findings findings) {
        if (!node.isObject()) findings.error(at, null, NOT_AN_OBJECT);
        this.object = node.isObject() ? node : JsonNodeFactory.instance.objectNode();
        this.at = at;
        this.findings = findings;
    }

    String at(String field) {
        return at + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String field) {
        return object.has(field);
    }

    JsonNode node(String field) {
        taken.add(field);
        return object.path(field);
    }

    String text(String field) {
        var text = optional(field);
        if (text.isEmpty() && !(has(field) && !node(field).isString())) findings.error(at(field), null, MISSING, field);
        return text;
    }

    String optional(String field) {
        var node = node(field);
        if (node.isMissingNode()) return "";
        if (!node.isString()) {
            findings.error(at(field), node.toString(), NOT_TEXT);
            return "";
        }
        var text = Normalizer.normalize(node.stringValue(), Normalizer.Form.NFC).strip();
        if (text.length() > LONGEST) findings.error(at(field), text, TEXT_TOO_LONG, LONGEST);
        if (!Typing.readable(text)) findings.error(at(field), null, NOT_TEXT);
        return text;
    }

    /** A name people and data go by. */
    String name(String field, String shape) {
        var name = text(field);
        if (!name.isEmpty() && !name.matches(shape)) findings.error(at(field), name, BAD_NAME, shape);
        return name;
    }

    Words words(String field, boolean needed) {
        if (!has(field)) {
            if (needed) findings.error(at(field), null, MISSING, field);
            taken.add(field);
            return Words.NONE;
        }
        var words = new Reading(node(field), at(field), findings);
        var read = new Words(words.text("vi"), words.optional("en"));
        words.done();
        return read;
    }

    boolean flag(String field, boolean otherwise) {
        var node = node(field);
        if (node.isMissingNode()) return otherwise;
        if (!node.isBoolean()) findings.error(at(field), node.toString(), NOT_A_FLAG);
        return node.isBoolean() ? node.booleanValue() : otherwise;
    }

    long number(String field, long otherwise, long least, long most) {
        var node = node(field);
        if (node.isMissingNode()) return otherwise;
        boolean good = node.isIntegralNumber() && node.canConvertToLong();
        if (!good || node.longValue() < least || node.longValue() > most) {
            findings.error(at(field), node.toString(), NOT_A_NUMBER, least, most);
            return otherwise;
        }
        return node.longValue();
    }

    LocalDate date(String field) {
        var text = text(field);
        if (text.isEmpty()) return VietnameseTime.EARLIEST;
        try {
            var date = LocalDate.parse(text);
            if (VietnameseTime.inRange(date)) return date;
        } catch (DateTimeException e) {
            // told below
        }
        findings.error(at(field), text, BAD_DATE);
        return VietnameseTime.EARLIEST;
    }

    <E extends Enum<E>> @Nullable E word(String field, Class<E> type) {
        var text = optional(field);
        if (text.isEmpty()) return null;
        for (var each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) return each;
        }
        var known = new ArrayList<String>();
        for (var each : type.getEnumConstants()) known.add(each.name().toLowerCase(Locale.ROOT));
        findings.error(at(field), text, UNKNOWN_WORD, String.join(", ", known));
        return null;
    }

    List<String> texts(String field) {
        return list(field, each -> {
            if (each.object().isString()) return each.object().stringValue();
            findings.error(each.at(), each.object().toString(), NOT_TEXT);
            return "";
        });
    }

    record Element(JsonNode object, String at) {}

    <T> List<T> list(String field, Function<Element, T> reader) {
        var node = node(field);
        var values = new ArrayList<T>();
        if (node.isMissingNode()) return values;
        if (!node.isArray()) {
            findings.error(at(field), node.toString(), NOT_A_LIST);
        } else if (node.size() > MOST) {
            findings.error(at(field), null, TOO_MANY, MOST);
        } else {
            for (int i = 0; i < node.size(); i++)
                values.add(reader.apply(new Element(node.get(i), at(field) + "/" + i)));
        }
        return values;
    }

    /** Tells every field nobody asked for. */
    void done() {
        for (var entry : object.properties()) {
            if (!taken.contains(entry.getKey()))
                findings.error(at(entry.getKey()), null, UNKNOWN_FIELD, entry.getKey());
        }
    }
}
