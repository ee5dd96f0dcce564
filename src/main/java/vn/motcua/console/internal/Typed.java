package vn.motcua.console.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.console.Field;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/**
 * Reads what was typed into a form. What cannot be read is marked at its field and answered with a stand-in, which nobody
 * gets to see: {@link #then} does nothing unless everything was read.
 */
final class Typed {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Form form;
    private final List<Field> fields;
    private final Here here;

    Typed(Form form, List<Field> fields, Here here) {
        this.form = form;
        this.fields = fields;
        this.here = here;
    }

    /** Calls the use case once everything could be read. */
    @Nullable
    Outcome<?> then(Supplier<Outcome<?>> useCase) {
        return form.wrong() ? null : useCase.get();
    }

    Here here() {
        return here;
    }

    String optional(String name) {
        return form.value(name);
    }

    /** The whole form is refused for this reason, beside what the use case says. */
    void refused(String sentence) {
        form.refused(sentence);
    }

    /** What the form carries from now on when it comes back. */
    void carries(String name, Object value) {
        form.with(name, value);
    }

    boolean checked(String name) {
        return form.checked(name);
    }

    String text(String name) {
        var text = form.value(name);
        if (text.isEmpty()) form.problem(name, here.say("console.missing", label(name)));
        return text;
    }

    LocalDate date(String name) {
        var text = text(name);
        var date = text.isEmpty() ? null : read(text);
        if (!text.isEmpty() && date == null) form.problem(name, here.say("console.date.wrong", label(name)));
        return date == null ? LocalDate.EPOCH : date;
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        return form.value(name).isEmpty() ? null : date(name);
    }

    UUID id(String name) {
        var text = text(name);
        try {
            return text.isEmpty() ? new UUID(0, 0) : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            form.problem(name, here.say("console.choice.wrong", label(name)));
            return new UUID(0, 0);
        }
    }

    @Nullable
    UUID idOrNull(String name) {
        return form.value(name).isEmpty() ? null : id(name);
    }

    @Nullable
    LocalTime timeOrNull(String name) {
        var text = form.value(name);
        if (text.isEmpty()) return null;
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            wrong(name, "console.time.wrong");
            return null;
        }
    }

    void wrong(String name, String key) {
        form.problem(name, here.say(key, label(name)));
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        var text = text(name);
        var constants = type.getEnumConstants();
        for (var each : constants) if (each.name().equals(text)) return each;
        if (!text.isEmpty()) form.problem(name, here.say("console.choice.wrong", label(name)));
        return constants[0];
    }

    /** The constants whose boxes {@code <name>.<constant>} are ticked. */
    <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
        var ticked = new LinkedHashSet<E>();
        Arrays.stream(type.getEnumConstants())
                .filter(each -> form.checked(name + "." + each.name()))
                .forEach(ticked::add);
        return ticked;
    }

    /** {@code 2026-12-31}, as browsers send it, or {@code 31/12/2026}, as people write it; null when it is no such day. */
    static @Nullable LocalDate read(String text) {
        try {
            var date = text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, WRITTEN);
            return VietnameseTime.inRange(date) ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String label(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::label)
                .findFirst()
                .orElse(name);
    }
}
