package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.api.internal.QueueDocuments.SittingDocument;
import vn.motcua.api.internal.QueueDocuments.TicketDocument;
import vn.motcua.identity.Actor;
import vn.motcua.queue.QueueQuery;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.ServeTickets;
import vn.motcua.queue.TakeTicket;
import vn.motcua.queue.Ticket;
import vn.motcua.shared.Outcome;

@RestController
@RequestMapping(path = "/api/v1/queue/{agency}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Queue: tickets", description = "Counters, numbers and what officers do with them; needs QUEUE_SERVE")
class QueueTicketsController {

    private final TakeTicket taking;
    private final ServeTickets serving;
    private final QueueQuery queue;
    private final AgencyCodes agencies;

    QueueTicketsController(TakeTicket taking, ServeTickets serving, QueueQuery queue, AgencyCodes agencies) {
        this.taking = taking;
        this.serving = serving;
        this.queue = queue;
        this.agencies = agencies;
    }

    @Operation(
            summary = "Sit down at a counter for the day",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = QueueSeat.class))))
    @PutMapping(path = "/counters/{counter}/sitting", consumes = MediaType.APPLICATION_JSON_VALUE)
    SittingDocument sit(
            @PathVariable String agency,
            @PathVariable int counter,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, QueueSeat.class);
        return SittingDocument.of(Refused.orDone(serving.open(
                agencies.named(agency).id(),
                counter,
                wanted.standsFor(),
                Boolean.TRUE.equals(wanted.relieve()),
                RequestHeaders.id(http, actor),
                actor)));
    }

    @Operation(summary = "Leave the counter")
    @DeleteMapping("/counters/{counter}/sitting")
    SittingDocument leave(
            @PathVariable String agency,
            @PathVariable int counter,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var id = agencies.named(agency).id();
        return SittingDocument.of(Refused.orDone(serving.close(id, counter, RequestHeaders.id(http, actor), actor)));
    }

    @Operation(
            summary = "Give a number, for a service or a booking",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewQueueTicket.class))))
    @PostMapping(path = "/tickets", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    TicketDocument take(
            @PathVariable String agency,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewQueueTicket.class);
        var id = agencies.named(agency).id();
        var request = RequestHeaders.id(http, actor);
        if (wanted.booking() != null) return shown(taking.arrive(id, wanted.booking(), request, actor));
        if (wanted.service() == null) throw Refused.because(ApiRefusal.FIELD_MISSING, "service");
        return shown(taking.take(id, wanted.service(), request, actor));
    }

    @Operation(summary = "Where a ticket stands")
    @GetMapping("/tickets/{ticket}")
    TicketDocument ticket(
            @PathVariable String agency, @PathVariable UUID ticket, @Parameter(hidden = true) Actor actor) {
        return standing(agencies.named(agency).id(), ticket);
    }

    @Operation(
            summary = "Call the next ticket to a counter you sit at",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NextCall.class))))
    @PostMapping(path = "/calls", consumes = MediaType.APPLICATION_JSON_VALUE)
    TicketDocument call(
            @PathVariable String agency,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NextCall.class);
        var id = agencies.named(agency).id();
        return shown(serving.callNext(id, wanted.counter(), RequestHeaders.id(http, actor), actor));
    }

    @Operation(
            summary = "Call again, skip, transfer, finish, or say which dossier began with it",
            description =
                    "RECALL and SKIP take nothing more; TRANSFER a service, a counter or both; BEGIN a dossier's code.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TicketAct.class))))
    @PostMapping(path = "/tickets/{ticket}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    TicketDocument act(
            @PathVariable String agency,
            @PathVariable UUID ticket,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, TicketAct.class);
        standing(agencies.named(agency).id(), ticket); // one of another agency is not found under this address
        var request = RequestHeaders.id(http, actor);
        return shown(
                switch (wanted.act()) {
                    case RECALL -> serving.recall(ticket, request, actor);
                    case SKIP -> serving.skip(ticket, request, actor);
                    case FINISH -> serving.finish(ticket, request, actor);
                    case TRANSFER -> serving.transfer(ticket, wanted.service(), wanted.counter(), request, actor);
                    case BEGIN -> {
                        if (wanted.dossier() == null) throw Refused.because(ApiRefusal.FIELD_MISSING, "dossier");
                        yield serving.begin(ticket, wanted.dossier(), request, actor);
                    }
                });
    }

    private TicketDocument shown(Outcome<Ticket> outcome) {
        var ticket = Refused.orDone(outcome);
        return standing(ticket.agency(), ticket.id());
    }

    private TicketDocument standing(UUID agency, UUID ticket) {
        var found = Refused.orFound(queue.standing(agency, ticket), QueueRefusal.TICKET_UNKNOWN);
        return TicketDocument.of(found.ticket(), found.service().letter(), found.ahead() < 0 ? null : found.ahead());
    }

    @Schema(name = "QueueSeat")
    record QueueSeat(
            @Schema(description = "the absent officer of today's roster a reserve replaces") @Nullable
            UUID standsFor,

            @Schema(description = "take the counter over from whoever sits there") @Nullable
            Boolean relieve) {}

    @Schema(name = "NewQueueTicket")
    record NewQueueTicket(
            @Schema(description = "letter; needed without a booking") @Nullable
            String service,

            @Schema(description = "code of a booking for today") @Nullable
            String booking) {}

    @Schema(name = "NextCall")
    record NextCall(int counter) {}

    enum Acts {
        RECALL,
        SKIP,
        TRANSFER,
        FINISH,
        BEGIN
    }

    @Schema(name = "TicketAct")
    record TicketAct(
            Acts act,

            @Schema(description = "letter, of a transfer") @Nullable
            String service,

            @Schema(description = "of a transfer") @Nullable Integer counter,

            @Schema(description = "code of the dossier that began") @Nullable
            String dossier) {}
}
