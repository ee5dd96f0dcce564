package vn.motcua.dossier;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import vn.motcua.identity.Actor;

/**
 * Takes the dossiers of a register over, tens of thousands a second, each with its journal line and its fact. For
 * importers that have checked every row; who may import what is theirs to ask.
 */
public interface BulkIntake {

    /**
     * Opens the one transaction of an import. Imports wait for each other, so that the same file brought twice at the
     * same time is written once.
     *
     * @param clock    tells when it begins, which is when we learn of it: written to every journal line
     * @param waiting  told when another import is under way, before it is waited for
     */
    Taking begin(String fileName, Actor by, InstantSource clock, Runnable waiting);

    /** One import under way. Closing it without {@link #commit} leaves nothing. */
    interface Taking extends AutoCloseable {

        /** When it began. */
        Instant recorded();

        /**
         * From now on codes are looked up and nothing is written: a dry run, or an import that will be refused. What
         * was written before it must not be committed any more.
         */
        void onlyCheck();

        /** Makes rows ready to be written: keys, hashes, bytes. Needs no database; any one thread may do it. */
        Prepared prepare(List<TakenIn> rows);

        /**
         * Looks the codes up and writes the rows whose code is free, unless it is only to check.
         *
         * @return where each row stood, in order
         * @throws CodeTakenMeanwhile when somebody else took one of the codes in this very moment
         */
        List<Standing> write(Prepared rows);

        /**
         * Makes everything last and keeps where it came from.
         *
         * @param sha256   of the file, in hexadecimal
         * @param rowsRead all rows of the file, also those not taken
         */
        void commit(String sha256, long rowsRead);

        /** Rows written so far, or that would have been. */
        long taken();

        @Override
        void close();
    }

    /** Rows made ready by {@link Taking#prepare}. */
    interface Prepared {}

    /** A dossier with one of the codes was filed while they were being written; nothing was. */
    final class CodeTakenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public CodeTakenMeanwhile(Throwable cause) {
            super("a code was taken while it was being written", cause);
        }
    }
}
