package vn.motcua.queue;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells screens what changed. One look at the database a second serves all screens of a node; what happens on this node is
 * told at once.
 */
public interface BoardFeed {

    /** Screens one node serves at once. */
    int MOST = 2_000;

    /** Begins to watch an agency; null when {@link #MOST} do already or the program is ending. */
    @Nullable
    Watch watch(UUID agency);

    /** One screen; used by one thread. */
    interface Watch extends AutoCloseable {

        /**
         * The board, at once the first time, then as soon as it differs from the last answer.
         *
         * @return null when nothing changed for that long
         */
        @Nullable
        Board next(Duration patience) throws InterruptedException;

        /** Whether the program is ending: no answer will come any more. */
        boolean over();

        @Override
        void close();
    }
}
