package vn.motcua.console.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.console.forms.FormPages.PageOutline;
import vn.motcua.console.forms.FormPages.QuestionOutline;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** Small changes of a form's document: layout and data schema are changed together, so that they keep agreeing. */
final class DocumentEdits {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DocumentEdits() {}

    static String fresh(LocalDate from) {
        var root = JSON.createObjectNode();
        root.put("code", "bieu-mau-moi");
        root.put("validFrom", from.toString());
        root.putArray("procedures");
        root.putObject("title").put("vi", "Biểu mẫu mới").put("en", "New form");
        var schema = root.putObject("schema").put("type", "object");
        schema.putObject("properties").putObject("hoTen").put("type", "string").put("maxLength", 200);
        schema.putArray("required").add("hoTen");
        var page = root.putArray("pages").addObject().put("id", "nguoi-yeu-cau");
        page.putObject("title").put("vi", "Người yêu cầu").put("en", "Who asks");
        var question = page.putArray("questions").addObject().put("name", "hoTen");
        question.putObject("label").put("vi", "Họ, chữ đệm, tên").put("en", "Full name");
        question.put("as", "owner.name");
        return JSON.writeValueAsString(root);
    }

    /** The same with a later first day. */
    static String from(String document, LocalDate from) {
        var root = (ObjectNode) JSON.readTree(document);
        root.put("validFrom", from.toString());
        return JSON.writeValueAsString(root);
    }

    static List<PageOutline> outline(String document, Locale locale) {
        var pages = new ArrayList<PageOutline>();
        var list = read(document).path("pages");
        for (int p = 0; p < list.size(); p++) {
            var questions = new ArrayList<QuestionOutline>();
            var asked = list.get(p).path("questions");
            var required = read(document).path("schema").path("required");
            for (int q = 0; q < asked.size(); q++) {
                var question = asked.get(q);
                var name = question.path("name").asString("");
                questions.add(new QuestionOutline(
                        p + ":" + q,
                        name,
                        words(question.path("label"), locale),
                        question.path("kind").asString("–"),
                        holds(required, name),
                        question.has("when")));
            }
            var page = list.get(p);
            pages.add(new PageOutline(
                    "" + p, page.path("id").asString(""), words(page.path("title"), locale), questions));
        }
        return pages;
    }

    private static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (JacksonException broken) {
            return JSON.createObjectNode();
        }
    }

    private static String words(JsonNode words, Locale locale) {
        var english = words.path("en").asString("");
        return locale.getLanguage().equals("en") && !english.isEmpty()
                ? english
                : words.path("vi").asString("");
    }

    private static boolean holds(JsonNode list, String name) {
        for (var each : list) if (each.asString("").equals(name)) return true;
        return false;
    }

    /**
     * @param act {@code add}, {@code page}, or {@code up}, {@code down}, {@code remove}, {@code needed} with the places of
     *            page and question: {@code up:0:2}
     */
    static String changed(String document, String act, Form form, Here here) {
        if (!(read(document) instanceof ObjectNode root) || !(root.path("pages") instanceof ArrayNode pages)) {
            return document;
        }
        var parts = act.split(":", -1);
        switch (parts[0]) {
            case "add" -> QuestionAdding.add(root, pages, form, here);
            case "page" -> {
                var id = form.value("pageId");
                if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) form.problem("pageId", here.say("forms.bad.pageId"));
                else {
                    var page = pages.addObject().put("id", id);
                    page.putObject("title").put("vi", form.value("pageTitle")).put("en", form.value("pageTitleEn"));
                    page.putArray("questions");
                }
            }
            case "up", "down", "remove", "needed" -> question(root, pages, parts);
            default -> {}
        }
        return JSON.writeValueAsString(root);
    }

    private static void question(ObjectNode root, ArrayNode pages, String[] parts) {
        int page = number(parts, 1);
        if (page < 0 || page >= pages.size()) return;
        if (parts.length == 2) {
            moved(pages, page, parts[0]);
            return;
        }
        int place = number(parts, 2);
        if (!(pages.get(page).path("questions") instanceof ArrayNode questions)) return;
        if (place < 0 || place >= questions.size()) return;
        var name = questions.get(place).path("name").asString("");
        if (!(root.path("schema") instanceof ObjectNode schema)) return;
        switch (parts[0]) {
            case "remove" -> {
                questions.remove(place);
                if (schema.path("properties") instanceof ObjectNode properties) properties.remove(name);
                needed(schema, name, false);
            }
            case "needed" -> needed(schema, name, !holds(schema.path("required"), name));
            default -> moved(questions, place, parts[0]);
        }
    }

    /** Only an empty page goes: what it asks is taken away by itself first. */
    private static void moved(ArrayNode list, int at, String act) {
        int to = act.equals("up") ? at - 1 : at + 1;
        if (act.equals("remove")) {
            if (list.get(at).path("questions").isEmpty()) list.remove(at);
        } else if (to >= 0 && to < list.size()) {
            var one = list.get(at);
            list.remove(at);
            list.insert(to, one);
        }
    }

    static void needed(ObjectNode schema, String name, boolean needed) {
        var names = new ArrayList<String>();
        for (var each : schema.path("required")) names.add(each.asString(""));
        names.remove(name);
        if (needed) names.add(name);
        var required = schema.putArray("required");
        names.forEach(required::add);
    }

    private static int number(String[] parts, int at) {
        return parts.length > at && parts[at].matches("\\d{1,3}") ? Integer.parseInt(parts[at]) : -1;
    }
}
