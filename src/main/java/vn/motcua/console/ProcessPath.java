package vn.motcua.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.EditProcedures.ProcessHours;

/**
 * The process of a procedure, drawn as a path and listed.
 *
 * @param hours null while the document cannot be read
 */
public record ProcessPath(List<Mark> marks, @Nullable ProcessHours hours) {

    private static final int APART = 120;

    public record Mark(int number, String name, String kind, String role, int hours) {

        /** Where its circle stands. */
        public int x() {
            return (number - 1) * APART + APART / 2;
        }
    }

    public int width() {
        return Math.max(1, marks.size()) * APART;
    }
}
