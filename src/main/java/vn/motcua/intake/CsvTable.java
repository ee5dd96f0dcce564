package vn.motcua.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import vn.motcua.intake.RowHandler.Taken;

/** Reads a CSV table: UTF-8 with or without a byte order mark, comma or semicolon. */
final class CsvTable {

    private final TableShape shape;
    private final Problems problems;
    private final WatchedText text;
    private final RowHandler handler;
    private Header header = Header.NONE;

    CsvTable(InputStream in, TableShape shape, Problems problems) throws IOException {
        this.shape = shape;
        this.problems = problems;
        this.text = new WatchedText(in);
        this.handler = new RowHandler(text);
    }

    void read(Consumer<Row> rows) throws IOException {
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
        header = Header.of(first.line(), first.values(), shape, problems);
        handler.keep(header.slots(), header.known());
        if (header.good() && !more(records) && !problems.broken()) {
            problems.warning(first.line(), null, null, "intake.headerOnly");
        }
        return header.good();
    }

    private void readRows(CloseableIterator<Taken> records, Consumer<Row> rows) {
        while (more(records)) {
            var record = records.next();
            if (record.blank()) {
                if (record.fields() > 1) problems.warning(record.line(), null, null, "intake.row.blank");
                continue;
            }
            problems.countRead();
            var row = new Row(record.line(), header.places(), record.values(), problems);
            if (endsInQuote(record, records)) {
                problems.countRefused();
            } else if (record.badField() >= 0) {
                problems.countRefused();
                var column = header.name(record.badField());
                problems.error(record.badLine(), column, null, record.badIsNul() ? "intake.nul" : "intake.encoding");
            } else if (record.fields() != header.fields()) {
                refuseLength(row, record.fields(), records);
            } else {
                rows.accept(row);
            }
        }
    }

    private void refuseLength(Row row, int fields, CloseableIterator<Taken> records) {
        boolean last = !more(records) && !problems.broken();
        var key = fields > header.fields() ? "intake.row.many" : last ? "intake.row.cut" : "intake.row.few";
        // A file that is cut off ends in its last field; any other short row lacks the one after.
        var column = header.name(last ? fields - 1 : fields);
        problems.refuse(row, column, null, key, Integer.toString(fields), Integer.toString(header.fields()));
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
                problems.breakOff(text.quoteBroken(), header.name(text.quoteBrokenIn()), "intake.quote.followed");
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
        problems.breakOff(opened, header.name(text.quoteOpenedIn()), "intake.quote.open", Long.toString(opened));
    }
}
