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
import vn.motcua.identity.Actor;
import vn.motcua.remotehelp.BookHelp;
import vn.motcua.remotehelp.HelpHour;
import vn.motcua.shared.VietnameseTime;

@RestController
@RequestMapping(path = "/api/v1/remote-help", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Remote help", description = "Hours of remote help that agencies offer and citizens book")
class RemoteHelpController {

    private final BookHelp help;
    private final AgencyCodes agencies;
    private final Clock clock;

    RemoteHelpController(BookHelp help, AgencyCodes agencies, Clock clock) {
        this.help = help;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Operation(summary = "The hours of an agency still to come, with their free places", description = "Public.")
    @GetMapping("/{agency}/hours")
    List<HourDocument> hours(
            @PathVariable String agency,
            @Parameter(description = "first day, yyyy-MM-dd; today") @RequestParam(required = false) @Nullable
                    String from,
            @Parameter(description = "how many days, 1 to 30") @RequestParam(defaultValue = "7") int days) {
        var first = from == null ? VietnameseTime.dateOf(clock.instant()) : Times.day("from", from);
        var found = Refused.orDone(help.hours(agencies.named(agency).id(), first, days));
        return found.stream()
                .map(each -> new HourDocument(each.offer(), each.starts(), each.ends(), each.free()))
                .toList();
    }

    @Operation(summary = "One's own booked hours, the latest first")
    @GetMapping("/bookings")
    List<HelpHourDocument> mine(@Parameter(hidden = true) Actor actor) {
        return help.mine(actor).stream().map(this::document).toList();
    }

    @Operation(
            summary = "Book an hour",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewHelpBooking.class))))
    @PostMapping(path = "/bookings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    HelpHourDocument book(
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewHelpBooking.class);
        return document(Refused.orDone(help.book(
                wanted.offer(),
                wanted.starts(),
                wanted.procedure(),
                wanted.words(),
                RequestHeaders.id(http, actor),
                actor)));
    }

    @Operation(summary = "Cancel one's own booked hour")
    @DeleteMapping("/bookings/{booked}")
    HelpHourDocument cancel(@PathVariable UUID booked, HttpServletRequest http, @Parameter(hidden = true) Actor actor) {
        return document(Refused.orDone(help.cancel(booked, RequestHeaders.id(http, actor), actor)));
    }

    private HelpHourDocument document(HelpHour hour) {
        return new HelpHourDocument(
                hour.id(),
                hour.code(),
                agencies.of(hour.agency()),
                hour.starts(),
                hour.ends(),
                hour.link(),
                hour.procedure(),
                hour.words(),
                hour.state(),
                hour.reason());
    }

    @Schema(name = "RemoteHelpHour")
    record HourDocument(
            @Schema(description = "sent back to book it") UUID offer,

            Instant starts,
            Instant ends,

            @Schema(description = "places nobody booked") int free) {}

    @Schema(name = "RemoteHelpBooking")
    record HelpHourDocument(
            UUID id,
            String code,
            String agency,
            Instant starts,
            Instant ends,

            @Schema(description = "the helper's meeting room")
            String link,

            @Nullable String procedure,
            String words,
            HelpHour.State state,

            @Schema(description = "why the agency called it off") @Nullable
            String reason) {}

    @Schema(name = "NewRemoteHelpBooking")
    record NewHelpBooking(
            UUID offer,

            @Schema(description = "one of the listed hours") Instant starts,

            @Schema(description = "code of a procedure") @Nullable
            String procedure,

            @Schema(description = "what it is about; at most 1,000 characters")
            String words) {}
}
