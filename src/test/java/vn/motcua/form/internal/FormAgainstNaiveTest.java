package vn.motcua.form.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.form.Answers;
import vn.motcua.form.Flaw;

/** Random forms with random answers, judged a second time by reading the document in the most literal way. */
class FormAgainstNaiveTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> VALUES = List.of("a", "b", "c");

    @Test
    void hidden_and_required_questions_are_those_a_literal_reading_finds() {
        long seed = Long.getLong("motcua.seed", System.nanoTime());
        var random = new Random(seed);
        var checking = FormText.checking();

        for (int round = 0; round < 300; round++) {
            var document = document(random);
            var form = FormText.form(document.toString());
            for (int trial = 0; trial < 5; trial++) {
                var given = answers(random, document);

                var kept = checking.kept(form, Answers.of(given.toString()));

                var shown = shown(document, given);
                var expected = new HashSet<>(shown);
                expected.removeIf(name -> !given.has(name));
                assertThat(new HashSet<>(kept.questions())).as("seed %d", seed).isEqualTo(expected);
                var missing = new HashSet<String>();
                for (var name : document.path("schema").path("required")) {
                    if (shown.contains(name.asString()) && !given.has(name.asString())) missing.add(name.asString());
                }
                var wrong = new HashSet<String>();
                for (var name : expected) if (!VALUES.contains(given.path(name).asString())) wrong.add(name);
                var flaws = checking.flaws(form, kept);
                assertThat(paths(flaws, "required")).as("seed %d", seed).isEqualTo(missing);
                assertThat(paths(flaws, "choice")).as("seed %d", seed).isEqualTo(wrong);
            }
        }
    }

    private static Set<String> paths(List<Flaw> flaws, String kind) {
        var paths = new HashSet<String>();
        for (var flaw : flaws) if (flaw.kind().equals(kind)) paths.add(flaw.path());
        return paths;
    }

    private static ObjectNode document(Random random) {
        var root = JSON.createObjectNode();
        root.put("code", "ngau-nhien").put("validFrom", "2020-01-01");
        root.putArray("procedures").add("1.001193");
        root.putObject("title").put("vi", "Ngẫu nhiên");
        var schema = root.putObject("schema").put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        var pages = root.putArray("pages");
        var before = new ArrayList<String>();
        int number = 0;
        for (int p = 0, most = 1 + random.nextInt(4); p < most; p++) {
            var page = pages.addObject().put("id", "p" + p);
            page.putObject("title").put("vi", "Trang " + p);
            if (!before.isEmpty() && random.nextInt(3) == 0) page.set("when", condition(random, before, 0));
            var questions = page.putArray("questions");
            for (int q = 0, all = 1 + random.nextInt(5); q < all; q++) {
                var name = "q" + number++;
                var property = properties.putObject(name).put("type", "string");
                var values = property.putArray("enum");
                VALUES.forEach(values::add);
                var question = questions.addObject().put("name", name);
                question.putObject("label").put("vi", "Câu " + name);
                if (number == 1) question.put("as", "owner.name");
                if (!before.isEmpty() && random.nextBoolean()) question.set("when", condition(random, before, 0));
                var options = question.putArray("options");
                VALUES.forEach(value -> options.addObject()
                        .put("value", value)
                        .putObject("label")
                        .put("vi", value));
                if (random.nextBoolean()) required.add(name);
                before.add(name);
            }
        }
        return root;
    }

    private static ObjectNode condition(Random random, List<String> before, int depth) {
        var condition = JSON.createObjectNode();
        int way = depth > 2 ? random.nextInt(2) : random.nextInt(5);
        switch (way) {
            case 0 -> condition.put("question", before.get(random.nextInt(before.size())));
            case 1 -> {
                condition.put("question", before.get(random.nextInt(before.size())));
                var values = condition.putArray("is");
                for (int i = 0; i <= random.nextInt(2); i++) values.add(VALUES.get(random.nextInt(VALUES.size())));
            }
            case 2 -> condition.set("not", condition(random, before, depth + 1));
            default -> {
                var several = condition.putArray(way == 3 ? "all" : "any");
                for (int i = 0; i <= random.nextInt(3); i++) several.add(condition(random, before, depth + 1));
            }
        }
        return condition;
    }

    private static ObjectNode answers(Random random, JsonNode document) {
        var answers = JSON.createObjectNode();
        for (var entry : document.path("schema").path("properties").properties()) {
            int luck = random.nextInt(10);
            if (luck < 3) continue;
            answers.put(entry.getKey(), luck == 3 ? "z" : VALUES.get(random.nextInt(VALUES.size())));
        }
        return answers;
    }

    /** Page by page, question by question, straight from the document. */
    private static Set<String> shown(JsonNode document, JsonNode given) {
        var shown = new HashSet<String>();
        for (var page : document.path("pages")) {
            boolean whole = !page.has("when") || holds(page.path("when"), given, shown);
            for (var question : page.path("questions")) {
                boolean own = !question.has("when") || holds(question.path("when"), given, shown);
                if (whole && own) shown.add(question.path("name").asString());
            }
        }
        return shown;
    }

    private static boolean holds(JsonNode condition, JsonNode given, Set<String> shown) {
        if (condition.has("not")) return !holds(condition.path("not"), given, shown);
        if (condition.has("all")) {
            boolean all = true;
            for (var each : condition.path("all")) all &= holds(each, given, shown);
            return all;
        }
        if (condition.has("any")) {
            boolean any = false;
            for (var each : condition.path("any")) any |= holds(each, given, shown);
            return any;
        }
        var question = condition.path("question").asString();
        if (!shown.contains(question) || !given.has(question)) return false;
        if (!condition.has("is")) return true;
        for (var value : condition.path("is")) if (value.equals(given.path(question))) return true;
        return false;
    }
}
