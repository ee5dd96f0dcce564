package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Map;

/**
 * A day that is not what its weekday says.
 *
 * @param name   what it is called, for example {@code Quốc khánh}
 * @param source where we know it from: law, an announcement, a rule, a proposal
 */
public record SpecialDay(LocalDate date, Kind kind, String name, String source) {

    public enum Kind {
        /** A holiday, or a working day swapped for another. */
        OFF("nghi"),
        /** A make-up day: it works Monday's sessions. */
        WORKING("lam_bu");

        /** By the word used in files people bring. */
        public static final Map<String, Kind> BY_LABEL = Map.of("nghi", OFF, "lam_bu", WORKING);

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
