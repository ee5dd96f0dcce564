package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.NOT_IN_SCHEMA;
import static vn.motcua.form.FormRefusal.NO_OPTIONS;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.form.Question;
import vn.motcua.form.Question.Kind;

/** Which kind of question goes with which type of answer. */
final class Kinds {

    private Kinds() {}

    static Kind usual(SchemaReading.@Nullable Property property) {
        if (property == null) return Kind.TEXT;
        return switch (property.type()) {
            case "integer" -> Kind.NUMBER;
            case "boolean" -> Kind.CHECK;
            case "array" -> Kind.GROUP;
            default -> {
                if (!property.values().isEmpty()) yield property.values().size() > 5 ? Kind.CHOICE : Kind.RADIO;
                yield switch (property.format()) {
                    case "date" -> Kind.DATE;
                    case "email" -> Kind.EMAIL;
                    default -> Kind.TEXT;
                };
            }
        };
    }

    static boolean fits(Kind kind, SchemaReading.Property property) {
        var type = property.type();
        return switch (kind) {
            case TEXT, AREA, PHONE, IDENTITY, EMAIL ->
                type.equals("string") && property.values().isEmpty();
            case RADIO, CHOICE -> type.equals("string");
            case DATE -> type.equals("string") && property.format().equals("date");
            case NUMBER -> type.equals("integer");
            case CHECK -> type.equals("boolean");
            case GROUP -> type.equals("array");
            case COMPUTED -> type.equals("integer") || type.equals("string");
        };
    }

    /** What can be chosen is what the schema allows, no more and no less. */
    static void checkOptions(
            List<Question.Option> options, SchemaReading.@Nullable Property property, String at, Findings findings) {
        if (options.isEmpty()) findings.error(at, null, NO_OPTIONS);
        if (property == null) return;
        var offered = new HashSet<String>();
        for (var option : options) offered.add(option.value());
        if (!offered.equals(new HashSet<>(property.values()))) {
            findings.error(at, String.join(", ", property.values()), NOT_IN_SCHEMA);
        }
    }
}
