package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.form.Condition;

/** Conditions in a document, and what they are in JSON Schema. */
final class Conditions {

    private static final int DEEPEST = 5;

    private Conditions() {}

    static @Nullable Condition read(JsonNode node, String at, Findings findings, int depth) {
        var reading = new Reading(node, at, findings);
        if (depth > DEEPEST) {
            findings.error(at, null, TOO_MANY, DEEPEST);
            return null;
        }
        Condition read = null;
        if (reading.has("all")) read = new Condition.All(several(reading, "all", findings, depth));
        else if (reading.has("any")) read = new Condition.Any(several(reading, "any", findings, depth));
        else if (reading.has("not")) {
            var of = read(reading.node("not"), reading.at("not"), findings, depth + 1);
            read = of == null ? null : new Condition.Not(of);
        } else {
            var question = reading.text("question");
            if (reading.has("is")) {
                var values = new ArrayList<Object>();
                reading.list("is", each -> values.add(value(each.object(), each.at(), findings)));
                if (values.isEmpty()) findings.error(reading.at("is"), null, MISSING, "is");
                read = new Condition.Is(question, values);
            } else {
                reading.flag("given", true);
                read = new Condition.Given(question);
            }
        }
        reading.done();
        return read;
    }

    private static List<Condition> several(Reading reading, String field, Findings findings, int depth) {
        var several = new ArrayList<Condition>();
        reading.list(field, each -> {
            var one = read(each.object(), each.at(), findings, depth + 1);
            return one != null && several.add(one);
        });
        if (several.isEmpty()) findings.error(reading.at(field), null, MISSING, field);
        return several;
    }

    private static Object value(JsonNode node, String at, Findings findings) {
        if (node.isString()) return node.stringValue();
        if (node.isIntegralNumber()) return node.longValue();
        if (node.isBoolean()) return node.booleanValue();
        findings.error(at, node.toString(), NOT_TEXT);
        return "";
    }

    /** The questions it speaks of. */
    static Stream<String> questions(Condition condition) {
        return switch (condition) {
            case Condition.Is(var question, var values) -> Stream.of(question);
            case Condition.Given(var question) -> Stream.of(question);
            case Condition.All(var of) -> of.stream().flatMap(Conditions::questions);
            case Condition.Any(var of) -> of.stream().flatMap(Conditions::questions);
            case Condition.Not(var of) -> questions(of);
        };
    }

    /** The object schema that exactly the data for which it holds satisfy. */
    static ObjectNode schema(Condition condition) {
        var schema = DocumentForm.object();
        switch (condition) {
            case Condition.Is(var question, var values) -> {
                var allowed = schema.putObject("properties").putObject(question).putArray("enum");
                values.forEach(value -> allowed.addPOJO(value));
                schema.putArray("required").add(question);
            }
            case Condition.Given(var question) -> schema.putArray("required").add(question);
            case Condition.All(var of) -> {
                var all = schema.putArray("allOf");
                of.forEach(each -> all.add(schema(each)));
            }
            case Condition.Any(var of) -> {
                var any = schema.putArray("anyOf");
                of.forEach(each -> any.add(schema(each)));
            }
            case Condition.Not(var of) -> schema.set("not", schema(of));
        }
        return schema;
    }
}
