package vn.motcua.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.RowHandler.Taken;

/**
 * Reads a CSV table as a stream: UTF-8 with or without a byte order mark, comma or semicolon, the header in the first
 * row, columns in any order. Rows that can be read go to the consumer one by one; all others become {@link Problems}.
 * Memory does not grow with the file: a row has at most 1,048,576 characters and 1,000 fields.
 */
public final class Table {

    private final TableShape shape;
    private final Problems problems;
    private final WatchedText text;
    private final RowHandler handler;
    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable String[] header = new String[0];

    private Table(InputStream in, TableShape shape, Problems problems) throws IOException {
        this.shape = shape;
        this.problems = problems;
        this.text = new WatchedText(in);
        this.handler = new RowHandler(text);
    }

    /**
     * Reads the whole table. Closes the stream.
     *
     * @throws IOException when the stream itself fails; whatever the text holds is never an exception
     */
    public static void read(InputStream in, TableShape shape, Problems problems, Consumer<Row> rows)
            throws IOException {
        try (in) {
            new Table(in, shape, problems).read(rows);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void read(Consumer<Row> rows) throws IOException {
        if (text.isBlank()) {
            problems.breakOff(1, null, "intake.empty");
            return;
        }
        try (var csv = CsvReader.builder()
                        .fieldSeparator(text.separator())
                        .maxBufferSize(RowHandler.LONGEST)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .build(handler, text);
                var records = csv.iterator()) {
            if (!more(records)) {
                if (!problems.broken()) problems.breakOff(1, null, "intake.empty");
            } else if (readHeader(records)) {
                readRows(records, rows);
            }
        }
    }

    private boolean readHeader(CloseableIterator<Taken> records) {
        var first = records.next();
        if (endsInQuote(first, records)) return false;
        if (first.badField() >= 0) {
            problems.breakOff(first.badLine(), null, first.badIsNul() ? "intake.nul" : "intake.encoding");
            return false;
        }
        header = first.values();
        var slots = new int[header.length];
        var seen = new HashSet<String>();
        boolean good = true;
        for (int i = 0; i < header.length; i++) {
            slots[i] = -1;
            var given = header[i];
            if (given == null) {
                problems.warning(first.line(), null, null, "intake.column.nameless", Integer.toString(i + 1));
                continue;
            }
            var name = given.toLowerCase(Locale.ROOT);
            if (!seen.add(name)) {
                problems.error(first.line(), given, null, "intake.column.twice", given);
                good = false;
            } else if (shape.knows(name)) {
                slots[i] = places.size();
                places.put(name, slots[i]);
                header[i] = name;
            } else {
                problems.warning(first.line(), given, null, "intake.column.unknown", given);
            }
        }
        for (var column : shape.required()) {
            if (places.containsKey(column)) continue;
            problems.error(first.line(), column, null, "intake.column.missing", column);
            good = false;
        }
        handler.keep(slots, places.size());
        if (good && !more(records) && !problems.broken()) {
            problems.warning(first.line(), null, null, "intake.headerOnly");
        }
        return good;
    }

    private void readRows(CloseableIterator<Taken> records, Consumer<Row> rows) {
        while (more(records)) {
            var record = records.next();
            if (record.blank()) {
                if (record.fields() > 1) problems.warning(record.line(), null, null, "intake.row.blank");
                continue;
            }
            problems.countRead();
            var row = new Row(record.line(), places, record.values(), problems);
            if (endsInQuote(record, records)) {
                problems.countRefused();
            } else if (record.badField() >= 0) {
                problems.countRefused();
                problems.error(
                        record.badLine(),
                        column(record.badField()),
                        null,
                        record.badIsNul() ? "intake.nul" : "intake.encoding");
            } else if (record.fields() != header.length) {
                refuseLength(row, record.fields(), records);
            } else {
                rows.accept(row);
            }
        }
    }

    private void refuseLength(Row row, int fields, CloseableIterator<Taken> records) {
        boolean last = !more(records) && !problems.broken();
        var key = fields > header.length ? "intake.row.many" : last ? "intake.row.cut" : "intake.row.few";
        // A file that is cut off ends in its last field; any other short row lacks the one after.
        var column = column(last ? fields - 1 : fields);
        problems.refuse(row, column, null, key, Integer.toString(fields), Integer.toString(header.length));
    }

    /** Whether the record is the last one and its quote never closes: it swallowed the rest of the table. */
    private boolean endsInQuote(Taken record, CloseableIterator<Taken> records) {
        // The text is ahead of the parser: before its end the open quote may belong to a later record, and asking for
        // that one would parse it, after the header even before anybody knows where its fields go.
        if (!text.ended() || text.quoteOpened() < record.line()) return false;
        if (more(records) || problems.broken()) return false;
        openQuote();
        return true;
    }

    /** Whether another record follows; where the table cannot be read on, says why and answers no. */
    private boolean more(CloseableIterator<Taken> records) {
        if (problems.broken()) return false;
        try {
            return records.hasNext();
        } catch (CsvParseException failure) {
            problems.countRead();
            problems.countRefused();
            if (text.quoteBroken() > 0 && !(failure.getCause() instanceof RowHandler.TooLong)) {
                problems.breakOff(text.quoteBroken(), column(text.quoteBrokenIn()), "intake.quote.followed");
            } else if (text.quoteOpened() > 0) {
                openQuote();
            } else {
                problems.breakOff(
                        handler.line(),
                        null,
                        "intake.row.long",
                        Integer.toString(RowHandler.LONGEST),
                        Integer.toString(RowHandler.MOST_FIELDS));
            }
            return false;
        }
    }

    private void openQuote() {
        long opened = text.quoteOpened();
        problems.breakOff(opened, column(text.quoteOpenedIn()), "intake.quote.open", Long.toString(opened));
    }

    /** The name of the column a field stands in; null while the header is read, and beyond its last column. */
    private @Nullable String column(int field) {
        return field < header.length ? header[field] : null;
    }
}
