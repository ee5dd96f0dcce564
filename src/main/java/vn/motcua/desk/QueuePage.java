package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.QueueQuery.Desk;
import vn.motcua.queue.Ticket;

/**
 * An officer's counter: the ticket being served, who waits, what can be done.
 *
 * @param code     identifier code of the agency
 * @param agencies those the officer serves at, for a choice
 * @param absent   officers of today's roster a reserve may replace
 * @param files    whether the officer may file dossiers for who sits here
 */
public record QueuePage(
        String code,
        String agency,
        List<Choice> agencies,
        Desk desk,
        List<Choice> absent,
        boolean files,
        Form form,
        Instant now) {

    /** The name of a ticket's service in the page's language. */
    public @Nullable CounterService service(Ticket ticket) {
        return desk.services().stream()
                .filter(each -> each.id().equals(ticket.service()))
                .findFirst()
                .orElse(null);
    }

    /** Services that give numbers. */
    public List<CounterService> open() {
        return desk.services().stream().filter(CounterService::open).toList();
    }
}
