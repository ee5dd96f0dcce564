package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Succession;
import vn.motcua.identity.Actor;

@RestController
@RequestMapping(path = "/api/v1/agencies/{code}/succession", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agencies")
class SuccessionController {

    private final Succession succession;
    private final AgencyCodes codes;

    SuccessionController(Succession succession, AgencyCodes codes) {
        this.succession = succession;
        this.codes = codes;
    }

    @Operation(summary = "What would move to the successor of an agency that ended, and what moved")
    @GetMapping
    SuccessionPlan plan(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        var plan = Refused.orDone(succession.plan(codes.named(code).id(), actor));
        return new SuccessionPlan(
                plan.successor() == null ? null : codes.of(plan.successor()),
                plan.open(),
                plan.held(),
                plan.acts().stream().map(this::document).toList());
    }

    @Operation(
            summary = "Move all open dossiers to the successor",
            description = "One act, whole or not at all; every dossier's journal says so. "
                    + "The same key again answers the first outcome.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SuccessionOrder.class))))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    SuccessionAct move(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http) {
        var wanted = Body.read(body, SuccessionOrder.class);
        var order = new Succession.Order(
                codes.named(code).id(), codes.named(wanted.successor()).id(), wanted.seats());
        return document(Refused.orDone(succession.move(order, RequestHeaders.id(http, actor), actor)));
    }

    private SuccessionAct document(Succession.Moved moved) {
        return new SuccessionAct(
                moved.act(), codes.of(moved.to()), moved.at(), moved.dossiers(), moved.released(), moved.seated());
    }

    @Schema(name = "SuccessionOrder")
    record SuccessionOrder(
            @Schema(description = "code of the agency in charge of the work today")
            String successor,

            @Schema(description = "who receives and appraises at the old agency goes on at the successor")
            boolean seats) {}

    @Schema(name = "SuccessionPlan")
    record SuccessionPlan(@Nullable String successor, long open, long held, List<SuccessionAct> acts) {}

    @Schema(name = "SuccessionAct")
    record SuccessionAct(
            UUID act,
            String successor,
            Instant at,
            long dossiers,

            @Schema(description = "of them, those taken out of hands that have no seat at the successor")
            long released,

            int seated) {}
}
