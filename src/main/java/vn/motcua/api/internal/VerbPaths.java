package vn.motcua.api.internal;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import vn.motcua.dossier.Command;

/** Describes one path for each command in place of the one pattern that takes them all. */
final class VerbPaths {

    private static final String PATTERN = "/api/v1/dossiers/{code}/{verb}";

    private VerbPaths() {}

    static void addTo(OpenAPI api) {
        var pattern = api.getPaths().remove(PATTERN);
        if (pattern == null) return;
        Verbs.all().forEach((verb, type) -> {
            var schema = schema(api, type);
            api.getComponents().addSchemas(type.getSimpleName(), schema);
            var operation = operation(pattern.getPost(), verb, type, schema);
            api.getPaths().addPathItem("/api/v1/dossiers/{code}/" + verb, new PathItem().post(operation));
        });
    }

    private static Operation operation(Operation model, String verb, Class<? extends Command> type, Schema<?> schema) {
        var reference = new Schema<>().$ref("#/components/schemas/" + type.getSimpleName());
        var body = new RequestBody()
                .required(!schema.getRequired().isEmpty())
                .content(new Content().addMediaType("application/json", new MediaType().schema(reference)));
        return new Operation()
                .operationId(verb)
                .summary("Command: " + verb)
                .description("Answers the receipt with the new version; refused moves change nothing.")
                .tags(model.getTags())
                .parameters(model.getParameters().stream()
                        .filter(each -> !each.getName().equals("verb"))
                        .toList())
                .requestBody(body)
                .responses(copy(model.getResponses()));
    }

    private static Schema<?> schema(OpenAPI api, Class<?> type) {
        var properties = new LinkedHashMap<String, Schema>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), property(api, component.getGenericType()));
            if (!FieldCheck.optional(component)) required.add(component.getName());
        }
        var schema =
                new Schema<>().types(Set.of("object")).properties(properties).required(required);
        schema.setAdditionalProperties(false);
        return schema;
    }

    /** A list by itself is no model to the converter: it answers nothing for it. */
    private static Schema<?> property(OpenAPI api, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Schema<>().types(Set.of("array")).items(property(api, list.getActualTypeArguments()[0]));
        }
        var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        return resolved.schema;
    }

    /** Each operation gets headers and problems of its own later on. */
    private static ApiResponses copy(ApiResponses model) {
        var responses = new ApiResponses();
        model.forEach((status, response) -> responses.addApiResponse(
                status, new ApiResponse().description(response.getDescription()).content(response.getContent())));
        return responses;
    }
}
