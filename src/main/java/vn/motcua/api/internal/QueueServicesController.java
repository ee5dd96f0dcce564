package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.internal.QueueDocuments.BoardDocument;
import vn.motcua.api.internal.QueueDocuments.FiguresDocument;
import vn.motcua.api.internal.QueueDocuments.RosterDocument;
import vn.motcua.api.internal.QueueDocuments.ServiceDocument;
import vn.motcua.identity.Actor;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.KeepServices;
import vn.motcua.queue.QueueQuery;
import vn.motcua.shared.VietnameseTime;

@RestController
@RequestMapping(path = "/api/v1/queue/{agency}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Queue: what is served", description = "Services and counters of an agency, what its board shows, its day")
class QueueServicesController {

    private final KeepServices keeping;
    private final QueueQuery queue;
    private final AgencyCodes agencies;
    private final Clock clock;

    QueueServicesController(KeepServices keeping, QueueQuery queue, AgencyCodes agencies, Clock clock) {
        this.keeping = keeping;
        this.queue = queue;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Operation(
            summary = "What people queue for, by letter; closed services too",
            security = {})
    @GetMapping("/services")
    List<ServiceDocument> services(@PathVariable String agency) {
        return queue.services(agencies.named(agency).id()).stream()
                .map(ServiceDocument::of)
                .toList();
    }

    @Operation(
            summary = "Open a service or change the one of that letter",
            description = "Needs QUEUE_MANAGE. The same again changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = QueueServiceWish.class))))
    @PutMapping(path = "/services/{letter}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ServiceDocument keep(
            @PathVariable String agency,
            @PathVariable String letter,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, QueueServiceWish.class);
        var wish = new KeepServices.Wish(
                letter,
                wanted.name(),
                wanted.nameEn(),
                wanted.sectors(),
                wanted.counters(),
                new CounterService.Booking(
                        wanted.slotMinutes() == null ? CounterService.Booking.NONE.minutes() : wanted.slotMinutes(),
                        wanted.slotCapacity() == null ? 0 : wanted.slotCapacity()));
        return ServiceDocument.of(
                Refused.orDone(keeping.keep(agencies.named(agency).id(), wish, actor)));
    }

    @Operation(
            summary = "Close a service",
            description = "Needs QUEUE_MANAGE. No numbers are given for it any more; those who wait are still called.")
    @DeleteMapping("/services/{letter}")
    ServiceDocument close(
            @PathVariable String agency, @PathVariable String letter, @Parameter(hidden = true) Actor actor) {
        return ServiceDocument.of(
                Refused.orDone(keeping.close(agencies.named(agency).id(), letter, actor)));
    }

    @Operation(
            summary = "What the call display shows: numbers only",
            security = {})
    @GetMapping("/board")
    BoardDocument board(@PathVariable String agency) {
        return BoardDocument.of(queue.board(agencies.named(agency).id()));
    }

    @Operation(
            summary = "A day in numbers",
            description = "All of one query: every number of the total is the sum over the services. "
                    + "Needs QUEUE_SERVE or REPORT_READ.")
    @GetMapping("/figures")
    FiguresDocument figures(
            @PathVariable String agency,
            @Parameter(description = "yyyy-MM-dd; today") @RequestParam(required = false) @Nullable String day,
            @Parameter(hidden = true) Actor actor) {
        var of = day == null ? VietnameseTime.dateOf(clock.instant()) : Times.day("day", day);
        return FiguresDocument.of(
                Refused.orDone(queue.figures(agencies.named(agency).id(), of, actor)));
    }

    @Operation(
            summary = "Who sits where today, and the roster of the one-stop unit",
            description = "Needs QUEUE_SERVE or REPORT_READ.")
    @GetMapping("/counters")
    RosterDocument counters(@PathVariable String agency, @Parameter(hidden = true) Actor actor) {
        return RosterDocument.of(
                Refused.orDone(queue.roster(agencies.named(agency).id(), actor)));
    }

    @Schema(name = "QueueServiceWish")
    record QueueServiceWish(
            @Schema(minLength = 1, maxLength = 100) String name,
            @Schema(minLength = 1, maxLength = 100) String nameEn,

            @Schema(description = "codes of the catalogue's sectors")
            List<String> sectors,

            @Schema(description = "1 to 99") List<Integer> counters,

            @Schema(description = "10, 15, 20, 30 or 60; 30 without it") @Nullable
            Integer slotMinutes,

            @Schema(description = "people a booked time takes; without it nothing is booked") @Nullable
            Integer slotCapacity) {}
}
