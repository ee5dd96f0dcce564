package vn.motcua.procedure.internal;

import static vn.motcua.procedure.ProcedureRefusal.BROKEN_JSON;
import static vn.motcua.procedure.ProcedureRefusal.CUT_OFF;
import static vn.motcua.procedure.ProcedureRefusal.DUPLICATE_KEY;
import static vn.motcua.procedure.ProcedureRefusal.FILE_EMPTY;
import static vn.motcua.procedure.ProcedureRefusal.TOO_DEEP;
import static vn.motcua.procedure.ProcedureRefusal.TRAILING_CONTENT;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads JSON and remembers at which line everything stands; duplicate keys, deep nesting and half files are told. */
final class LocatedJson {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 18;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Findings findings;

    private LocatedJson(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
    }

    /** The tree, or nothing when the text is no JSON; the findings say why. */
    static Optional<JsonNode> read(byte[] bytes, Findings findings) {
        try (var parser = MAPPER.createParser(bytes)) {
            if (parser.nextToken() == null) {
                findings.errorAt(0, "", null, FILE_EMPTY);
                return Optional.empty();
            }
            var node = new LocatedJson(parser, findings).value("", 0);
            if (parser.nextToken() != null) findings.errorAt(line(parser), "", null, TRAILING_CONTENT);
            return Optional.of(node);
        } catch (TooDeep deep) {
            return Optional.empty();
        } catch (JacksonException broken) {
            if (atEnd(broken, bytes)) findings.errorAt(line(broken), "", null, CUT_OFF);
            else findings.errorAt(line(broken), "", null, BROKEN_JSON, column(broken));
        }
        return Optional.empty();
    }

    private JsonNode value(String at, int depth) {
        findings.stands(at, line(parser));
        if (depth > DEEPEST) {
            findings.error(at, null, TOO_DEEP, DEEPEST);
            throw new TooDeep();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at, depth);
            case START_ARRAY -> array(at, depth);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT ->
                parser.getString().length() > LONGEST_NUMBER
                        ? NODES.numberNode(Double.MAX_VALUE)
                        : NODES.numberNode(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(Double.MAX_VALUE); // no field takes fractions
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE ->
                NODES.nullNode();
        };
    }

    private JsonNode object(String at, int depth) {
        var object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var place = at + "/" + escaped(name);
            long line = line(parser);
            parser.nextToken();
            var value = value(place, depth + 1);
            if (object.has(name)) findings.errorAt(line, place, null, DUPLICATE_KEY, name);
            object.set(name, value);
        }
        return object;
    }

    private JsonNode array(String at, int depth) {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) array.add(value(at + "/" + array.size(), depth + 1));
        return array;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static long line(JacksonException broken) {
        return broken.getLocation() == null
                ? 0
                : Math.max(0, broken.getLocation().getLineNr());
    }

    private static int column(JacksonException broken) {
        return broken.getLocation() == null
                ? 0
                : Math.max(0, broken.getLocation().getColumnNr());
    }

    private static boolean atEnd(JacksonException broken, byte[] bytes) {
        if (broken instanceof UnexpectedEndOfInputException) return true;
        if (broken.getLocation() == null || broken.getLocation().getByteOffset() < 0) return false;
        for (int i = (int) broken.getLocation().getByteOffset(); i < bytes.length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) return false;
        }
        return true;
    }

    private static final class TooDeep extends RuntimeException {}
}
