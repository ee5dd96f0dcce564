package vn.motcua.api.internal;

import static vn.motcua.api.ApiRefusal.BODY_MISSING;
import static vn.motcua.api.ApiRefusal.BODY_UNREADABLE;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Command;

/** Reads a JSON body into a record, strictly: nothing unknown, nothing missing, nothing of another type. */
final class Body {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .addMixIn(Command.class, Untyped.class)
            .build();

    /** The address names the command, so the body does not. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface Untyped {}

    private Body() {}

    /** @param body as it came; null or empty stands for an object without fields */
    static <T extends Record> T read(byte @Nullable [] body, Class<T> type) {
        var tree = tree(body);
        FieldCheck.object("", tree, type);
        try {
            return JSON.treeToValue(tree, type);
        } catch (JacksonException unreadable) {
            throw Refused.because(BODY_UNREADABLE, 1, 1);
        }
    }

    private static JsonNode tree(byte @Nullable [] body) {
        if (body == null || body.length == 0) return JSON.createObjectNode();
        try {
            var tree = JSON.readTree(body);
            if (tree == null || !tree.isObject()) throw Refused.because(BODY_MISSING);
            return tree;
        } catch (JacksonException unreadable) {
            var place = unreadable.getLocation();
            throw Refused.because(
                    BODY_UNREADABLE, place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
        }
    }
}
