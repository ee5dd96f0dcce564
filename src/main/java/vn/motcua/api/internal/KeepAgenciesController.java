package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.Staff;
import vn.motcua.identity.Actor;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agencies")
class KeepAgenciesController {

    private final KeepAgencies keep;
    private final KeepOfficers people;
    private final Staff staff;
    private final AgencyCodes codes;

    KeepAgenciesController(KeepAgencies keep, KeepOfficers people, Staff staff, AgencyCodes codes) {
        this.keep = keep;
        this.people = people;
        this.staff = staff;
        this.codes = codes;
    }

    @Operation(
            summary = "Open an agency",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewAgency.class))))
    @PostMapping(path = "/agencies", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made open(@RequestBody(required = false) byte @Nullable [] body, @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewAgency.class);
        var opening = new KeepAgencies.Opening(
                wanted.code(), wanted.name(), wanted.kind(), idOrNull(wanted.superior()), wanted.validFrom());
        return new Made(Refused.orDone(keep.open(opening, actor)));
    }

    @Operation(
            summary = "Correct an agency's name or kind",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AgencyName.class))))
    @PostMapping(path = "/agencies/{code}/rename", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made rename(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, AgencyName.class);
        return new Made(Refused.orDone(keep.rename(id(code), wanted.name(), wanted.kind(), actor)));
    }

    @Operation(
            summary = "Another superior from a day on",
            description = "What was true before stays.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AgencyPlace.class))))
    @PostMapping(path = "/agencies/{code}/place", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made place(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, AgencyPlace.class);
        return new Made(Refused.orDone(keep.place(id(code), idOrNull(wanted.superior()), wanted.from(), actor)));
    }

    @Operation(
            summary = "End an agency",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AgencyEnd.class))))
    @PostMapping(path = "/agencies/{code}/close", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made close(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, AgencyEnd.class);
        return new Made(Refused.orDone(keep.close(id(code), wanted.lastDay(), idOrNull(wanted.successor()), actor)));
    }

    @Operation(summary = "Departments of an agency")
    @GetMapping("/agencies/{code}/departments")
    List<DepartmentDocument> departments(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        var agency = id(code);
        if (!actor.keepsDirectoryOf(agency)) throw Refused.because(DirectoryRefusal.NOT_ALLOWED);
        return staff.departments(agency).stream()
                .map(each -> new DepartmentDocument(each.id(), each.name(), each.validFrom(), each.validTo()))
                .toList();
    }

    @Operation(
            summary = "Add a department",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewDepartment.class))))
    @PostMapping(path = "/agencies/{code}/departments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made openDepartment(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewDepartment.class);
        return new Made(Refused.orDone(people.openDepartment(id(code), wanted.name(), wanted.from(), actor)));
    }

    @Operation(
            summary = "End a department",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LastDay.class))))
    @PostMapping(path = "/departments/{id}/close", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made closeDepartment(
            @PathVariable UUID id,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, LastDay.class);
        return new Made(Refused.orDone(people.closeDepartment(id, wanted.lastDay(), actor)));
    }

    private UUID id(String code) {
        return codes.named(code).id();
    }

    private @Nullable UUID idOrNull(@Nullable String code) {
        return code == null ? null : id(code);
    }

    @Schema(name = "NewAgency")
    record NewAgency(
            @Schema(example = "H40.43.25") String code,
            String name,
            AgencyKind kind,

            @Schema(description = "code of the superior; at the top without one") @Nullable
            String superior,

            LocalDate validFrom) {}

    @Schema(name = "AgencyName")
    record AgencyName(String name, AgencyKind kind) {}

    @Schema(name = "AgencyPlace")
    record AgencyPlace(
            @Schema(description = "code of the superior; at the top without one") @Nullable
            String superior,

            LocalDate from) {}

    @Schema(name = "AgencyEnd")
    record AgencyEnd(
            LocalDate lastDay,

            @Schema(description = "code of the agency that takes over") @Nullable
            String successor) {}

    @Schema(name = "NewDepartment")
    record NewDepartment(String name, LocalDate from) {}

    @Schema(name = "Department")
    record DepartmentDocument(
            UUID id,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Schema(name = "LastDay")
    record LastDay(LocalDate lastDay) {}
}
