package vn.motcua.console.forms;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** A question typed into plain fields becomes an entry of the layout and a property of the schema. */
final class QuestionAdding {

    static final List<String> KINDS =
            List.of("text", "area", "date", "number", "radio", "choice", "check", "phone", "email", "identity");

    private QuestionAdding() {}

    static void add(ObjectNode root, ArrayNode pages, Form form, Here here) {
        var name = form.value("name");
        var label = form.value("label");
        var kind = form.value("kind");
        var place = form.value("place");
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]{0,59}")) form.problem("name", here.say("forms.bad.name"));
        if (label.isEmpty()) form.problem("label", here.say("forms.bad.label"));
        if (!KINDS.contains(kind)) form.problem("kind", here.say("forms.bad.kind"));
        int page = place.matches("\\d{1,2}") ? Integer.parseInt(place) : -1;
        if (page < 0 || page >= pages.size()) form.problem("place", here.say("forms.bad.place"));
        boolean chooses = kind.equals("radio") || kind.equals("choice");
        var options = form.value("options")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (chooses && options.isEmpty()) form.problem("options", here.say("forms.bad.options"));
        if (!(root.path("schema") instanceof ObjectNode schema)
                || !(schema.path("properties") instanceof ObjectNode properties)
                || form.wrong()) return;
        if (properties.has(name)) {
            form.problem("name", here.say("forms.bad.twice"));
            return;
        }
        if (!(pages.get(page).path("questions") instanceof ArrayNode questions)) return;
        var question = questions.addObject().put("name", name).put("kind", kind);
        question.putObject("label").put("vi", label).put("en", form.value("labelEn"));
        if (!form.value("help").isEmpty()) question.putObject("help").put("vi", form.value("help"));
        if (!form.value("whenQuestion").isEmpty()) {
            var when = question.putObject("when").put("question", form.value("whenQuestion"));
            if (!form.value("whenValue").isEmpty()) when.putArray("is").add(form.value("whenValue"));
        }
        property(properties.putObject(name), kind, options);
        if (chooses) options(question.putArray("options"), options);
        if (form.checked("required")) DocumentEdits.needed(schema, name, true);
    }

    private static void property(ObjectNode property, String kind, List<String> options) {
        switch (kind) {
            case "number" -> property.put("type", "integer").put("minimum", 0);
            case "check" -> property.put("type", "boolean");
            case "date" -> property.put("type", "string").put("format", "date");
            case "email" -> property.put("type", "string").put("format", "email");
            case "radio", "choice" -> {
                var values = property.put("type", "string").putArray("enum");
                options.forEach(line -> values.add(value(line)));
            }
            case "area" -> property.put("type", "string").put("maxLength", 2000);
            case "phone" -> property.put("type", "string").put("maxLength", 16).put("pattern", "^\\+?[0-9]{8,15}$");
            default -> property.put("type", "string").put("maxLength", 200);
        }
    }

    /** A line is {@code value = label}, or just the label. */
    private static void options(ArrayNode array, List<String> options) {
        for (var line : options) {
            int sign = line.indexOf('=');
            var label = sign < 0 ? line : line.substring(sign + 1).strip();
            array.addObject().put("value", value(line)).putObject("label").put("vi", label);
        }
    }

    private static String value(String line) {
        int sign = line.indexOf('=');
        return (sign < 0 ? line : line.substring(0, sign)).strip();
    }
}
