package vn.motcua.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps seals outside the database, in an append-only chain of blocks. What was answered as sealed survives a power cut.
 * Knows nothing of what the subjects are. Whatever the file system refuses is an {@link java.io.UncheckedIOException}.
 */
public interface Seals {

    /**
     * Begins a round of sealing; waits for the round of another process on the same directory.
     *
     * @param now     when the round looks; never later than the first look
     * @param overlap how far behind the end of the last whole round it looks again
     */
    Round begin(Instant now, Duration overlap);

    /** Until when everything was added to a round that was brought to its end; empty before the first. */
    Optional<Instant> covered();

    /** Reads every block in order and hands over its seals; memory does not grow with their number. */
    Kept read(Visitor each);

    /** One round. Closing it without {@link #finish} keeps what was sealed, but the next round looks from as far back. */
    interface Round extends AutoCloseable {

        /** From when on to look for what is not sealed yet; empty: from the beginning. */
        Optional<Instant> since();

        /** Seals it, unless a block of the time looked at again holds it already. */
        void add(Seal seal);

        /**
         * Everything there was to seal until {@code now} was added.
         *
         * @return how many seals this round added
         */
        long finish();

        @Override
        void close();
    }

    /** Told of every block. */
    interface Visitor {

        /** @param digest SHA-256 of the block in hexadecimal, which covers everything before it */
        void block(String digest, List<Seal> seals);
    }

    /**
     * What is kept.
     *
     * @param heads  number of seals
     * @param blocks number of sound blocks
     * @param until  when the last block was made; null without one
     * @param digest SHA-256 of the last block in hexadecimal; null without one
     * @param faults numbers of the blocks, from 1, that are damaged, missing or not ours: at most 1,000
     */
    record Kept(
            long heads,
            long blocks,
            @Nullable Instant until,
            @Nullable String digest,
            List<Long> faults) {

        /** Whether there is no trace of seals: nothing was sealed in this place yet. */
        public boolean none() {
            return blocks == 0 && faults.isEmpty();
        }
    }
}
