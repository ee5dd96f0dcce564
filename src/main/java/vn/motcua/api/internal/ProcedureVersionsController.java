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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.api.internal.KeepAgenciesController.LastDay;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.EditProcedures;
import vn.motcua.procedure.ProcedureVersion;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Procedures")
class ProcedureVersionsController {

    private final Catalogue catalogue;
    private final EditProcedures edit;

    ProcedureVersionsController(Catalogue catalogue, EditProcedures edit) {
        this.catalogue = catalogue;
        this.edit = edit;
    }

    @Operation(
            summary = "Every version of a procedure, the newest first",
            security = {})
    @GetMapping("/procedures/{code}/versions")
    List<VersionLine> versions(@PathVariable String code) {
        return known(code).stream()
                .map(each ->
                        new VersionLine(each.version(), each.name(), each.complete(), each.validFrom(), each.validTo()))
                .toList();
    }

    @Operation(
            summary = "Compare two versions",
            description = "Field by field and item by item.",
            security = {})
    @GetMapping("/procedures/{code}/compare")
    List<EditProcedures.Difference> compare(
            @PathVariable String code, @RequestParam int was, @RequestParam int became) {
        var versions = known(code);
        return edit.compare(version(versions, was), version(versions, became));
    }

    @Operation(
            summary = "Abolish a procedure",
            description = "Dossiers received until the last day go on with their version.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LastDay.class))))
    @PostMapping(path = "/catalogue/{code}/abolish", consumes = MediaType.APPLICATION_JSON_VALUE)
    Abolished abolish(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, LastDay.class);
        return new Abolished(code, Refused.orDone(edit.abolish(code, wanted.lastDay(), actor)));
    }

    private List<ProcedureVersion> known(String code) {
        var versions = catalogue.versions(code);
        if (versions.isEmpty()) throw Refused.because(ApiRefusal.PROCEDURE_UNKNOWN, code);
        return versions;
    }

    private static ProcedureVersion version(List<ProcedureVersion> versions, int number) {
        return versions.stream()
                .filter(each -> each.version() == number)
                .findFirst()
                .orElseThrow(() -> Refused.because(ApiRefusal.PROCEDURE_UNKNOWN, Integer.toString(number)));
    }

    @Schema(name = "VersionLine")
    record VersionLine(
            int version,
            String name,
            boolean complete,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Schema(name = "Abolished")
    record Abolished(String code, LocalDate lastDay) {}
}
