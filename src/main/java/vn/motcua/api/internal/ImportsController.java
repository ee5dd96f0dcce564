package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.ImportHolidays;
import vn.motcua.calendar.ImportOfficeHours;
import vn.motcua.directory.ImportAgencies;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.register.ImportRegister;
import vn.motcua.sheet.SheetFile;

/** Tables come as the body itself, streamed, so that memory does not grow with them. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports", description = "Tables an office brings; the body is the file itself")
class ImportsController {

    static final String TAKEN = "200 with the report when something was taken (or a dry run found nothing wrong), "
            + "422 with the same report in the problem when nothing was.";

    private final ImportAgencies agencies;
    private final ImportHolidays holidays;
    private final ImportOfficeHours officeHours;
    private final ImportRegister register;

    ImportsController(
            ImportAgencies agencies, ImportHolidays holidays, ImportOfficeHours officeHours, ImportRegister register) {
        this.agencies = agencies;
        this.holidays = holidays;
        this.officeHours = officeHours;
        this.register = register;
    }

    @Operation(
            summary = "Take a register in",
            description = TAKEN,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = SheetFile.MEDIA_TYPE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping(
            path = "/register",
            consumes = {"text/csv", SheetFile.MEDIA_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
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
                ImportRegister.Source.of(http.getInputStream()),
                dryRun,
                keepGood,
                ApiFailures.locale(http),
                ImportRegister.Progress.NONE);
        return Taken.orRefused(register.take(request, actor));
    }

    @Operation(
            summary = "Take agencies in",
            description = TAKEN,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = SheetFile.MEDIA_TYPE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping(
            path = "/agencies",
            consumes = {"text/csv", SheetFile.MEDIA_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    IntakeReport agencies(
            @Parameter(description = "check everything, keep nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        return Taken.orRefused(agencies.take(http.getInputStream(), dryRun, ApiFailures.locale(http), actor));
    }

    @Operation(
            summary = "Take days off and make-up days in",
            description = TAKEN,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = SheetFile.MEDIA_TYPE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping(
            path = "/holidays",
            consumes = {"text/csv", SheetFile.MEDIA_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    IntakeReport holidays(
            @Parameter(description = "check everything, keep nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        return Taken.orRefused(holidays.take(http.getInputStream(), dryRun, ApiFailures.locale(http), actor));
    }

    @Operation(
            summary = "Take office hours in",
            description = TAKEN,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = SheetFile.MEDIA_TYPE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping(
            path = "/office-hours",
            consumes = {"text/csv", SheetFile.MEDIA_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    IntakeReport officeHours(
            @Parameter(description = "check everything, keep nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        return Taken.orRefused(officeHours.take(http.getInputStream(), dryRun, ApiFailures.locale(http), actor));
    }
}
