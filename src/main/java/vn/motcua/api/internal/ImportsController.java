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
import vn.motcua.api.ApiRefusal;
import vn.motcua.calendar.ImportHolidays;
import vn.motcua.directory.ImportAgencies;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.register.ImportRegister;
import vn.motcua.shared.Outcome;

/** Tables come as the body itself, streamed, so that memory does not grow with them. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports", description = "Tables an office brings; the body is the file itself")
class ImportsController {

    private static final String TAKEN =
            "200 with the report when something was taken (or a dry run found nothing wrong), "
                    + "422 with the same report in the problem when nothing was.";

    private final ImportAgencies agencies;
    private final ImportProcedures procedures;
    private final ImportHolidays holidays;
    private final ImportRegister register;

    ImportsController(
            ImportAgencies agencies, ImportProcedures procedures, ImportHolidays holidays, ImportRegister register) {
        this.agencies = agencies;
        this.procedures = procedures;
        this.holidays = holidays;
        this.register = register;
    }

    @Operation(
            summary = "Take a register in",
            description = TAKEN,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(
            path = "/register",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    IntakeReport register(
            @Parameter(description = "check everything, keep nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "take the good rows although others are refused")
                    @RequestParam(defaultValue = "false")
                    boolean keepGood,
            @Parameter(description = "kept with the import") @RequestParam(defaultValue = "api.csv") String fileName,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        var request = new ImportRegister.Request(
                fileName,
                http.getInputStream(),
                dryRun,
                keepGood,
                ApiFailures.locale(http),
                ImportRegister.Progress.NONE);
        return report(register.take(request, actor));
    }

    @Operation(
            summary = "Take agencies in",
            description = TAKEN,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(
            path = "/agencies",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    IntakeReport agencies(
            @Parameter(description = "check everything, keep nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        return report(agencies.take(http.getInputStream(), dryRun, ApiFailures.locale(http), actor));
    }

    @Operation(
            summary = "Take days off and make-up days in",
            description = TAKEN,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(
            path = "/holidays",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    IntakeReport holidays(
            @Parameter(description = "check everything, keep nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        return report(holidays.take(http.getInputStream(), dryRun, ApiFailures.locale(http), actor));
    }

    @Operation(
            summary = "Take procedures in",
            description = TAKEN,
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
        return report(procedures.run(request, actor));
    }

    private static IntakeReport report(Outcome<IntakeReport> outcome) {
        var report = Refused.orDone(outcome);
        boolean wrong = report.refused() > 0 || !report.errors().isEmpty();
        if (wrong && report.taken() == 0) throw Refused.with(report, ApiRefusal.IMPORT_REFUSED);
        return report;
    }
}
