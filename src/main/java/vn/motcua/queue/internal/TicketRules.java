package vn.motcua.queue.internal;

import static vn.motcua.queue.QueueRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Sitting;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.Ticket.Place;
import vn.motcua.queue.Ticket.Times;
import vn.motcua.queue.TicketState;

/** What may be done with a ticket, and what becomes of it. Pure. */
final class TicketRules {

    private TicketRules() {}

    sealed interface Decision {}

    record Moved(Ticket ticket) implements Decision {}

    record Refused(QueueRefusal code, Object... values) implements Decision {}

    /** Again at the counter that serves it; a skipped one at the counter that wants it. */
    static Decision recall(Ticket ticket, Sitting here, Instant at) {
        return switch (ticket.state()) {
            case WAITING -> new Refused(NOT_CALLED, ticket.label());
            case DONE -> new Refused(TICKET_ENDED, ticket.label());
            case CALLED -> elsewhere(ticket, here) ? other(ticket) : new Moved(called(ticket, here, at, false));
            case SKIPPED -> new Moved(called(ticket, here, at, true));
        };
    }

    static Decision skip(Ticket ticket, Sitting here, Instant at) {
        var wrong = notServedHere(ticket, here);
        if (wrong != null) return wrong;
        return new Moved(left(ticket, TicketState.SKIPPED, at));
    }

    static Decision finish(Ticket ticket, Sitting here, Instant at) {
        var wrong = notServedHere(ticket, here);
        if (wrong != null) return wrong;
        return new Moved(left(ticket, TicketState.DONE, at));
    }

    /** @param wanted a counter somebody sits at, null for any of the service */
    static Decision transfer(Ticket ticket, CounterService to, @Nullable Integer wanted, Sitting here, Instant at) {
        var wrong = notServedHere(ticket, here);
        if (wrong != null) return wrong;
        boolean same = to.id().equals(ticket.service());
        if (same && (wanted == null || wanted == here.counter())) return new Refused(SAME_SERVICE, ticket.label());
        if (!same && !to.open()) return new Refused(SERVICE_CLOSED, to.letter());
        var left = left(ticket, TicketState.WAITING, at);
        return new Moved(new Ticket(
                ticket.id(),
                ticket.agency(),
                to.id(),
                ticket.day(),
                ticket.label(),
                TicketState.WAITING,
                ticket.version() + 1,
                ticket.bookedFor(),
                new Place(wanted, null, left.place().officer(), left.place().calls()),
                new Times(
                        ticket.times().taken(),
                        at,
                        ticket.times().firstCalled(),
                        null,
                        ticket.times().called(),
                        null,
                        ticket.times().waited(),
                        left.times().served()),
                ticket.dossiers()));
    }

    static Decision begin(Ticket ticket, String dossierCode, Sitting here) {
        if (ticket.dossiers().contains(dossierCode)) return new Moved(ticket);
        if (ticket.dossiers().size() >= Ticket.MOST_DOSSIERS) return new Refused(TOO_MANY_DOSSIERS, ticket.label());
        var dossiers = new ArrayList<>(ticket.dossiers());
        dossiers.add(dossierCode);
        var wrong = notServedHere(ticket, here);
        if (wrong != null) return wrong;
        return new Moved(new Ticket(
                ticket.id(),
                ticket.agency(),
                ticket.service(),
                ticket.day(),
                ticket.label(),
                ticket.state(),
                ticket.version() + 1,
                ticket.bookedFor(),
                ticket.place(),
                ticket.times(),
                dossiers));
    }

    private static @Nullable Refused notServedHere(Ticket ticket, Sitting here) {
        return switch (ticket.state()) {
            case WAITING -> new Refused(NOT_CALLED, ticket.label());
            case DONE, SKIPPED -> new Refused(TICKET_ENDED, ticket.label());
            case CALLED -> elsewhere(ticket, here) ? other(ticket) : null;
        };
    }

    private static boolean elsewhere(Ticket ticket, Sitting here) {
        var counter = ticket.place().counter();
        return counter == null || counter != here.counter();
    }

    private static Refused other(Ticket ticket) {
        return new Refused(
                OTHER_COUNTER, ticket.label(), String.valueOf(ticket.place().counter()));
    }

    private static Ticket called(Ticket ticket, Sitting here, Instant at, boolean back) {
        var times = ticket.times();
        return with(
                ticket,
                TicketState.CALLED,
                new Place(
                        ticket.place().wanted(),
                        here.counter(),
                        here.account(),
                        ticket.place().calls() + 1),
                new Times(
                        times.taken(),
                        times.queued(),
                        times.firstCalled(),
                        back ? at : times.servingSince(),
                        at,
                        null,
                        times.waited(),
                        times.served()));
    }

    private static Ticket left(Ticket ticket, TicketState state, Instant at) {
        var times = ticket.times();
        return with(
                ticket,
                state,
                ticket.place(),
                new Times(
                        times.taken(),
                        times.queued(),
                        times.firstCalled(),
                        null,
                        times.called(),
                        at,
                        times.waited(),
                        times.served() + seconds(times.servingSince(), at)));
    }

    private static Ticket with(Ticket ticket, TicketState state, Place place, Times times) {
        UUID id = ticket.id();
        return new Ticket(
                id,
                ticket.agency(),
                ticket.service(),
                ticket.day(),
                ticket.label(),
                state,
                ticket.version() + 1,
                ticket.bookedFor(),
                place,
                times,
                ticket.dossiers());
    }

    /** Clocks of two nodes may differ a little: never less than nothing. */
    private static int seconds(@Nullable Instant from, Instant to) {
        return from == null ? 0 : (int) Math.max(0, Duration.between(from, to).toSeconds());
    }
}
