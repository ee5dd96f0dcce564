package vn.motcua.queue.internal;

import static vn.motcua.queue.QueueRefusal.*;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.queue.BookTimes.State;
import vn.motcua.queue.QueueAction;
import vn.motcua.queue.TakeTicket;
import vn.motcua.queue.Ticket;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Gives numbers. */
@Component
class Taking implements TakeTicket {

    /** How late somebody may come for a booked time and still be called first. */
    static final Duration GRACE = Duration.ofMinutes(30);

    private final TicketStore tickets;
    private final ServiceStore services;
    private final BookingStore bookings;
    private final JournalStore journal;
    private final Agencies agencies;
    private final BoardWatch boards;
    private final Clock clock;

    Taking(
            TicketStore tickets,
            ServiceStore services,
            BookingStore bookings,
            JournalStore journal,
            Agencies agencies,
            BoardWatch boards,
            Clock clock) {
        this.tickets = tickets;
        this.services = services;
        this.bookings = bookings;
        this.journal = journal;
        this.agencies = agencies;
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public Outcome<Ticket> take(UUID agency, String letter, UUID request, @Nullable Actor by) {
        if (by != null && !by.reach(Permission.QUEUE_SERVE).covers(agency)) return Outcome.refused(NOT_PERMITTED);
        var now = clock.instant();
        var day = VietnameseTime.dateOf(now);
        var action = by == null ? QueueAction.TAKE : QueueAction.GIVE;
        var act = Act.of(action, by == null ? null : by.account(), now, request, "", agency, letter);
        return told(journal.once(
                act,
                this::stored,
                () -> {
                    if (agencies.byId(agency).filter(each -> each.existsOn(day)).isEmpty()) {
                        return Outcome.refused(AGENCY_UNKNOWN);
                    }
                    var service = services.of(agency, letter).orElse(null);
                    if (service == null) return Outcome.refused(SERVICE_UNKNOWN, letter);
                    if (!service.open()) return Outcome.refused(SERVICE_CLOSED, letter);
                    var id = Ids.next();
                    return tickets.take(id, service.id(), day, null, null, act)
                            ? found(id)
                            : Outcome.refused(NUMBERS_USED_UP, letter);
                },
                null));
    }

    @Override
    public Outcome<Ticket> arrive(UUID agency, String typed, UUID request, @Nullable Actor by) {
        if (by != null && !by.reach(Permission.QUEUE_SERVE).covers(agency)) return Outcome.refused(NOT_PERMITTED);
        var code = typed.strip().toUpperCase(Locale.ROOT);
        var now = clock.instant();
        var day = VietnameseTime.dateOf(now);
        var act = Act.of(QueueAction.ARRIVE, by == null ? null : by.account(), now, request, "", agency, code);
        return told(journal.once(
                act,
                this::stored,
                () -> {
                    var booking = bookings.byCode(agency, day, code).orElse(null);
                    if (booking == null) {
                        return Outcome.refused(
                                bookings.onAnotherDay(agency, day, code) ? BOOKING_OTHER_DAY : BOOKING_UNKNOWN);
                    }
                    if (booking.state() != State.BOOKED) return Outcome.refused(BOOKING_ENDED);
                    boolean late = now.isAfter(booking.starts().plus(GRACE));
                    var id = Ids.next();
                    var starts = late ? null : booking.starts();
                    return tickets.take(id, booking.service(), day, starts, booking.id(), act)
                            ? found(id)
                            : Outcome.refused(BOOKING_ENDED);
                },
                BOOKING_ENDED));
    }

    private Outcome<Ticket> stored(JournalStore.Line line) {
        if (line.ticket() == null) throw new IllegalStateException("a line of another act");
        return found(line.ticket());
    }

    private Outcome<Ticket> found(UUID ticket) {
        return Outcome.done(tickets.find(ticket).orElseThrow());
    }

    private Outcome<Ticket> told(Outcome<Ticket> outcome) {
        if (outcome instanceof Outcome.Done<Ticket>) boards.poke();
        return outcome;
    }
}
