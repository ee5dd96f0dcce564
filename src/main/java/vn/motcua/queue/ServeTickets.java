package vn.motcua.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * What an officer does at a counter. Needs {@code QUEUE_SERVE} reaching the agency; a ticket elsewhere is not found. Each
 * act is one statement with its line in the journal. The same request again (a double click, a retry) acts only once and
 * is answered with how the ticket stands; with another act it is refused.
 */
public interface ServeTickets {

    /**
     * Sits down at a counter for the rest of the day.
     *
     * @param standsFor the absent officer of today's roster a reserve replaces, null for none
     * @param relieve   take the counter over from whoever sits there, with the ticket they serve
     */
    Outcome<Sitting> open(UUID agency, int counter, @Nullable UUID standsFor, boolean relieve, UUID request, Actor by);

    /** Leaves the counter. Tickets only this counter could call go back to their services. */
    Outcome<Sitting> close(UUID agency, int counter, UUID request, Actor by);

    /**
     * Calls the next ticket of the counter's services: booked times that have come, then who waits longest, then who came
     * early for a booked time. Two officers in the same instant get different tickets.
     */
    Outcome<Ticket> callNext(UUID agency, int counter, UUID request, Actor by);

    /** Calls again: the ticket being served here, or one that was skipped today. */
    Outcome<Ticket> recall(UUID ticket, UUID request, Actor by);

    /** Nobody came. */
    Outcome<Ticket> skip(UUID ticket, UUID request, Actor by);

    /** To another service, or to one counter, or both. It keeps its number and its place by the time it was taken. */
    Outcome<Ticket> transfer(UUID ticket, @Nullable String letter, @Nullable Integer counter, UUID request, Actor by);

    Outcome<Ticket> finish(UUID ticket, UUID request, Actor by);

    /** A dossier began with the ticket being served here, perhaps one of several; the same twice is the same as once. */
    Outcome<Ticket> begin(UUID ticket, String dossierCode, UUID request, Actor by);
}
