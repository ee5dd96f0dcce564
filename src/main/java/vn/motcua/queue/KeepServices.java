package vn.motcua.queue;

import java.util.List;
import java.util.UUID;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** Says what people queue for at an agency. Needs {@code QUEUE_MANAGE} reaching it. The same again changes nothing. */
public interface KeepServices {

    /** Opens a service under its letter, or changes the one that has it. Tickets already given stay as they are. */
    Outcome<CounterService> keep(UUID agency, Wish wish, Actor by);

    /** No tickets are given for it from now on; those who wait are still called. */
    Outcome<CounterService> close(UUID agency, String letter, Actor by);

    record Wish(
            String letter,
            String name,
            String nameEn,
            List<String> sectors,
            List<Integer> counters,
            CounterService.Booking booking) {

        public Wish {
            sectors = List.copyOf(sectors);
            counters = List.copyOf(counters);
        }
    }
}
