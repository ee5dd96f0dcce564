package vn.motcua.shared;

import java.util.List;

/** A refusal by rule: its code and the values its sentence names, in the order the message expects them. */
public record Refusal(RefusalCode code, List<Object> values) {

    public Refusal {
        values = List.copyOf(values);
    }

    public static Refusal of(RefusalCode code, Object... values) {
        return new Refusal(code, List.of(values));
    }
}
