package vn.motcua.form.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.form.Condition;
import vn.motcua.form.FormPage;
import vn.motcua.form.Question;
import vn.motcua.form.SharedLists;
import vn.motcua.form.Words;

/**
 * The whole JSON Schema of a form's data: what the document says of each answer, and the conditions of the layout as
 * {@code if}–{@code then}–{@code else}. Any validator of that standard judges data as this program does.
 */
final class SchemaWriting {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final String EMAIL = "^[^@\\s]+@[^@\\s]+$";

    private SchemaWriting() {}

    static ObjectNode whole(Words title, List<FormPage> pages, SchemaReading.Shape shape, SharedLists lists) {
        var schema = DocumentForm.object();
        schema.put("$schema", DIALECT);
        schema.put("title", title.vi());
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        var conditional = DocumentForm.object().putArray("allOf");
        for (var page : pages) {
            for (var question : page.questions()) {
                add(question, page.when(), shape.properties(), properties, required, conditional, lists);
            }
        }
        if (!conditional.isEmpty()) schema.set("allOf", conditional);
        return schema;
    }

    private static void add(
            Question question,
            @Nullable Condition page,
            Map<String, SchemaReading.Property> shapes,
            ObjectNode properties,
            ArrayNode required,
            ArrayNode conditional,
            SharedLists lists) {
        var property = shapes.get(question.name());
        if (property == null) return;
        properties.set(question.name(), property(question, property, lists));
        boolean needed = question.required() && question.kind() != Question.Kind.COMPUTED;
        if (page == null && question.when() == null) {
            if (needed) required.add(question.name());
            return;
        }
        var when = conditional.addObject();
        when.set("if", Conditions.schema(both(page, question.when())));
        if (needed) when.putObject("then").putArray("required").add(question.name());
        when.putObject("else").putObject("properties").put(question.name(), false);
    }

    private static Condition both(@Nullable Condition page, @Nullable Condition question) {
        if (page == null) return question == null ? new Condition.All(List.of()) : question;
        return question == null ? page : new Condition.All(List.of(page, question));
    }

    private static ObjectNode property(Question question, SchemaReading.Property property, SharedLists lists) {
        var written = (ObjectNode) property.source().deepCopy();
        if (property.format().equals("email")) {
            // validators differ in what they take for an address; some refuse domains younger than their list
            written.remove("format");
            if (!written.has("pattern")) written.put("pattern", EMAIL);
        }
        if (question.list() != null && !question.list().equals(SharedLists.AGENCIES)) {
            var values = written.putArray("enum");
            lists.options(question.list()).forEach(option -> values.add(option.value()));
        }
        if (property.items() == null) return written;
        var items = DocumentForm.object();
        items.put("type", "object");
        items.put("additionalProperties", false);
        var properties = items.putObject("properties");
        var required = items.putArray("required");
        var conditional = DocumentForm.object().putArray("allOf");
        for (var item : question.items()) {
            add(item, null, property.items().properties(), properties, required, conditional, lists);
        }
        if (!conditional.isEmpty()) items.set("allOf", conditional);
        written.set("items", items);
        return written;
    }
}
