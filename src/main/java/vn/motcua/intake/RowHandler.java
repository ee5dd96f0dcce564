package vn.motcua.intake;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes the fields of a record from the parser, trimmed, and only those of known columns. */
final class RowHandler extends CsvCallbackHandler<RowHandler.Taken> {

    /**
     * One record as the parser saw it.
     *
     * @param fields   how many fields it has
     * @param badField the field that holds a NUL character or bytes that are not UTF-8, -1 when none does
     * @param badLine  the physical line of that character
     */
    record Taken(
            long line,
            int fields,
            boolean blank,
            @Nullable String[] values,
            int badField,
            long badLine,
            boolean badIsNul) {}

    /** Characters a record may have; a file without line breaks ends here instead of in memory. */
    static final int LONGEST = 1 << 20;

    static final int MOST_FIELDS = 1_000;

    /** The record is longer than {@link #LONGEST} or has more than {@link #MOST_FIELDS} fields. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }

    private final WatchedText text;
    private int @Nullable [] places;
    private @Nullable String[] values = new String[16];
    private int known;
    private long line;
    private int fields;
    private int length;
    private long lineOfField;
    private int badField = -1;
    private long badLine;
    private boolean badIsNul;
    private boolean blank;

    RowHandler(WatchedText text) {
        this.text = text;
    }

    /** From the next record on keep only these: {@code places[field]} is where it goes, -1 nowhere. */
    void keep(int[] places, int known) {
        this.places = places;
        this.known = known;
    }

    /** The line the record being read begins on. */
    long line() {
        return line;
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
        lineOfField = startingLine;
        fields = 0;
        length = 0;
        badField = -1;
        blank = true;
        values = new String[places == null ? 16 : known];
    }

    @Override
    protected void addField(char[] buffer, int offset, int count, boolean quoted) {
        length += count + 1;
        if (length > LONGEST || fields >= MOST_FIELDS) throw new TooLong();
        int from = offset;
        int to = offset + count;
        if (text.suspect() && badField < 0) examine(buffer, from, to);
        if (quoted) lineOfField += lineEnds(buffer, from, to);
        while (from < to && isSpace(buffer[from])) from++;
        while (from < to && isSpace(buffer[to - 1])) to--;
        if (from < to) blank = false;
        int place = place(fields++);
        if (place < 0 || from == to) return;
        values[place] = new String(buffer, from, to - from);
    }

    private int place(int field) {
        if (places != null) return field < places.length ? places[field] : -1;
        if (field == values.length) values = Arrays.copyOf(values, field * 2);
        return field;
    }

    private void examine(char[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] != WatchedText.DAMAGED && buffer[i] != 0) continue;
            badField = fields;
            badIsNul = buffer[i] == 0;
            badLine = lineOfField + lineEnds(buffer, from, i);
            return;
        }
    }

    private static int lineEnds(char[] buffer, int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r' && (i + 1 == to || buffer[i + 1] != '\n')) ends++;
        }
        return ends;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && c != 0 || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
    }

    /** The value without the space around it, null when nothing is left. */
    static @Nullable String trimmed(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isSpace(value.charAt(from))) from++;
        while (from < to && isSpace(value.charAt(to - 1))) to--;
        return from == to ? null : value.substring(from, to);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int count) {
        throw new IllegalStateException("tables have no comments");
    }

    @Override
    protected void setEmpty() {
        fields = 0;
    }

    @Override
    protected Taken buildRecord() {
        var taken = places == null ? Arrays.copyOf(values, fields) : values;
        return new Taken(line, fields, blank, taken, badField, badLine, badIsNul);
    }
}
