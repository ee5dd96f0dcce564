package vn.motcua.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/** Looks after what could not be sent. Nobody sees to whom or what; only what it is about and why it failed. */
public interface DeadLetters {

    int PAGE_SIZE = 50;

    /**
     * The newest first.
     *
     * @param before the last id of the page before, null for the first page
     */
    Outcome<Listing> list(@Nullable UUID before, OutboxKeeper by);

    /** Sends one again from now on, as often as a new one. */
    Outcome<UUID> replay(UUID letter, OutboxKeeper by);

    /** All dead letters of a carrier, for example after its gateway was set up wrongly; answers how many. */
    Outcome<Integer> replayAll(String carrier, OutboxKeeper by);

    /** Gives one up for good and erases what was in it. */
    Outcome<UUID> drop(UUID letter, OutboxKeeper by);

    /** What was done about letters, the newest first, at most {@value #PAGE_SIZE}. */
    Outcome<List<Act>> acts(OutboxKeeper by);

    /**
     * @param action  {@code REPLAY} or {@code DROP}
     * @param about   of the letter; empty where many were sent again at once
     * @param letters how many
     */
    record Act(Instant at, UUID account, String action, String carrier, String about, int letters) {}

    /**
     * @param queues every carrier with what waits at it
     * @param next   to ask for the next page with, null on the last
     */
    record Listing(
            List<Letter> letters,
            List<Queue> queues,
            @Nullable UUID next) {

        public Listing {
            letters = List.copyOf(letters);
            queues = List.copyOf(queues);
        }
    }

    record Letter(UUID id, String carrier, String about, Instant created, Instant ended, int tries, String error) {}

    /**
     * @param open   whether the carrier is set up
     * @param oldest since when the longest waiting has been waiting, null when nothing waits
     */
    record Queue(
            String carrier,
            boolean open,
            long waiting,
            long dead,
            @Nullable Instant oldest) {}
}
