package vn.motcua.board;

import java.time.Instant;
import vn.motcua.queue.QueueQuery.Standing;

/**
 * One ticket, for whoever holds its address.
 *
 * @param link  address of this page for the QR code, with the server's name
 * @param qr    the code as an SVG path
 * @param size  its width in modules
 * @param kiosk whether it was just taken at the kiosk, which is then shown again
 * @param desk  whether an officer gave it
 */
public record TicketPage(
        String agency,
        String home,
        Standing standing,
        String link,
        String qr,
        int size,
        boolean kiosk,
        boolean desk,
        Instant now) {}
