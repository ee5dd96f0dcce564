package vn.motcua.database;

import java.util.List;

/** Examines the database in use and what protects it. Changes nothing. */
public interface DatabaseHealth {

    /** Every check, in a fixed order. */
    List<Finding> examine();

    /**
     * What one check found; its sentence is {@code doctor.<check>.<level>} with the values.
     *
     * @param check what was examined, for example {@code journal}
     */
    record Finding(String check, Level level, List<Object> values) {

        public Finding {
            values = List.copyOf(values);
        }

        public static Finding of(String check, Level level, Object... values) {
            return new Finding(check, level, List.of(values));
        }
    }

    /** How bad it is. */
    enum Level {
        /** As it should be. */
        ok,
        /** It works, but a protection is missing or room is getting short. */
        warning,
        /** Someone has to act. */
        wrong
    }
}
