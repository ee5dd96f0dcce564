package vn.motcua.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A link with its filters: always in the order they were first named, without the empty ones, so that it stays stable. */
public record Href(String path, Map<String, String> parameters) {

    public static Href of(String path) {
        return new Href(path, Map.of());
    }

    /** Adds or replaces a filter; a null or blank value takes it away. */
    public Href with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isBlank()) changed.remove(name);
        else changed.put(name, value.toString());
        return new Href(path, changed);
    }

    @Override
    public String toString() {
        var link = new StringBuilder(path);
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        for (var parameter : parameters.entrySet()) {
            link.append(separator).append(encode(parameter.getKey())).append('=');
            link.append(encode(parameter.getValue()));
            separator = '&';
        }
        return link.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
