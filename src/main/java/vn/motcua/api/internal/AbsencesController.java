package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.internal.AccountsController.Made;
import vn.motcua.directory.DelegationKind;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Actor;

@RestController
@RequestMapping(path = "/api/v1/me/absences", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Officers")
class AbsencesController {

    private final Absences absences;

    AbsencesController(Absences absences) {
        this.absences = absences;
    }

    @Operation(summary = "Your absences, whom you stand in for, and whom you may ask")
    @GetMapping
    Absences.Overview all(@Parameter(hidden = true) Actor actor) {
        return Refused.orDone(absences.of(actor));
    }

    @Operation(
            summary = "Announce an absence",
            description = "A colleague works in your place from the first to the last day. The same again is the same.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewAbsence.class))))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made announce(@RequestBody(required = false) byte @Nullable [] body, @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewAbsence.class);
        return new Made(Refused.orDone(absences.announce(
                new Absences.Wanted(wanted.to(), Set.copyOf(wanted.kinds()), wanted.firstDay(), wanted.lastDay()),
                actor)));
    }

    @Operation(summary = "You are back", description = "One that runs ended yesterday, one to come never begins.")
    @DeleteMapping("/{absence}")
    Made end(@PathVariable UUID absence, @Parameter(hidden = true) Actor actor) {
        return new Made(Refused.orDone(absences.end(absence, actor)));
    }

    @Schema(name = "NewAbsence")
    record NewAbsence(UUID to, List<DelegationKind> kinds, LocalDate firstDay, LocalDate lastDay) {}
}
