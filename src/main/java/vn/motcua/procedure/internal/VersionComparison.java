package vn.motcua.procedure.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedure.EditProcedures.Difference;
import vn.motcua.procedure.EditProcedures.Difference.Kind;
import vn.motcua.procedure.ProcedureVersion;

/** Compares two versions by their documents: what is written the same way is the same. */
final class VersionComparison {

    private final List<Difference> found = new ArrayList<>();

    private VersionComparison() {}

    static List<Difference> between(ProcedureVersion was, ProcedureVersion became) {
        var comparison = new VersionComparison();
        var before = DocumentWriter.document(was);
        var after = DocumentWriter.document(became);
        var names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (var name : names) comparison.field(name, before.get(name), after.get(name));
        return List.copyOf(comparison.found);
    }

    private void field(String name, @Nullable JsonNode was, @Nullable JsonNode became) {
        if (was != null && was.equals(became)) return;
        var shape = became == null ? was : became;
        if (shape != null && shape.isArray()) list(name, items(was), items(became));
        else if (shape != null && shape.isObject()) parts(name, "", was, became);
        else add(name, "", "", text(was), text(became));
    }

    private void list(String field, Map<String, JsonNode> was, Map<String, JsonNode> became) {
        var keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(became.keySet());
        for (var key : keys) {
            var before = was.get(key);
            var after = became.get(key);
            if (before != null && before.equals(after)) continue;
            if (before != null && after != null) parts(field, key, before, after);
            else add(field, key, "", text(before), text(after));
        }
        var kept = was.keySet().stream().filter(became::containsKey).toList();
        var order = became.keySet().stream().filter(was::containsKey).toList();
        if (!kept.equals(order)) {
            var arrow = " → ";
            found.add(
                    new Difference(field, "", "", Kind.REORDERED, String.join(arrow, kept), String.join(arrow, order)));
        }
    }

    private void parts(String field, String item, @Nullable JsonNode was, @Nullable JsonNode became) {
        var names = new LinkedHashSet<String>();
        if (was != null) names.addAll(was.propertyNames());
        if (became != null) names.addAll(became.propertyNames());
        for (var name : names) {
            var before = was == null ? null : was.get(name);
            var after = became == null ? null : became.get(name);
            if (before == null || !before.equals(after)) add(field, item, name, text(before), text(after));
        }
    }

    private void add(String field, String item, String part, String was, String became) {
        var kind = was.isEmpty() ? Kind.ADDED : became.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        found.add(new Difference(field, item, part, kind, was, became));
    }

    /** The items of a list by what names them; the same name again gets a number. */
    private static Map<String, JsonNode> items(@Nullable JsonNode list) {
        var items = new LinkedHashMap<String, JsonNode>();
        if (list == null) return items;
        for (var item : list) {
            var key = key(item);
            var unique = key;
            for (int i = 2; items.containsKey(unique); i++) unique = key + " (" + i + ")";
            items.put(unique, item);
        }
        return items;
    }

    private static String key(JsonNode item) {
        if (!item.isObject()) return text(item);
        var channel = item.has("channel") ? " " + text(item.get("channel")) : "";
        return text(item.has("code") ? item.get("code") : item.get("name")) + channel;
    }

    private static String text(@Nullable JsonNode node) {
        if (node == null) return "";
        if (!node.isObject()) return node.asString("");
        return node.properties().stream()
                .filter(each -> !each.getKey().equals("code"))
                .map(each -> each.getKey().equals("name")
                        ? text(each.getValue())
                        : each.getKey() + " " + text(each.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
