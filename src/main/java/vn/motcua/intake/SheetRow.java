package vn.motcua.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a sheet, filled cell by cell. */
final class SheetRow {

    /** A cell whose value cannot be told; {@code key} names the sentence. */
    record Fault(int column, @Nullable String value, String key) {}

    final long line;
    final BitSet numbers = new BitSet();
    final List<Fault> faults = new ArrayList<>(0);
    private @Nullable String[] values;
    private int length;
    private int used;

    SheetRow(long line, int expected) {
        this.line = line;
        this.values = new String[expected];
    }

    void put(int column, String value, boolean number) {
        var text = RowHandler.trimmed(value);
        if (text == null) return;
        length += text.length() + 1;
        if (column >= RowHandler.MOST_FIELDS || length > RowHandler.LONGEST) throw tooLong();
        if (column >= values.length) values = Arrays.copyOf(values, Math.max(column + 1, values.length * 2));
        values[column] = text;
        if (number) numbers.set(column);
        used = Math.max(used, column + 1);
    }

    void fault(int column, @Nullable String value, String key) {
        if (column >= RowHandler.MOST_FIELDS) throw tooLong();
        faults.add(new Fault(column, value, key));
        used = Math.max(used, column + 1);
    }

    boolean blank() {
        return used == 0;
    }

    /** As many as lead to the last cell that holds something. */
    @Nullable
    String[] values() {
        return Arrays.copyOf(values, used);
    }

    private static Unreadable tooLong() {
        return new Unreadable(
                "intake.row.long", Integer.toString(RowHandler.LONGEST), Integer.toString(RowHandler.MOST_FIELDS));
    }
}
