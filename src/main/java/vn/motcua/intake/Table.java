package vn.motcua.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Reads a table as a stream, CSV or XLSX as its first bytes tell: the header in the first row, columns in any order.
 * Rows that can be read go to the consumer one by one; all others become {@link Problems}. Memory does not grow with the
 * file: a row has at most 1,048,576 characters and 1,000 fields. A spreadsheet is put down on disk meanwhile, under the
 * data directory, at most 1 GiB of it, and its file has no name any more when the first byte is written.
 */
public final class Table {

    /** The longest sign at the beginning of a kind of file. */
    private static final int SIGN = 8;

    private Table() {}

    /**
     * Reads the whole table. Closes the stream.
     *
     * @throws IOException when the stream itself fails; whatever it holds is never an exception
     */
    public static void read(InputStream in, TableShape shape, Problems problems, Consumer<Row> rows)
            throws IOException {
        try (in) {
            var begin = in.readNBytes(SIGN);
            var whole = new SequenceInputStream(new ByteArrayInputStream(begin), in);
            switch (FileKind.of(begin)) {
                case TEXT -> new CsvTable(whole, shape, problems).read(rows);
                case ZIP -> SheetTable.read(whole, shape, problems, rows);
                case COMPOUND -> problems.breakOff(0, null, FileKind.compound(whole));
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
