package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Forms;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.VietnameseTime;

@RestController
@Tag(name = "Forms", description = "Electronic forms (biểu mẫu điện tử): what applicants fill in")
class ElectronicFormsController {

    private final Forms forms;
    private final Clock clock;

    ElectronicFormsController(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /** A form in force today. */
    record ElectronicForm(String code, LocalDate validFrom, String title, List<String> procedures) {}

    @Operation(summary = "The electronic forms in force today")
    @GetMapping(path = "/api/v1/forms", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ElectronicForm> forms() {
        return forms.all(VietnameseTime.dateOf(clock.instant())).stream()
                .map(form -> new ElectronicForm(
                        form.code(), form.validFrom(), form.title().vi(), form.procedures()))
                .toList();
    }

    @Operation(
            summary = "The document of a form",
            description = "As it was taken in: layout and data schema together (docs/forms.md).")
    @GetMapping(path = "/api/v1/forms/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    String document(@PathVariable String code) {
        return inForce(code).document();
    }

    @Operation(
            summary = "The JSON Schema of a form's data",
            description = "JSON Schema 2020-12 with the conditions of the layout: any validator judges data as this "
                    + "program does, apart from dates outside 1900–2200 and agencies that are not there.")
    @GetMapping(path = "/api/v1/forms/{code}/schema", produces = MediaType.APPLICATION_JSON_VALUE)
    String schema(@PathVariable String code) {
        return inForce(code).schema();
    }

    private FormVersion inForce(String code) {
        return forms.all(VietnameseTime.dateOf(clock.instant())).stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Operation(
            summary = "Take electronic forms in",
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
                                                                    "one form or an array of them (docs/forms.md)"))))
    @PostMapping(
            path = "/api/v1/imports/forms",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    IntakeReport take(
            @Parameter(description = "check everything, keep nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        InputStream content = http.getInputStream();
        var source = new ImportProcedures.Source("body", () -> content);
        return Taken.orRefused(forms.take(List.of(source), dryRun, ApiFailures.locale(http), actor));
    }
}
