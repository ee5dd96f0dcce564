package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.Actor;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintHistory;

@RestController
@RequestMapping("/api/v1/dossiers/{code}/forms")
@Tag(name = "Dossiers")
class FormsController {

    private final PrintForm forms;
    private final PrintHistory history;

    FormsController(PrintForm forms, PrintHistory history) {
        this.forms = forms;
        this.history = history;
    }

    /** A form that can be printed now. */
    record FormDocument(String circular, String form, String number) {}

    /** A form that was printed; from the second copy on it is a reprint. */
    record PrintDocument(String circular, String form, String number, int copy, UUID account, Instant at) {}

    record FormsDocument(List<FormDocument> forms, List<PrintDocument> prints) {}

    @Operation(
            summary = "Forms of a dossier",
            description = "Those that can be printed now, and who printed which when, the newest first.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    FormsDocument list(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        var prints = Refused.orDone(history.of(code, actor));
        return new FormsDocument(
                forms.offers(code, actor).stream()
                        .map(each -> new FormDocument(
                                each.circular().title(), each.form().label(), each.number()))
                        .toList(),
                prints.stream()
                        .map(each -> new PrintDocument(
                                each.circular().title(),
                                each.form().label(),
                                each.circular().number(each.form()),
                                each.copy(),
                                each.account(),
                                each.at()))
                        .toList());
    }

    @Operation(
            summary = "Print a form",
            description =
                    "The form's number in the generation of the dossier's date (01), or its word: receipt, "
                            + "supplement, refusal, apology, stop, control_sheet. Every answer is a line in the history of prints.")
    @ApiResponse(
            responseCode = "200",
            description = "PDF/A-2u",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{form}")
    ResponseEntity<byte[]> print(
            @PathVariable String code, @PathVariable String form, @Parameter(hidden = true) Actor actor)
            throws IOException {
        var printed = Refused.orDone(forms.print(code, form, actor));
        var pdf = new ByteArrayOutputStream(64 * 1024);
        printed.writeTo(pdf);
        var shown = ContentDisposition.inline().filename(printed.fileName()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf.toByteArray());
    }
}
