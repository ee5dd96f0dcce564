package vn.motcua.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.queue.BookTimes.Booked;
import vn.motcua.queue.BookTimes.Slot;

/**
 * Booking a time.
 *
 * @param services those that take bookings
 * @param slots    of the chosen service and day, null while nothing is chosen
 * @param mine     one's own bookings still to come
 * @param last     the last day that can be chosen
 */
public record BookingPage(
        String agency,
        String home,
        List<Choice> services,
        Form form,
        @Nullable List<Slot> slots,
        List<Mine> mine,
        LocalDate today,
        LocalDate last) {

    public record Mine(Booked booked, String agency, String kiosk) {}
}
