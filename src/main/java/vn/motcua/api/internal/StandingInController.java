package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.internal.AccountsController.Made;
import vn.motcua.api.internal.KeepAgenciesController.LastDay;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.Officers;
import vn.motcua.directory.RosterPart;
import vn.motcua.directory.Staff;
import vn.motcua.identity.Actor;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Officers")
class StandingInController {

    private final KeepOfficers people;
    private final Officers officers;
    private final Staff staff;
    private final AgencyCodes codes;
    private final Clock clock;

    StandingInController(KeepOfficers people, Officers officers, Staff staff, AgencyCodes codes, Clock clock) {
        this.people = people;
        this.officers = officers;
        this.staff = staff;
        this.codes = codes;
        this.clock = clock;
    }

    @Operation(summary = "Who serves at the one-stop unit, now and to come")
    @GetMapping("/agencies/{code}/roster")
    List<ServiceDocument> roster(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        return staff.services(kept(code, actor), today()).stream()
                .map(each -> new ServiceDocument(
                        each.id(), each.officer(), each.name(), each.part(), each.validFrom(), each.validTo()))
                .toList();
    }

    @Operation(
            summary = "Add somebody to the one-stop unit",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewService.class))))
    @PostMapping(path = "/agencies/{code}/roster", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made serve(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewService.class);
        var agency = codes.named(code).id();
        return new Made(Refused.orDone(
                people.roster(agency, wanted.officer(), wanted.part(), wanted.from(), wanted.to(), actor)));
    }

    @Operation(
            summary = "End a service at the one-stop unit",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LastDay.class))))
    @PostMapping(path = "/roster/{service}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made endService(
            @PathVariable UUID service,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, LastDay.class);
        return new Made(Refused.orDone(people.endService(service, wanted.lastDay(), actor)));
    }

    @Operation(summary = "What an officer gave or received")
    @GetMapping("/officers/{officer}/delegations")
    List<Delegation> delegations(@PathVariable UUID officer, @Parameter(hidden = true) Actor actor) {
        var posts = officers.posts(officer);
        if (posts.isEmpty()) throw Refused.because(DirectoryRefusal.OFFICER_UNKNOWN);
        if (posts.stream().noneMatch(post -> actor.keepsDirectoryOf(post.agency()))) {
            throw Refused.because(DirectoryRefusal.NOT_ALLOWED);
        }
        return staff.delegations(officer);
    }

    @Operation(
            summary = "Delegate to another officer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewDelegation.class))))
    @PostMapping(path = "/officers/{officer}/delegations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made delegate(
            @PathVariable UUID officer,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewDelegation.class);
        var kinds = java.util.Set.copyOf(wanted.kinds());
        return new Made(Refused.orDone(
                people.delegate(officer, wanted.to(), kinds, wanted.firstDay(), wanted.lastDay(), actor)));
    }

    @Operation(
            summary = "Take a delegation back",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LastDay.class))))
    @PostMapping(path = "/delegations/{delegation}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made takeBack(
            @PathVariable UUID delegation,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, LastDay.class);
        return new Made(Refused.orDone(people.takeBack(delegation, wanted.lastDay(), actor)));
    }

    private LocalDate today() {
        return vn.motcua.shared.VietnameseTime.dateOf(clock.instant());
    }

    private UUID kept(String code, Actor actor) {
        var agency = codes.named(code).id();
        if (!actor.keepsDirectoryOf(agency)) throw Refused.because(DirectoryRefusal.NOT_ALLOWED);
        return agency;
    }

    @Schema(name = "NewService")
    record NewService(
            UUID officer,
            RosterPart part,
            LocalDate from,
            @Nullable LocalDate to) {}

    @Schema(name = "NewDelegation")
    record NewDelegation(UUID to, List<DelegationKind> kinds, LocalDate firstDay, LocalDate lastDay) {}

    @Schema(name = "Service")
    record ServiceDocument(
            UUID id,
            UUID officer,
            String name,
            RosterPart part,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
