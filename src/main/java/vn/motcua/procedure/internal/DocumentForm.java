package vn.motcua.procedure.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.procedure.ProcedureVersion;

/** The main fields of a document as a form has them, by JSON pointer; what a form does not show stays as it is. */
final class DocumentForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS = List.of(
            "/code",
            "/validFrom",
            "/name",
            "/sector/code",
            "/sector/name",
            "/onlineLevel",
            "/executor",
            "/sets",
            "/conditions",
            "/waitMode");
    private static final List<String> STEP = List.of("code", "name", "kind", "role", "hours");
    private static final List<String> LIMITS = List.of("legal", "promised");
    /** May be left out; of all others an empty one stays, so that it is told at its place. */
    private static final Set<String> OPTIONAL = Set.of("executor", "sets", "conditions", "waitMode", "promised");

    private static final Pattern STEP_FIELD = Pattern.compile("/process/(\\d{1,3})/\\w+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private DocumentForm() {}

    static Optional<ObjectNode> tree(String document) {
        try {
            return JSON.readTree(document) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static Map<String, String> fields(String document) {
        var fields = new LinkedHashMap<String, String>();
        var tree = tree(document).orElse(null);
        if (tree == null) return fields;
        for (var pointer : TEXTS) put(fields, pointer, tree);
        if (tree.path("complete").asBoolean(true)) fields.put("/complete", "1");
        for (var channel : tree.path("channels")) fields.put("/channels/" + channel.asString(""), "1");
        for (int i = 0; i < tree.path("cases").size(); i++) {
            for (var name : LIMITS) put(fields, "/cases/" + i + "/" + name, tree);
        }
        for (int i = 0; i < tree.path("process").size(); i++) {
            for (var name : STEP) put(fields, "/process/" + i + "/" + name, tree);
            fields.put("/process/" + i + "/place", Integer.toString(i + 1));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String pointer, JsonNode tree) {
        var value = tree.at(pointer);
        if (value.isValueNode() && !value.isNull()) fields.put(pointer, value.asString(""));
    }

    static String merged(String document, Map<String, String> fields) {
        var tree = tree(document).orElseGet(JSON::createObjectNode);
        for (var pointer : TEXTS) if (fields.containsKey(pointer)) set(tree, pointer, value(fields, pointer));
        tree.put("complete", !value(fields, "/complete").isEmpty());
        channels(tree, fields);
        for (int i = 0; i < tree.path("cases").size(); i++) {
            if (!(tree.path("cases").get(i) instanceof ObjectNode one)) continue;
            for (var name : LIMITS) {
                var pointer = "/cases/" + i + "/" + name;
                if (fields.containsKey(pointer)) set(one, "/" + name, value(fields, pointer));
            }
        }
        process(tree, fields);
        return DocumentWriter.write(tree);
    }

    private static void channels(ObjectNode tree, Map<String, String> fields) {
        var channels = JSON.createArrayNode();
        for (var channel : ProcedureVersion.CHANNELS) {
            if (!value(fields, "/channels/" + channel).isEmpty()) channels.add(channel);
        }
        if (channels.isEmpty()) tree.remove("channels");
        else tree.set("channels", channels);
    }

    private static void process(ObjectNode tree, Map<String, String> fields) {
        var steps = new ArrayList<Map.Entry<Integer, ObjectNode>>();
        int rows = fields.keySet().stream()
                .map(STEP_FIELD::matcher)
                .filter(matcher -> matcher.matches())
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)) + 1)
                .max()
                .orElse(0);
        IntStream.range(0, rows).forEach(i -> {
            var step = JSON.createObjectNode();
            for (var name : STEP) set(step, "/" + name, value(fields, "/process/" + i + "/" + name));
            var place = value(fields, "/process/" + i + "/place");
            int at = WHOLE.matcher(place).matches() ? Integer.parseInt(place) : Integer.MAX_VALUE;
            if (!step.path("code").asString("").isEmpty()
                    || !step.path("name").asString("").isEmpty()) steps.add(Map.entry(at, step));
        });
        steps.sort(Comparator.comparing(Map.Entry::getKey));
        ArrayNode process = JSON.createArrayNode();
        steps.forEach(step -> process.add(step.getValue()));
        if (process.isEmpty()) tree.remove("process");
        else tree.set("process", process);
    }

    private static String value(Map<String, String> fields, String pointer) {
        return fields.getOrDefault(pointer, "").strip();
    }

    private static void set(ObjectNode tree, String pointer, String value) {
        var names = pointer.substring(1).split("/");
        var at = tree;
        if (names.length == 2) {
            if (!(at.get(names[0]) instanceof ObjectNode)) at.putObject(names[0]);
            at = (ObjectNode) at.get(names[0]);
        }
        var name = names[names.length - 1];
        boolean number = name.equals("hours") || name.equals("sets");
        if (value.isEmpty() && OPTIONAL.contains(name)) at.remove(name);
        else if (number && WHOLE.matcher(value).matches()) at.put(name, Integer.parseInt(value));
        else at.put(name, value);
    }
}
