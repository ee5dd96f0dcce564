package vn.motcua.queue.internal;

import static vn.motcua.queue.QueueRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.queue.QueueAction;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.ServeTickets;
import vn.motcua.queue.Sitting;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketState;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Acts on tickets at a counter: who asks, then the rule, then one statement. */
@Component
class Serving implements ServeTickets {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9.-]{1,60}");

    private final TicketStore tickets;
    private final SittingStore sittings;
    private final ServiceStore services;
    private final JournalStore journal;
    private final CounterOpening opening;
    private final BoardWatch boards;
    private final Clock clock;

    Serving(
            TicketStore tickets,
            SittingStore sittings,
            ServiceStore services,
            JournalStore journal,
            CounterOpening opening,
            BoardWatch boards,
            Clock clock) {
        this.tickets = tickets;
        this.sittings = sittings;
        this.services = services;
        this.journal = journal;
        this.opening = opening;
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public Outcome<Sitting> open(
            UUID agency, int counter, @Nullable UUID standsFor, boolean relieve, UUID request, Actor by) {
        return opening.open(agency, counter, standsFor, relieve, request, by);
    }

    @Override
    public Outcome<Sitting> close(UUID agency, int counter, UUID request, Actor by) {
        return opening.close(agency, counter, request, by);
    }

    @Override
    public Outcome<Ticket> callNext(UUID agency, int counter, UUID request, Actor by) {
        if (!by.reach(Permission.QUEUE_SERVE).covers(agency)) return Outcome.refused(NOT_PERMITTED);
        var now = clock.instant();
        var day = VietnameseTime.dateOf(now);
        var act = Act.of(QueueAction.CALL, by.account(), now, request, "", agency, counter);
        var outcome = journal.once(act, this::stored, () -> callNext(agency, day, counter, act, by), STILL_SERVING);
        return told(outcome);
    }

    private Outcome<Ticket> callNext(UUID agency, LocalDate day, int counter, Act act, Actor by) {
        var called = tickets.callNext(agency, day, counter, act);
        if (called.isPresent()) return found(called.get());
        boolean sits = sittings.of(agency, day, by.account())
                .filter(sitting -> sitting.counter() == counter)
                .isPresent();
        return Outcome.refused(sits ? NOBODY_WAITING : NOT_SITTING);
    }

    @Override
    public Outcome<Ticket> recall(UUID ticket, UUID request, Actor by) {
        return act(QueueAction.RECALL, ticket, "", request, by, (found, here) -> {
            boolean back = found.state() == TicketState.SKIPPED;
            var other = found.place().wanted();
            if (back && other != null && other != here.counter()) {
                return new TicketRules.Refused(OTHER_COUNTER, found.label(), String.valueOf(other));
            }
            return TicketRules.recall(found, here, clock.instant());
        });
    }

    @Override
    public Outcome<Ticket> skip(UUID ticket, UUID request, Actor by) {
        return act(
                QueueAction.SKIP,
                ticket,
                "",
                request,
                by,
                (found, here) -> TicketRules.skip(found, here, clock.instant()));
    }

    @Override
    public Outcome<Ticket> finish(UUID ticket, UUID request, Actor by) {
        return act(
                QueueAction.FINISH,
                ticket,
                "",
                request,
                by,
                (found, here) -> TicketRules.finish(found, here, clock.instant()));
    }

    @Override
    public Outcome<Ticket> transfer(
            UUID ticket, @Nullable String letter, @Nullable Integer counter, UUID request, Actor by) {
        if (letter == null && counter == null) return Outcome.refused(TARGET_MISSING);
        var detail = (letter == null ? "" : letter) + (counter == null ? "" : " " + counter);
        return act(QueueAction.TRANSFER, ticket, detail.strip(), request, by, (found, here) -> {
            var all = services.of(found.agency());
            var to = all.stream()
                    .filter(each -> letter == null
                            ? each.id().equals(found.service())
                            : each.letter().equals(letter))
                    .findFirst()
                    .orElse(null);
            if (to == null) return new TicketRules.Refused(SERVICE_UNKNOWN, String.valueOf(letter));
            var wrong = counter == null ? null : unfit(found, counter);
            if (wrong != null) return wrong;
            return TicketRules.transfer(found, to, counter, here, clock.instant());
        });
    }

    /** A ticket only a counter without anybody could call would wait for ever. */
    private TicketRules.@Nullable Refused unfit(Ticket ticket, int counter) {
        boolean staffed =
                sittings.of(ticket.agency(), ticket.day()).stream().anyMatch(sitting -> sitting.counter() == counter);
        return staffed ? null : new TicketRules.Refused(COUNTER_EMPTY, counter);
    }

    @Override
    public Outcome<Ticket> begin(UUID ticket, String dossierCode, UUID request, Actor by) {
        if (!CODE.matcher(dossierCode).matches()) return Outcome.refused(DOSSIER_CODE_FORM);
        return act(
                QueueAction.BEGIN,
                ticket,
                dossierCode,
                request,
                by,
                (found, here) -> TicketRules.begin(found, dossierCode, here));
    }

    private Outcome<Ticket> act(
            QueueAction action,
            UUID ticket,
            String detail,
            UUID request,
            Actor by,
            BiFunction<Ticket, Sitting, TicketRules.Decision> rule) {
        var found = tickets.find(ticket).orElse(null);
        if (found == null || !by.reach(Permission.QUEUE_SERVE).covers(found.agency())) {
            return Outcome.refused(TICKET_UNKNOWN);
        }
        var now = clock.instant();
        var act = Act.of(action, by.account(), now, request, detail, ticket, detail);
        var outcome = journal.once(act, this::stored, () -> decided(found, act, by, rule), STILL_SERVING);
        return told(outcome);
    }

    private Outcome<Ticket> decided(
            Ticket found, Act act, Actor by, BiFunction<Ticket, Sitting, TicketRules.Decision> rule) {
        var day = VietnameseTime.dateOf(act.at());
        if (!found.day().equals(day)) return Outcome.refused(OTHER_DAY, found.label());
        var here = sittings.of(found.agency(), day, by.account()).orElse(null);
        if (here == null) return Outcome.refused(NOT_SITTING);
        return switch (rule.apply(found, here)) {
            case TicketRules.Refused(var code, var values) -> Outcome.refused(code, values);
            case TicketRules.Moved(var next) ->
                tickets.move(found, next, act) ? found(found.id()) : Outcome.refused(QueueRefusal.STALE, found.label());
        };
    }

    private Outcome<Ticket> stored(JournalStore.Line line) {
        if (line.ticket() == null) throw new IllegalStateException("a line of another act");
        return found(line.ticket());
    }

    private Outcome<Ticket> found(UUID ticket) {
        return Outcome.done(tickets.find(ticket).orElseThrow());
    }

    private <T> Outcome<T> told(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>) boards.poke();
        return outcome;
    }
}
