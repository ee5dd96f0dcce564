package vn.motcua.shared;

import java.util.List;
import java.util.Optional;

/** A refusal by rule: its code and the values its sentence names, in the order the message expects them. */
public record Refusal(RefusalCode code, List<Object> values) {

    public Refusal {
        values = List.copyOf(values);
    }

    /** The field at fault, where the refusal names one. */
    public Optional<Field> field() {
        return values.stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .findFirst();
    }

    public static Refusal of(RefusalCode code, Object... values) {
        return new Refusal(code, List.of(values));
    }
}
