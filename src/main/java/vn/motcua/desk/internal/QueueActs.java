package vn.motcua.desk.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.queue.ServeTickets;
import vn.motcua.queue.Sitting;
import vn.motcua.queue.TakeTicket;
import vn.motcua.queue.Ticket;
import vn.motcua.shared.Outcome;

/** Reads what an officer asked for at the counter and asks the use case. */
@Component
class QueueActs {

    /**
     * What is said when it is done.
     *
     * @param key  of the sentence, whose value is the ticket's label or the counter's number
     * @param slip the ticket to be printed, null for none
     */
    record Said(String key, String value, @Nullable UUID slip) {}

    private final ServeTickets serving;
    private final TakeTicket taking;

    QueueActs(ServeTickets serving, TakeTicket taking) {
        this.serving = serving;
        this.taking = taking;
    }

    Outcome<Said> act(String act, UUID agency, UUID request, Form form, Actor by) {
        return switch (act) {
            case "open" ->
                sat(
                        "desk.queue.done.open",
                        serving.open(
                                agency,
                                number(form, "counter"),
                                maybeId(form, "standsFor"),
                                form.checked("relieve"),
                                request,
                                by));
            case "close" -> sat("desk.queue.done.close", serving.close(agency, number(form, "counter"), request, by));
            case "call" -> call(agency, request, form, by);
            case "recall" -> said("desk.queue.done.recall", serving.recall(id(form, "ticket"), request, by));
            case "skip" -> said("desk.queue.done.skip", serving.skip(id(form, "ticket"), request, by));
            case "finish" -> said("desk.queue.done.finish", serving.finish(id(form, "ticket"), request, by));
            case "next" -> {
                var finished = serving.finish(id(form, "ticket"), id(form, "finish"), by);
                yield finished instanceof Outcome.Refused<Ticket>(var refusal)
                        ? new Outcome.Refused<>(refusal)
                        : call(agency, request, form, by);
            }
            case "transfer" ->
                said(
                        "desk.queue.done.transfer",
                        serving.transfer(
                                id(form, "ticket"),
                                form.optional("letter"),
                                form.value("toCounter").isEmpty() ? null : number(form, "toCounter"),
                                request,
                                by));
            case "give" -> printed(taking.take(agency, form.value("service"), request, by));
            case "arrive" -> printed(taking.arrive(agency, form.value("code"), request, by));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Outcome<Said> call(UUID agency, UUID request, Form form, Actor by) {
        return said("desk.queue.done.call", serving.callNext(agency, number(form, "counter"), request, by));
    }

    private static Outcome<Said> said(String key, Outcome<Ticket> outcome) {
        return switch (outcome) {
            case Outcome.Done<Ticket>(var ticket) -> Outcome.done(new Said(key, ticket.label(), null));
            case Outcome.Refused<Ticket>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private static Outcome<Said> printed(Outcome<Ticket> outcome) {
        return switch (outcome) {
            case Outcome.Done<Ticket>(var ticket) -> Outcome.done(new Said("", ticket.label(), ticket.id()));
            case Outcome.Refused<Ticket>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private static Outcome<Said> sat(String key, Outcome<Sitting> outcome) {
        return switch (outcome) {
            case Outcome.Done<Sitting>(var sitting) ->
                Outcome.done(new Said(key, String.valueOf(sitting.counter()), null));
            case Outcome.Refused<Sitting>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private static int number(Form form, String field) {
        var typed = form.value(field);
        if (!typed.matches("[0-9]{1,2}")) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return Integer.parseInt(typed);
    }

    private static UUID id(Form form, String field) {
        var id = maybeId(form, field);
        if (id == null) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return id;
    }

    private static @Nullable UUID maybeId(Form form, String field) {
        var typed = form.value(field);
        if (typed.isEmpty()) return null;
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
