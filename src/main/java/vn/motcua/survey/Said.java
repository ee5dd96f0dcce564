package vn.motcua.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered.
 *
 * @param set       code of the question set they saw
 * @param validFrom first day of its version
 * @param marks     value by code of question; what is missing was not answered
 * @param remark    their own words, null when there are none
 */
public record Said(
        String set,
        LocalDate validFrom,
        Map<String, Integer> marks,
        @Nullable String remark) {

    /** Characters of {@link #remark}. */
    public static final int LONGEST_REMARK = 1_000;

    private static final String QUESTION = "q-";

    public Said {
        marks = Map.copyOf(marks);
    }

    /** From the fields of a page: {@code set}, {@code from}, {@code q-<question>}, {@code remark}. What is no mark is refused later. */
    public static Said typed(Map<String, String> fields) {
        var marks = new HashMap<String, Integer>();
        fields.forEach((name, value) -> {
            if (!name.startsWith(QUESTION) || value.isBlank()) return;
            marks.put(name.substring(QUESTION.length()), value.matches("\\d") ? Integer.parseInt(value) : -1);
        });
        return new Said(
                fields.getOrDefault("set", ""), first(fields.getOrDefault("from", "")), marks, fields.get("remark"));
    }

    /** A day on which nothing begins, where none can be read. */
    private static LocalDate first(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return LocalDate.MIN;
        }
    }
}
