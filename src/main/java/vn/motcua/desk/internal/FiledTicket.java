package vn.motcua.desk.internal;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.queue.ServeTickets;
import vn.motcua.queue.Ticket;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** Tells the queue that a dossier began with the ticket a form carries; the dossier knows nothing of it. */
@Component
class FiledTicket {

    private final ServeTickets serving;

    FiledTicket(ServeTickets serving) {
        this.serving = serving;
    }

    /** What is said about it after the sentence about the dossier; nothing where the form carries no ticket. */
    String begun(Form form, String dossierCode, Here here, Actor by) {
        UUID ticket;
        try {
            if (form.value("ticket").isEmpty()) return "";
            ticket = UUID.fromString(form.value("ticket"));
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
        return " "
                + switch (serving.begin(ticket, dossierCode, Ids.next(), by)) {
                    case Outcome.Done<Ticket>(var begun) -> here.say("desk.filed.ticket", begun.label());
                    case Outcome.Refused<Ticket>(var refusal) -> here.texts().of(here.locale(), refusal);
                };
    }
}
