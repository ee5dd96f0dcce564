package vn.motcua.formpage;

import java.util.List;
import vn.motcua.form.Question;
import vn.motcua.page.Choice;

/**
 * A question as a field of a page.
 *
 * @param path     name of the field: {@code question}, or {@code group.0.question}
 * @param computed the answer nobody types; empty for every other kind
 * @param rows     of a group
 * @param full     whether a group takes no further row
 * @param steers   whether other questions of the page depend on it
 */
public record Entry(
        String path,
        Question.Kind kind,
        String label,
        String help,
        boolean required,
        List<Choice> choices,
        int length,
        String computed,
        List<Row> rows,
        boolean full,
        boolean steers) {

    public Entry {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    public record Row(int number, List<Entry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    public String inputType() {
        return switch (kind) {
            case DATE -> "date";
            case PHONE -> "tel";
            case EMAIL -> "email";
            case TEXT, AREA, NUMBER, RADIO, CHOICE, CHECK, IDENTITY, GROUP, COMPUTED -> "text";
        };
    }

    /** What keyboard a phone shows. */
    public String inputMode() {
        return switch (kind) {
            case NUMBER -> "numeric";
            case PHONE -> "tel";
            case EMAIL -> "email";
            case TEXT, AREA, DATE, RADIO, CHOICE, CHECK, IDENTITY, GROUP, COMPUTED -> "text";
        };
    }
}
