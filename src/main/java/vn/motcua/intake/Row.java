package vn.motcua.intake;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table. The readers below answer null when the field is empty and when it is wrong; in the second case
 * the row is refused with a sentence and {@link #good()} turns false, so read every field first and ask once.
 */
public final class Row {

    private final long line;
    private final Map<String, Integer> places;
    private final @Nullable String[] values;
    private final Problems problems;
    private final @Nullable BitSet numbers;
    private boolean good = true;

    Row(long line, Map<String, Integer> places, @Nullable String[] values, Problems problems) {
        this(line, places, values, problems, null);
    }

    /** @param numbers places whose cell holds a number of a spreadsheet; null when none does */
    Row(
            long line,
            Map<String, Integer> places,
            @Nullable String[] values,
            Problems problems,
            @Nullable BitSet numbers) {
        this.line = line;
        this.places = places;
        this.values = values;
        this.problems = problems;
        this.numbers = numbers;
    }

    /** The physical line the row begins on, counted from 1 with the header; in a spreadsheet the number of its row. */
    public long line() {
        return line;
    }

    /** The value without the space around it; empty when it is, or when the table has no such column. */
    public String get(String column) {
        var place = places.get(column);
        var value = place == null ? null : values[place];
        return value == null ? "" : value;
    }

    /** Like {@link #get}, but an empty field refuses the row. */
    public String required(String column) {
        var value = get(column);
        if (value.isEmpty()) refuse(column, "intake.value.missing", column);
        return value;
    }

    /**
     * Whether the value is a number of a spreadsheet. What was typed into such a cell has lost the zeros at its beginning
     * and behind its point.
     */
    public boolean isNumber(String column) {
        var place = places.get(column);
        return numbers != null && place != null && numbers.get(place);
    }

    /** Whether nothing was said against the row yet. */
    public boolean good() {
        return good;
    }

    /** Refuses the row because of one of its values; the sentence stands in the message bundles under {@code key}. */
    public void refuse(String column, String key, Object... values) {
        problems.refuse(this, column, get(column), key, values);
    }

    /** Refuses the row as a whole. */
    public void refuseRow(String key, Object... values) {
        problems.refuse(this, null, null, key, values);
    }

    /** Says that a value is odd; the row is taken all the same. */
    public void warn(String column, String key, Object... values) {
        problems.warning(line, column, get(column), key, values);
    }

    public @Nullable Moment moment(String column) {
        var value = get(column);
        if (value.isEmpty()) return null;
        return switch (Moment.read(value)) {
            case Moment moment -> moment;
            case MomentFault fault -> {
                refuse(column, fault.key(), value);
                yield null;
            }
        };
    }

    /** A date without a time of day. */
    public @Nullable LocalDate date(String column) {
        var moment = moment(column);
        if (moment == null) return null;
        if (moment.time() == null) return moment.date();
        refuse(column, "intake.date.timeNotWanted", get(column));
        return null;
    }

    /** {@code 1} is true, {@code 0} false. */
    public @Nullable Boolean flag(String column) {
        var value = get(column);
        if (value.isEmpty()) return null;
        if (value.equals("1")) return Boolean.TRUE;
        if (value.equals("0")) return Boolean.FALSE;
        refuse(column, "intake.flag", value);
        return null;
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public @Nullable Integer whole(String column, int least, int most) {
        var value = get(column);
        if (value.isEmpty()) return null;
        long number = 0;
        int start = value.charAt(0) == '-' ? 1 : 0;
        boolean digits = value.length() > start && value.length() <= start + 10;
        for (int i = start; i < value.length() && digits; i++) {
            int digit = value.charAt(i) - '0';
            digits = digit >= 0 && digit <= 9;
            number = number * 10 + digit;
        }
        if (start == 1) number = -number;
        if (digits && number >= least && number <= most) return (int) number;
        refuse(
                column,
                digits ? "intake.whole.range" : "intake.whole.format",
                value,
                Integer.toString(least),
                Integer.toString(most));
        return null;
    }

    /** The meaning of one of a few words; the sentence for any other lists them in the map's order. */
    public <T> @Nullable T oneOf(String column, Map<String, T> meanings) {
        var value = get(column);
        if (value.isEmpty()) return null;
        var meaning = meanings.get(value);
        if (meaning == null) refuse(column, "intake.oneOf", value, String.join(", ", meanings.keySet()));
        return meaning;
    }

    void spoil() {
        good = false;
    }
}
