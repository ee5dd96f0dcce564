package vn.motcua.queue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What people queue for at an agency.
 *
 * @param letter   A to Z, in front of every number
 * @param sectors  codes of the catalogue's sectors it serves
 * @param counters numbers of the counters that serve it, 1 to 99
 * @param booking  when times can be booked
 * @param open     whether tickets are given
 */
public record CounterService(
        UUID id,
        UUID agency,
        String letter,
        String name,
        String nameEn,
        List<String> sectors,
        List<Integer> counters,
        Booking booking,
        boolean open) {

    public CounterService {
        sectors = List.copyOf(sectors);
        counters = List.copyOf(counters);
    }

    /**
     * @param minutes  length of a booked time: 10, 15, 20, 30 or 60
     * @param capacity people one takes; 0 where nothing is booked
     */
    public record Booking(int minutes, int capacity) {
        public static final Booking NONE = new Booking(30, 0);
    }

    /** Its name in the language of a page. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }

    public boolean bookable() {
        return open && booking.capacity() > 0;
    }
}
