package vn.motcua.api.internal;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes what is checked: a field of a record must be there unless it is {@code @Nullable}. */
@Component
final class RequiredFields implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        var schema = chain.next().resolve(type, context, chain);
        var raw = type.getType() instanceof JavaType known
                ? known.getRawClass()
                : type.getType() instanceof Class<?> plain ? plain : null;
        if (schema == null || raw == null || !raw.isRecord()) return schema;
        var reference = schema.get$ref();
        var defined = reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        if (defined != null) defined.setRequired(required(raw));
        return schema;
    }

    private static java.util.List<String> required(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !FieldCheck.optional(component))
                .map(RecordComponent::getName)
                .toList();
    }
}
