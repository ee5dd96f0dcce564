package vn.motcua.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/**
 * Takes an office's register in: one row a dossier, in the columns of the documentation ({@code ma_ho_so},
 * {@code ma_tthc} and so on). All or nothing in one transaction, unless the good rows are wanted alone. A row that is
 * there already counts as present, so an import can be repeated; the same code with other content is refused. Streams:
 * memory does not grow with the file.
 *
 * <p>Needs {@link vn.motcua.identity.Permission#REGISTER_IMPORT}; rows of agencies out of its reach are refused as rows
 * of unknown agencies.
 */
public interface ImportRegister {

    /**
     * Closes what it opens. Imports wait for each other.
     *
     * @throws IOException when the stream fails; nothing is taken then. Whatever it holds is never an exception
     */
    Outcome<IntakeReport> take(Request request, Actor by) throws IOException;

    /**
     * @param fileName kept with the import, without a path
     * @param dryRun   do everything but keep it; the report tells what would have been taken
     * @param keepGood take the good rows although others are refused
     * @param locale   the language of the sentences in the report
     */
    record Request(
            String fileName, Source source, boolean dryRun, boolean keepGood, Locale locale, Progress progress) {}

    /**
     * Where the table is read from. One that can be opened again and is long is read through before anything is written:
     * an error near its end would else undo hours of writing.
     *
     * @param size in bytes; {@link #UNKNOWN} for a stream, which is read once
     */
    record Source(Opening opening, long size) {

        /** The size of what can be read only once. */
        public static final long UNKNOWN = -1;

        /** Of a stream that is there already, such as the body of a request. */
        public static Source of(InputStream stream) {
            return new Source(() -> stream, UNKNOWN);
        }

        /** @throws IOException when there is no such file */
        public static Source of(Path file) throws IOException {
            return new Source(() -> Files.newInputStream(file), Files.size(file));
        }

        /** Opens a source. */
        @FunctionalInterface
        public interface Opening {

            /** Whoever asks closes it. */
            InputStream open() throws IOException;
        }
    }

    /** Told now and then, from any thread, how far the import has come. */
    interface Progress {

        Progress NONE = (rows, bytes) -> {};

        /**
         * @param rows  that were checked and looked up
         * @param bytes read from the source; where it is read twice, half of what was read in both
         */
        void reached(long rows, long bytes);

        /** Another import is under way, and this one waits until it is over. */
        default void waiting() {}
    }
}
