package vn.motcua.console;

import java.util.List;
import vn.motcua.page.Choice;

/** One entry of a form of the console. */
public record Field(Kind kind, String name, String label, String hint, boolean required, List<Choice> choices) {

    public enum Kind {
        TEXT,
        DATE,
        TIME,
        SECRET,
        AREA,
        SELECT,
        CHECK,
        /** What the page knows and sends along. */
        HIDDEN
    }

    public static Field text(String name, String label, String hint, boolean required) {
        return new Field(Kind.TEXT, name, label, hint, required, List.of());
    }

    public static Field date(String name, String label, String hint, boolean required) {
        return new Field(Kind.DATE, name, label, hint, required, List.of());
    }

    public static Field time(String name, String label) {
        return new Field(Kind.TIME, name, label, "", false, List.of());
    }

    public static Field secret(String name, String label, String hint, boolean required) {
        return new Field(Kind.SECRET, name, label, hint, required, List.of());
    }

    public static Field area(String name, String label, String hint, boolean required) {
        return new Field(Kind.AREA, name, label, hint, required, List.of());
    }

    public static Field select(String name, String label, boolean required, List<Choice> choices) {
        return new Field(Kind.SELECT, name, label, "", required, choices);
    }

    public static Field hidden(String name) {
        return new Field(Kind.HIDDEN, name, "", "", false, List.of());
    }

    public static Field check(String name, String label) {
        return new Field(Kind.CHECK, name, label, "", false, List.of());
    }
}
