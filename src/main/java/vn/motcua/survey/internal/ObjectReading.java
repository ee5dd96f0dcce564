package vn.motcua.survey.internal;

import static vn.motcua.survey.SurveyRefusal.*;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Words;

/** The fields of one JSON object taken one by one; what is missing, unknown or of another type becomes a finding. */
final class ObjectReading {

    private static final int MOST = 100;
    private static final int LONGEST = 2_000;
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 60;

    private final JsonNode object;
    private final String at;
    private final Findings findings;
    private final Set<String> taken = new HashSet<>();

    ObjectReading(JsonNode node, String at, Findings findings) {
        if (!node.isObject()) findings.error(at, null, NOT_AN_OBJECT);
        this.object = node.isObject() ? node : JsonNodeFactory.instance.objectNode();
        this.at = at;
        this.findings = findings;
    }

    String at(String field) {
        return at + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode node(String field) {
        taken.add(field);
        return object.path(field);
    }

    String text(String field) {
        var node = node(field);
        if (node.isMissingNode() || node.isNull()) {
            findings.error(at(field), null, MISSING, field);
            return "";
        }
        var text = node.isString()
                ? Normalizer.normalize(node.stringValue(), Normalizer.Form.NFC).strip()
                : "";
        if (!node.isString() || !readable(text)) findings.error(at(field), node.toString(), NOT_TEXT);
        else if (text.isEmpty()) findings.error(at(field), null, MISSING, field);
        else if (text.length() > LONGEST) findings.error(at(field), text, TEXT_TOO_LONG, LONGEST);
        return text;
    }

    /** A name data go by, the same in every version. */
    String name(String field) {
        var name = text(field);
        boolean good = name.isEmpty() || name.length() <= LONGEST_NAME && name.matches(NAME);
        if (!good) findings.error(at(field), name, BAD_NAME, LONGEST_NAME);
        return name;
    }

    LocalDate date(String field) {
        var text = text(field);
        try {
            var date = text.isEmpty() ? VietnameseTime.EARLIEST : LocalDate.parse(text);
            if (VietnameseTime.inRange(date)) return date;
        } catch (DateTimeException e) {
            // told below
        }
        findings.error(at(field), text, BAD_DATE);
        return VietnameseTime.EARLIEST;
    }

    int value(String field) {
        var node = node(field);
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0 && node.intValue() <= 5) {
            return node.intValue();
        }
        findings.error(at(field), node.isMissingNode() ? null : node.toString(), BAD_VALUE);
        return 0;
    }

    Words words(String field) {
        if (!object.has(field)) {
            taken.add(field);
            findings.error(at(field), null, MISSING, field);
            return Words.NONE;
        }
        var words = new ObjectReading(node(field), at(field), findings);
        var read = new Words(words.text("vi"), words.text("en"));
        words.done();
        return read;
    }

    Words wordsOrNone(String field) {
        return object.has(field) ? words(field) : Words.NONE;
    }

    record Element(JsonNode node, String at) {}

    <T> List<T> list(String field, Function<Element, T> reader) {
        var node = node(field);
        var values = new ArrayList<T>();
        if (node.isMissingNode()) return values;
        if (!node.isArray()) {
            findings.error(at(field), node.toString(), NOT_A_LIST);
        } else if (node.size() > MOST) {
            findings.error(at(field), null, TOO_MANY, MOST);
        } else {
            for (int i = 0; i < node.size(); i++) {
                values.add(reader.apply(new Element(node.get(i), at(field) + "/" + i)));
            }
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

    /** Neither control characters nor halves of characters: the database takes no NUL and UTF-8 no lone surrogate. */
    static boolean readable(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF));
    }
}
