package vn.motcua.form.internal;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only place that knows the JSON Schema library: text goes in and out, so that its own JSON types stay inside. */
final class SchemaCheck {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig SETTINGS = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .build();

    /**
     * @param at       JSON pointer of what is wrong, or of the object something is missing in
     * @param keyword  of JSON Schema
     * @param property the one that is missing or too many, null for every other keyword
     */
    record Violation(String at, String keyword, @Nullable String property, List<String> values) {}

    private final JsonSchema schema;

    private SchemaCheck(JsonSchema schema) {
        this.schema = schema;
    }

    /** Empty when it is no schema. The text was composed here and refers to nothing outside itself. */
    static Optional<SchemaCheck> of(String text) {
        try {
            var schema = FACTORY.getSchema(text, SETTINGS);
            schema.initializeValidators();
            return Optional.of(new SchemaCheck(schema));
        } catch (JsonSchemaException unusable) {
            return Optional.empty();
        }
    }

    List<Violation> violations(String data) {
        return schema.validate(data, InputFormat.JSON).stream()
                .map(each -> new Violation(
                        each.getInstanceLocation().toString(),
                        each.getType(),
                        each.getProperty(),
                        each.getArguments() == null
                                ? List.of()
                                : Arrays.stream(each.getArguments())
                                        .map(String::valueOf)
                                        .toList()))
                .toList();
    }
}
