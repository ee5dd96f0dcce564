package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.Command;
import vn.motcua.testing.MotcuaWebIT;

@MotcuaWebIT
class OpenApiIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_mapped_address_is_described_with_its_answers_and_problems() {
        var described = new ApiOffice(context, port).nobody().get("/api/v1/openapi.json");
        assertThat(described.status()).isEqualTo(200);
        var api = described.json();

        var expected = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getPackageName().startsWith("vn.motcua.api")) return;
            for (var path : mapping.getPatternValues()) {
                for (var verb : mapping.getMethodsCondition().getMethods()) {
                    if (!path.endsWith("/{verb}"))
                        expected.add(verb.name().toLowerCase(java.util.Locale.ROOT) + " " + path);
                }
            }
        });
        for (var type : Command.class.getAnnotation(JsonSubTypes.class).value()) {
            expected.add("post /api/v1/dossiers/{code}/" + type.name());
        }

        var found = new TreeSet<String>();
        for (var path : api.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var name = operation.getKey() + " " + path.getKey();
                found.add(name);
                complete(name, operation.getValue(), api);
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(40);
    }

    @Test
    void what_may_be_left_out_of_a_body_is_described_as_it_is_checked() {
        var schemas = new ApiOffice(context, port)
                .nobody()
                .get("/api/v1/openapi.json")
                .json()
                .get("components")
                .get("schemas");

        assertThat(names(schemas.get("FileDossier").get("required")))
                .containsExactlyInAnyOrder("procedure", "channel", "receivingAgency", "owner");
        assertThat(names(schemas.get("HandBack").get("required"))).containsExactlyInAnyOrder("toStep", "reason");
        assertThat(names(schemas.get("Problem").get("required")))
                .containsExactlyInAnyOrder("type", "title", "status", "code", "detail");
    }

    @Test
    void what_a_body_requires_it_describes() {
        var schemas = new ApiOffice(context, port)
                .nobody()
                .get("/api/v1/openapi.json")
                .json()
                .get("components")
                .get("schemas");

        for (var schema : schemas.properties()) {
            if (!schema.getValue().has("required")) continue;
            assertThat(schema.getValue().get("properties").propertyNames())
                    .as(schema.getKey())
                    .containsAll(names(schema.getValue().get("required")));
        }
    }

    @Test
    void bodies_are_described_as_strictly_as_they_are_read() {
        var schemas = new ApiOffice(context, port)
                .nobody()
                .get("/api/v1/openapi.json")
                .json()
                .get("components")
                .get("schemas");
        var bodies = new TreeSet<>(java.util.List.of("FileDossier", "Owner", "NewAccount", "RoleGrant", "NewToken"));
        for (var type : Command.class.getAnnotation(JsonSubTypes.class).value())
            bodies.add(type.value().getSimpleName());

        for (var body : bodies) {
            var schema = schemas.get(body);
            assertThat(schema.path("additionalProperties").asBoolean(true))
                    .as(body)
                    .isFalse();
            var required = names(schema.path("required"));
            for (var property : schema.get("properties").properties()) {
                assertThat(property.getValue().toString().contains("\"null\""))
                        .as(body + "." + property.getKey() + " " + property.getValue())
                        .isEqualTo(!required.contains(property.getKey()));
            }
        }
        assertThat(schemas.get("Problem").has("additionalProperties")).isFalse();
        assertThat(schemas.get("Refuse")
                        .get("properties")
                        .get("legalBasis")
                        .get("maxLength")
                        .intValue())
                .isEqualTo(4_000);
    }

    private static java.util.List<String> names(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static void complete(String name, JsonNode operation, JsonNode api) {
        assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
        boolean success = false;
        for (var response : operation.get("responses").properties()) {
            var content = response.getValue().path("content");
            assertThat(content.size()).as(name + " " + response.getKey()).isPositive();
            for (var type : content.properties()) {
                assertThat(type.getValue().has("schema"))
                        .as(name + " " + response.getKey())
                        .isTrue();
                known(name, type.getValue().get("schema"), api);
            }
            if (response.getKey().startsWith("2")) success = true;
        }
        assertThat(success).as(name).isTrue();
        for (var status : Arrays.asList("400", "500")) {
            assertThat(operation.get("responses").has(status))
                    .as(name + " " + status)
                    .isTrue();
        }
        if (name.startsWith("post") && !name.contains("/notices")) {
            assertThat(operation.path("requestBody").path("content").size())
                    .as(name)
                    .isPositive();
        }
    }

    private static void known(String name, JsonNode schema, JsonNode api) {
        var reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) return;
        var target = reference.substring(reference.lastIndexOf('/') + 1);
        assertThat(api.get("components").get("schemas").has(target))
                .as(name + " " + target)
                .isTrue();
    }
}
