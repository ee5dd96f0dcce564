package vn.motcua.intake;

import java.util.List;

/** The columns a table must have and those it may have; any other column is reported once and ignored. */
public record TableShape(List<String> required, List<String> optional) {

    public TableShape {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    public static TableShape required(String... columns) {
        return new TableShape(List.of(columns), List.of());
    }

    public TableShape optional(String... columns) {
        return new TableShape(required, List.of(columns));
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
