package vn.motcua.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number of a day. Nothing in it says who holds it.
 *
 * @param service     what it waits for now
 * @param label       what is called, for example {@code A012}; unique in its agency and day, kept by a transfer
 * @param version     moves with every act
 * @param bookedFor   the booked time, null without one
 * @param dossiers    codes of the dossiers that began with it
 */
public record Ticket(
        UUID id,
        UUID agency,
        UUID service,
        LocalDate day,
        String label,
        TicketState state,
        int version,
        @Nullable Instant bookedFor,
        Place place,
        Times times,
        List<String> dossiers) {

    /** Dossiers that may begin with one ticket. */
    public static final int MOST_DOSSIERS = 50;

    public Ticket {
        dossiers = List.copyOf(dossiers);
    }

    /**
     * @param wanted  the only counter that may call it, null for any of its service
     * @param counter the counter that called it last
     * @param officer the account that called it last
     * @param calls   how often it was called, recalls too
     */
    public record Place(
            @Nullable Integer wanted,
            @Nullable Integer counter,
            @Nullable UUID officer,
            int calls) {}

    /**
     * @param queued       since when it waits, this time
     * @param servingSince since when it is served, this time
     * @param waited       seconds it waited until its calls; the present waiting is not in it
     * @param served       seconds it was served; the present serving is not in it
     */
    public record Times(
            Instant taken,
            Instant queued,
            @Nullable Instant firstCalled,
            @Nullable Instant servingSince,
            @Nullable Instant called,
            @Nullable Instant ended,
            int waited,
            int served) {}
}
