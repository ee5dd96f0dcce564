package vn.motcua.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Booked times, in the sessions of the agency's calendar. Citizens book for themselves, officers ({@code QUEUE_SERVE}) for
 * whoever asks; either shows the code at the kiosk. No name is kept.
 */
public interface BookTimes {

    /** Days ahead a time can be booked. */
    int DAYS_AHEAD = 30;

    /** Times a citizen may have booked and not used. */
    int MOST_OPEN = 3;

    /** The times of a day that are still to come, full ones too. */
    Outcome<List<Slot>> slots(UUID agency, String letter, LocalDate day);

    Outcome<Booked> book(UUID agency, String letter, Instant starts, UUID request, Actor by);

    /** By who booked it, or an officer there; the place is free again. */
    Outcome<Booked> cancel(UUID booking, Actor by);

    /** One's own that are still to come, the next first. */
    List<Booked> mine(Actor by);

    /** Everything booked for a day at an agency, for those who serve there. */
    Outcome<List<Booked>> of(UUID agency, LocalDate day, Actor by);

    record Slot(Instant starts, int free) {}

    enum State {
        BOOKED,
        ARRIVED,
        CANCELLED
    }

    /** @param code what is entered at the kiosk; unique in its agency and day */
    record Booked(
            UUID id,
            UUID agency,
            String letter,
            String name,
            String nameEn,
            Instant starts,
            String code,
            State state,
            @Nullable String label) {}
}
