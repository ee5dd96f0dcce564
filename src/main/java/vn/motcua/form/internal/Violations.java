package vn.motcua.form.internal;

import java.util.List;
import vn.motcua.form.Flaw;

/** What a violation of a form's schema is to whoever filled it in. */
final class Violations {

    private Violations() {}

    static Flaw flaw(SchemaCheck.Violation violation) {
        var path = violation.at().replaceFirst("^/", "").replace('/', '.');
        var property = violation.property();
        return switch (violation.keyword()) {
            case "required" -> new Flaw(under(path, property), "required", List.of());
            case "additionalProperties" -> new Flaw(under(path, property), "unknown", List.of());
            case "minLength" -> bound(path, "short", violation);
            case "maxLength" -> bound(path, "long", violation);
            case "minimum" -> bound(path, "small", violation);
            case "maximum" -> bound(path, "large", violation);
            case "minItems" -> bound(path, "few", violation);
            case "maxItems" -> bound(path, "many", violation);
            case "enum", "const" -> new Flaw(path, "choice", List.of());
            case "format" ->
                new Flaw(path, violation.values().toString().contains("date") ? "date" : "form", List.of());
            default -> new Flaw(path, "form", List.of());
        };
    }

    private static String under(String path, @org.jspecify.annotations.Nullable String property) {
        if (property == null) return path;
        return path.isEmpty() ? property : path + "." + property;
    }

    private static Flaw bound(String path, String kind, SchemaCheck.Violation violation) {
        var first = violation.values().isEmpty() ? "" : violation.values().getFirst();
        return new Flaw(path, kind, List.of(first));
    }
}
