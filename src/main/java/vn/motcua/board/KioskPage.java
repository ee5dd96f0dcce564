package vn.motcua.board;

import java.util.List;
import java.util.UUID;
import vn.motcua.page.Form;
import vn.motcua.queue.CounterService;

/**
 * Where people take a number.
 *
 * @param services those that give numbers
 * @param bookable whether any of them takes bookings, so that codes are asked for
 * @param request  names the request, so that touching twice gives one number
 */
public record KioskPage(
        String agency, String home, List<CounterService> services, boolean bookable, Form form, UUID request) {}
