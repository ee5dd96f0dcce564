package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.internal.QueueDocuments.BookingDocument;
import vn.motcua.api.internal.QueueDocuments.SlotDocument;
import vn.motcua.identity.Actor;
import vn.motcua.queue.BookTimes;
import vn.motcua.shared.VietnameseTime;

@RestController
@RequestMapping(path = "/api/v1/queue/{agency}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Queue: booked times", description = "Citizens book for themselves, officers for whoever asks")
class QueueBookingsController {

    private final BookTimes booking;
    private final AgencyCodes agencies;
    private final Clock clock;

    QueueBookingsController(BookTimes booking, AgencyCodes agencies, Clock clock) {
        this.booking = booking;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Operation(summary = "The times of a day still to come, with their free places")
    @GetMapping("/slots")
    List<SlotDocument> slots(
            @PathVariable String agency,
            @Parameter(description = "letter of the service") @RequestParam String service,
            @Parameter(description = "yyyy-MM-dd") @RequestParam String day) {
        var id = agencies.named(agency).id();
        return Refused.orDone(booking.slots(id, service, Times.day("day", day))).stream()
                .map(each -> new SlotDocument(each.starts(), each.free()))
                .toList();
    }

    @Operation(
            summary = "Book a time",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewQueueBooking.class))))
    @PostMapping(path = "/bookings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    BookingDocument book(
            @PathVariable String agency,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewQueueBooking.class);
        var id = agencies.named(agency).id();
        return BookingDocument.of(Refused.orDone(
                booking.book(id, wanted.service(), wanted.starts(), RequestHeaders.id(http, actor), actor)));
    }

    @Operation(summary = "What is booked for a day", description = "Needs QUEUE_SERVE.")
    @GetMapping("/bookings")
    List<BookingDocument> list(
            @PathVariable String agency,
            @Parameter(description = "yyyy-MM-dd; today") @RequestParam(required = false) @Nullable String day,
            @Parameter(hidden = true) Actor actor) {
        var of = day == null ? VietnameseTime.dateOf(clock.instant()) : Times.day("day", day);
        return Refused.orDone(booking.of(agencies.named(agency).id(), of, actor)).stream()
                .map(BookingDocument::of)
                .toList();
    }

    @Operation(summary = "Cancel a booking", description = "By who booked it, or an officer there.")
    @DeleteMapping("/bookings/{booked}")
    BookingDocument cancel(
            @PathVariable String agency, @PathVariable UUID booked, @Parameter(hidden = true) Actor actor) {
        agencies.named(agency);
        return BookingDocument.of(Refused.orDone(booking.cancel(booked, actor)));
    }

    @Schema(name = "NewQueueBooking")
    record NewQueueBooking(
            @Schema(description = "letter of the service") String service,

            @Schema(description = "one of the listed times") Instant starts) {}
}
