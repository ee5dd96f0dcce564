package vn.motcua.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Gives a number: to whoever stands at the kiosk, or by an officer ({@code QUEUE_SERVE} reaching the agency). Numbers are
 * unique in an agency, service and day whoever asks at once. The same request again is answered with the same ticket.
 */
public interface TakeTicket {

    /** Numbers a service gives on one day. */
    int MOST_PER_DAY = 9_999;

    /** @param by null at the kiosk */
    Outcome<Ticket> take(UUID agency, String letter, UUID request, @Nullable Actor by);

    /**
     * Somebody came for a time booked today. Up to half an hour late they are still called before those without one;
     * later they wait like everybody.
     *
     * @param by null at the kiosk
     */
    Outcome<Ticket> arrive(UUID agency, String code, UUID request, @Nullable Actor by);
}
