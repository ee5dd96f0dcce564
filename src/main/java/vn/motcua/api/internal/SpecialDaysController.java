package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.calendar.KeepHolidays;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.identity.Actor;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Days off", description = "Days off and make-up days of every agency")
class SpecialDaysController {

    private final KeepHolidays keep;

    SpecialDaysController(KeepHolidays keep) {
        this.keep = keep;
    }

    @Operation(summary = "Days off and make-up days of a year")
    @GetMapping("/calendar/days")
    List<SpecialDay> days(@RequestParam int year) {
        if (year < 1900 || year > 2200) throw Refused.because(ApiRefusal.PARAMETER_INVALID, "year");
        return keep.of(year);
    }

    @Operation(
            summary = "Make a date a day off or a make-up day",
            description = "Due dates already promised stay as they are.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SpecialDayEntry.class))))
    @PutMapping(path = "/calendar/days/{date}", consumes = MediaType.APPLICATION_JSON_VALUE)
    SpecialDay put(
            @PathVariable String date,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, SpecialDayEntry.class);
        var day = Times.day("date", date);
        return Refused.orDone(keep.put(day, wanted.kind(), wanted.name(), wanted.reason(), actor));
    }

    @Operation(
            summary = "Make a date a day like any other again",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Reason.class))))
    @PostMapping(path = "/calendar/days/{date}/remove", consumes = MediaType.APPLICATION_JSON_VALUE)
    DayRemoved remove(
            @PathVariable String date,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, Reason.class);
        return new DayRemoved(Refused.orDone(keep.remove(Times.day("date", date), wanted.reason(), actor)));
    }

    @Schema(name = "SpecialDayEntry")
    record SpecialDayEntry(
            SpecialDay.Kind kind,
            String name,

            @Schema(description = "where it is known from") String reason) {}

    @Schema(name = "Reason")
    record Reason(String reason) {}

    @Schema(name = "DayRemoved")
    record DayRemoved(LocalDate date) {}
}
