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
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.Staff;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Ids;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Officers", description = "Officers, the one-stop unit, delegations; needs DIRECTORY_MANAGE")
class KeepOfficersController {

    private final KeepOfficers people;
    private final Staff staff;
    private final AgencyCodes codes;
    private final java.time.Clock clock;

    KeepOfficersController(KeepOfficers people, Staff staff, AgencyCodes codes, java.time.Clock clock) {
        this.people = people;
        this.staff = staff;
        this.codes = codes;
        this.clock = clock;
    }

    @Operation(summary = "Officers of an agency, now and to come")
    @GetMapping("/agencies/{code}/officers")
    List<PostDocument> officers(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        return staff.posts(kept(code, actor), today()).stream()
                .map(each -> new PostDocument(
                        each.id(), each.name(), each.department(), each.position(), each.validFrom(), each.validTo()))
                .toList();
    }

    @Operation(
            summary = "Appoint somebody new",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewOfficer.class))))
    @PostMapping(path = "/agencies/{code}/officers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made appoint(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewOfficer.class);
        var post = post(codes.named(code).id(), wanted.department(), wanted.position(), wanted.from(), wanted.to());
        var who = new KeepOfficers.Newcomer(Ids.next(), wanted.name(), Boolean.TRUE.equals(wanted.namesake()));
        return new Made(Refused.orDone(people.appoint(who, post, actor)));
    }

    @Operation(
            summary = "Another post for an officer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewPost.class))))
    @PostMapping(path = "/officers/{officer}/posts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made appointAlso(
            @PathVariable UUID officer,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewPost.class);
        var agency = codes.named(wanted.agency()).id();
        var post = post(agency, wanted.department(), wanted.position(), wanted.from(), wanted.to());
        return new Made(Refused.orDone(people.appointAlso(officer, post, actor)));
    }

    @Operation(
            summary = "Correct an officer's name",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OfficerName.class))))
    @PostMapping(path = "/officers/{officer}/rename", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made rename(
            @PathVariable UUID officer,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, OfficerName.class);
        return new Made(Refused.orDone(people.rename(officer, wanted.name(), actor)));
    }

    @Operation(
            summary = "An officer leaves an agency",
            description = "Who leaves today or left before must hold no dossiers there any more.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OfficerEnd.class))))
    @PostMapping(path = "/officers/{officer}/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made dismiss(
            @PathVariable UUID officer,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, OfficerEnd.class);
        var agency = codes.named(wanted.agency()).id();
        return new Made(Refused.orDone(people.dismiss(officer, agency, wanted.lastDay(), actor)));
    }

    private static KeepOfficers.Post post(
            UUID agency, @Nullable UUID department, @Nullable String position, LocalDate from, @Nullable LocalDate to) {
        return new KeepOfficers.Post(agency, department, position == null ? "" : position, from, to);
    }

    private LocalDate today() {
        return vn.motcua.shared.VietnameseTime.dateOf(clock.instant());
    }

    private UUID kept(String code, Actor actor) {
        var agency = codes.named(code).id();
        if (!actor.keepsDirectoryOf(agency)) throw Refused.because(DirectoryRefusal.NOT_ALLOWED);
        return agency;
    }

    @Schema(name = "NewOfficer")
    record NewOfficer(
            String name,
            @Nullable UUID department,
            @Nullable String position,
            LocalDate from,
            @Nullable LocalDate to,

            @Schema(description = "true: somebody else than whoever has this name and post already") @Nullable
            Boolean namesake) {}

    @Schema(name = "NewPost")
    record NewPost(
            @Schema(description = "code of the agency") String agency,
            @Nullable UUID department,
            @Nullable String position,
            LocalDate from,
            @Nullable LocalDate to) {}

    @Schema(name = "OfficerName")
    record OfficerName(String name) {}

    @Schema(name = "OfficerEnd")
    record OfficerEnd(
            @Schema(description = "code of the agency") String agency, LocalDate lastDay) {}

    @Schema(name = "Post")
    record PostDocument(
            UUID officer,
            String name,
            @Nullable UUID department,
            @Nullable String position,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
