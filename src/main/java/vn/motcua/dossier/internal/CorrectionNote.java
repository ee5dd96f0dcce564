package vn.motcua.dossier.internal;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words kept beside a line that corrected a personal entry. Old and new value stand here and not in the line, so that
 * erasing the words erases them too.
 *
 * @param before null when the entry was empty
 */
record CorrectionNote(@Nullable String before, String after, String reason) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String body() {
        var body = new LinkedHashMap<String, @Nullable String>();
        body.put("before", before);
        body.put("after", after);
        body.put("reason", reason);
        return JSON.writeValueAsString(body);
    }

    /** Null when the words are something else: a plain reason. */
    static @Nullable CorrectionNote read(String body) {
        if (!body.startsWith("{")) return null;
        try {
            var read = JSON.readTree(body);
            if (read.size() != 3 || !read.path("after").isString()) return null;
            return new CorrectionNote(
                    read.path("before").isNull() ? null : read.path("before").asString(),
                    read.path("after").asString(),
                    read.path("reason").asString());
        } catch (JacksonException words) {
            return null;
        }
    }
}
