package vn.motcua.form;

import java.util.List;

/**
 * What is wrong with an answer.
 *
 * @param path   {@code question}, or {@code group.0.question} inside a row
 * @param kind   the rest of the message key after {@code form.flaw.}
 * @param values what its sentence names
 */
public record Flaw(String path, String kind, List<Object> values) {

    public Flaw {
        values = List.copyOf(values);
    }

    /** The question at the top of the form. */
    public String question() {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
