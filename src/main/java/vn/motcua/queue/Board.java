package vn.motcua.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a screen shows: numbers and counters, nothing about people.
 *
 * @param version moves with every act at the agency
 * @param calls   the last calls of the day, the newest first
 * @param waiting how many wait
 */
public record Board(UUID agency, long version, List<Call> calls, int waiting) {

    /** Calls a board holds. */
    public static final int CALLS = 8;

    public Board {
        calls = List.copyOf(calls);
    }

    /** @param times how often it was called; a new number says it is to be spoken again */
    public record Call(String label, int counter, Instant at, int times, boolean serving) {}
}
