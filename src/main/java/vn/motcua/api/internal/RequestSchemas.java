package vn.motcua.api.internal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.PersonalEntry;

/**
 * Describes bodies as they are read: nothing unknown is taken, what may be left out may be null, and texts are as long
 * and of the form that the use cases check.
 */
final class RequestSchemas {

    private RequestSchemas() {}

    static void addTo(OpenAPI api) {
        var bodies = new LinkedHashSet<String>();
        api.getPaths()
                .values()
                .forEach(path -> path.readOperations().stream()
                        .map(operation -> operation.getRequestBody())
                        .filter(body -> body != null && body.getContent().get("application/json") != null)
                        .forEach(body -> collect(
                                body.getContent().get("application/json").getSchema(), api, bodies)));
        bodies.forEach(name -> strict(schema(api, name)));
        Verbs.all().values().forEach(type -> words(schema(api, type.getSimpleName())));
        for (var entry : PersonalEntry.values()) describe(entry, api);
    }

    private static void collect(@Nullable Schema<?> schema, OpenAPI api, Set<String> names) {
        if (schema == null) return;
        var reference = schema.get$ref();
        if (reference != null) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            if (names.add(name)) collect(schema(api, name), api, names);
            return;
        }
        collect(schema.getItems(), api, names);
        var parts = schema.getAnyOf();
        if (parts != null) parts.forEach(part -> collect(part, api, names));
        var properties = schema.getProperties();
        if (properties != null) properties.values().forEach(property -> collect(property, api, names));
    }

    private static Schema<?> schema(OpenAPI api, String name) {
        return Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
    }

    private static void strict(Schema<?> schema) {
        var properties = schema.getProperties();
        if (properties == null) return; // a constant's name
        schema.setAdditionalProperties(false);
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        properties.replaceAll((name, property) -> required.contains(name) ? property : nullable(property));
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            var nothing = new Schema<>().types(Set.of("null"));
            return new Schema<>().anyOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
        }
        var types = new LinkedHashSet<>(property.getTypes() == null ? Set.of(property.getType()) : property.getTypes());
        types.add("null");
        return property.types(types);
    }

    /** The words of a command: what must be there must not be blank. */
    private static void words(Schema<?> command) {
        var properties = command.getProperties();
        var required = command.getRequired();
        properties.forEach((name, property) -> {
            if (!text(property)) return;
            property.setMaxLength(Command.LONGEST_TEXT);
            if (required.contains(name)) property.setMinLength(1);
        });
    }

    private static boolean text(Schema<?> property) {
        return property.getTypes() != null
                && property.getTypes().contains("string")
                && property.getFormat() == null
                && property.getEnum() == null;
    }

    private static void describe(PersonalEntry entry, OpenAPI api) {
        int dot = entry.path().indexOf('.');
        var schema = schema(api, dot < 0 ? "FileDossier" : "Owner");
        var property =
                Objects.requireNonNull(schema.getProperties().get(entry.path().substring(dot + 1)));
        property.setMaxLength(entry.most());
        entry.form().ifPresent(form -> property.setPattern("^" + form + "$"));
        if (entry == PersonalEntry.NAME) property.setMinLength(1);
    }
}
