package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.calendar.KeepOfficeHours;
import vn.motcua.identity.Actor;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Office hours", description = "Sessions by weekday with the days they hold; deadlines count them")
class OfficeHoursController {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private final KeepOfficeHours hours;
    private final AgencyCodes codes;

    OfficeHoursController(KeepOfficeHours hours, AgencyCodes codes) {
        this.hours = hours;
        this.codes = codes;
    }

    @Operation(summary = "The office hours of every agency without its own")
    @GetMapping("/calendar/office-hours")
    OfficeHours general() {
        return document(null, hours.of(null));
    }

    @Operation(
            summary = "What an agency says of its office hours itself",
            description = "Empty where the general ones hold.")
    @GetMapping("/agencies/{code}/office-hours")
    OfficeHours of(@PathVariable String code) {
        var agency = codes.named(code).id();
        return document(agency, hours.of(agency));
    }

    @Operation(
            summary = "Replace the general office hours",
            description = "All of them, past ones too. Due dates already promised stay as they are.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OfficeHours.class))))
    @PutMapping(path = "/calendar/office-hours", consumes = MediaType.APPLICATION_JSON_VALUE)
    OfficeHours replaceGeneral(
            @RequestBody(required = false) byte @Nullable [] body, @Parameter(hidden = true) Actor actor) {
        return replaced(null, body, actor);
    }

    @Operation(
            summary = "Replace the office hours of an agency",
            description = "All of them, past ones too; none at all lets the general ones hold again. Due dates already "
                    + "promised stay as they are.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OfficeHours.class))))
    @PutMapping(path = "/agencies/{code}/office-hours", consumes = MediaType.APPLICATION_JSON_VALUE)
    OfficeHours replace(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        return replaced(codes.named(code).id(), body, actor);
    }

    private OfficeHours replaced(@Nullable UUID agency, byte @Nullable [] body, Actor actor) {
        var asked = Body.read(body, OfficeHours.class);
        var wanted =
                asked.sessions().stream().map(OfficeHoursController::session).toList();
        return document(agency, Refused.orDone(hours.replace(agency, wanted, asked.change(), actor)));
    }

    private static KeepOfficeHours.Session session(OfficeSession said) {
        return new KeepOfficeHours.Session(
                said.weekday(), time(said.from(), "from"), time(said.to(), "to"), said.validFrom(), said.validTo());
    }

    private static @Nullable LocalTime time(@Nullable String text, String field) {
        if (text == null) return null;
        if (!TIME.matcher(text).matches()) throw Refused.because(ApiRefusal.FIELD_TYPE, "sessions." + field, "HH:mm");
        return LocalTime.parse(text);
    }

    private OfficeHours document(@Nullable UUID agency, List<KeepOfficeHours.Session> sessions) {
        var shown = sessions.stream()
                .map(each -> new OfficeSession(
                        each.weekday(), text(each.from()), text(each.to()), each.validFrom(), each.validTo()))
                .toList();
        var last = hours.changed(agency).map(KeepOfficeHours.Change::number).orElse(0L);
        return new OfficeHours(shown, last);
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    @Schema(name = "OfficeHours")
    record OfficeHours(
            List<OfficeSession> sessions,

            @Schema(
                    description = "number of the last change; sent along, the hours are replaced only if there was none"
                            + " since, else 409")
            @Nullable
            Long change) {}

    @Schema(name = "OfficeSession")
    record OfficeSession(
            DayOfWeek weekday,

            @Schema(description = "HH:mm; null together with `to` for closed", example = "07:30") @Nullable
            String from,

            @Schema(example = "11:30") @Nullable String to,
            LocalDate validFrom,

            @Schema(description = "last day it holds, null while it does") @Nullable
            LocalDate validTo) {}
}
