package vn.motcua.api.internal;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes what every operation has in common: its problems and, for commands, how retries and versions are told. */
final class CommonAnswers {

    private static final Map<String, String> ALWAYS = Map.of(
            "400", "What was sent cannot be read or is out of range",
            "406", "None of the formats asked for exists",
            "500", "A failure, with a reference",
            "503", "The database is away; come again after Retry-After");
    private static final Map<String, String> SIGNED_IN =
            Map.of("401", "Nobody is signed in, or the token is not valid", "403", "You may not do that");
    private static final Map<String, String> CHANGING = Map.of(
            "409", "It changed since the version you saw",
            "413", "The body is too large",
            "415", "This type of content is not taken",
            "422", "A rule forbids it now, or the request id was used with another body");

    private CommonAnswers() {}

    static void addTo(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(ProblemDocument.class))
                .forEach(api.getComponents()::addSchemas);
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    boolean changing =
                            operation.getRequestBody() != null || method.name().equals("DELETE");
                    boolean open = operation.getSecurity() != null
                            && operation.getSecurity().isEmpty();
                    ALWAYS.forEach((status, why) -> problem(operation, status, why));
                    if (!open) SIGNED_IN.forEach((status, why) -> problem(operation, status, why));
                    if (changing) CHANGING.forEach((status, why) -> problem(operation, status, why));
                    if (path.contains("{")) problem(operation, "404", "It does not exist, or you may not see it");
                    if (path.contains("/tracking/")) problem(operation, "429", "Too many requests");
                    if (changing && path.startsWith("/api/v1/dossiers")) command(operation, path.contains("{code}"));
                    if ((path.startsWith("/api/v1/queue/") || path.startsWith("/api/v1/surveys/"))
                            && (changing || method.name().equals("DELETE"))) key(operation);
                }));
    }

    private static void problem(Operation operation, String status, String why) {
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        operation
                .getResponses()
                .addApiResponse(status, new ApiResponse().description(why).content(content));
    }

    private static void key(Operation operation) {
        operation.addParametersItem(new HeaderParameter()
                .name(RequestHeaders.KEY)
                .description("names the request; the same key again acts only once")
                .schema(new StringSchema().minLength(1).maxLength(255)));
    }

    private static void command(Operation operation, boolean existing) {
        var parameters = new ArrayList<Parameter>();
        if (operation.getParameters() != null) parameters.addAll(operation.getParameters());
        parameters.add(new HeaderParameter()
                .name(RequestHeaders.KEY)
                .description("names the request; the same key again is answered from the stored outcome")
                .schema(new StringSchema().minLength(1).maxLength(255)));
        if (existing) {
            parameters.add(new HeaderParameter()
                    .name("If-Match")
                    .description("the version you saw, in quotes; another one is 409")
                    .example("\"7\"")
                    .schema(new StringSchema()));
        }
        parameters.add(new QueryParameter()
                .name("happened")
                .description("when it really happened, with an offset; now")
                .schema(new StringSchema().format("date-time")));
        operation.setParameters(parameters);
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put("ETag", new Header().description("the new version").schema(new StringSchema()));
        headers.put(
                RequestHeaders.REPLAYED,
                new Header().description("true on the answer to a retry").schema(new StringSchema()));
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) response.setHeaders(headers);
        });
    }
}
