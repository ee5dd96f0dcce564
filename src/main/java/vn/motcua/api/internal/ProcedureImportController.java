package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures;

@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports")
class ProcedureImportController {

    private final ImportProcedures procedures;

    ProcedureImportController(ImportProcedures procedures) {
        this.procedures = procedures;
    }

    @Operation(
            summary = "Take procedures in",
            description = ImportsController.TAKEN,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            description =
                                                                    "one procedure or an array of them (docs/catalogue.md)"))))
    @PostMapping(path = "/procedures", consumes = MediaType.APPLICATION_JSON_VALUE)
    IntakeReport procedures(
            @Parameter(description = "check everything, keep nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        InputStream content = http.getInputStream();
        var source = new ImportProcedures.Source("body", () -> content);
        var request = new ImportProcedures.Request(List.of(source), dryRun, ApiFailures.locale(http));
        return Taken.orRefused(procedures.run(request, actor));
    }
}
