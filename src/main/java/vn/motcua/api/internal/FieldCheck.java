package vn.motcua.api.internal;

import static vn.motcua.api.ApiRefusal.FIELD_MISSING;
import static vn.motcua.api.ApiRefusal.FIELD_TEXT;
import static vn.motcua.api.ApiRefusal.FIELD_TIME;
import static vn.motcua.api.ApiRefusal.FIELD_TYPE;
import static vn.motcua.api.ApiRefusal.FIELD_UNKNOWN;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.VietnameseTime;

/**
 * Compares JSON with the record it is meant for and names the first field that does not fit. What is not
 * {@code @Nullable} must be there. Texts must be storable: no NUL and no halves of characters. Times need an offset.
 */
final class FieldCheck {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private FieldCheck() {}

    static void object(String path, JsonNode node, Class<?> type) {
        if (!node.isObject()) throw wrong(path, "object");
        var components = type.getRecordComponents();
        for (var name : node.propertyNames()) {
            if (Arrays.stream(components).noneMatch(each -> each.getName().equals(name))) {
                throw Refused.because(FIELD_UNKNOWN, cut(join(path, name)));
            }
        }
        for (var component : components)
            field(join(path, component.getName()), node.get(component.getName()), component);
    }

    private static void field(String path, @Nullable JsonNode value, RecordComponent component) {
        if (value != null && !value.isNull()) {
            value(path, value, component.getAnnotatedType());
        } else if (!optional(component)) {
            throw Refused.because(FIELD_MISSING, path);
        }
    }

    static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void value(String path, JsonNode value, AnnotatedType declared) {
        if (declared instanceof AnnotatedParameterizedType list) {
            var raw = (Class<?>) ((ParameterizedType) list.getType()).getRawType();
            if (!Collection.class.isAssignableFrom(raw)) throw new IllegalStateException("no check for " + raw);
            if (!value.isArray()) throw wrong(path, "array");
            int place = 0;
            for (var each : value) value(path + "[" + place++ + "]", each, list.getAnnotatedActualTypeArguments()[0]);
            return;
        }
        var type = (Class<?>) declared.getType();
        if (type == String.class) text(path, value);
        else if (type == int.class || type == Integer.class) require(value.isInt(), path, "integer");
        else if (type == long.class) require(value.isInt() || value.isLong(), path, "integer");
        else if (type == boolean.class || type == Boolean.class) require(value.isBoolean(), path, "boolean");
        else if (type == UUID.class)
            require(UUID_FORM.matcher(string(path, value)).matches(), path, "uuid");
        else if (type == Instant.class) instant(path, value);
        else if (type == LocalDate.class) date(path, value);
        else if (type.isEnum()) require(named(type, string(path, value)), path, String.join(", ", names(type)));
        else if (type.isRecord()) object(path, value, type);
        else throw new IllegalStateException("no check for " + type);
    }

    private static void text(String path, JsonNode value) {
        if (!storable(string(path, value))) throw Refused.because(FIELD_TEXT, path);
    }

    /** Whether PostgreSQL can keep it as it is. */
    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) return false;
            if (Character.isHighSurrogate(c)) {
                if (++i == text.length() || !Character.isLowSurrogate(text.charAt(i))) return false;
            }
        }
        return true;
    }

    private static void instant(String path, JsonNode value) {
        try {
            var at = OffsetDateTime.parse(string(path, value));
            var day = at.getYear() < 1800 || at.getYear() > 2300 ? null : VietnameseTime.dateOf(at.toInstant());
            if (day == null || !VietnameseTime.inRange(day)) throw Refused.because(FIELD_TIME, path);
        } catch (DateTimeException unreadable) {
            throw wrong(path, "date-time");
        }
    }

    private static void date(String path, JsonNode value) {
        try {
            if (!VietnameseTime.inRange(LocalDate.parse(string(path, value)))) throw Refused.because(FIELD_TIME, path);
        } catch (DateTimeException unreadable) {
            throw wrong(path, "date");
        }
    }

    private static String string(String path, JsonNode value) {
        if (!value.isString()) throw wrong(path, "string");
        return value.stringValue();
    }

    private static boolean named(Class<?> type, String name) {
        return names(type).contains(name);
    }

    private static java.util.List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .toList();
    }

    private static void require(boolean holds, String path, String needed) {
        if (!holds) throw wrong(path, needed);
    }

    private static Refused wrong(String path, String needed) {
        return Refused.because(FIELD_TYPE, path, needed);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String cut(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }
}
