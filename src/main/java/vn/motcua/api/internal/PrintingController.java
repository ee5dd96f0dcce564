package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.PrintRegister;
import vn.motcua.printing.PrintRegister.Listed;
import vn.motcua.printing.PrintedForm;
import vn.motcua.shared.Outcome;
import vn.motcua.sheet.SheetFile;
import vn.motcua.sheet.SheetFile.Column;

@RestController
@RequestMapping("/api/v1/agencies/{code}/prints")
@Tag(name = "Reports")
class PrintingController {

    private static final int WIDTH = 24;

    private final PrintRegister register;

    PrintingController(PrintRegister register) {
        this.register = register;
    }

    @Operation(
            summary = "The register, control sheets or slips of a period",
            description =
                    "Of what the agency received, both days included. register, control_sheet, receipt, supplement, "
                            + "refusal, apology or stop; as PDF/A-2u, register and control_sheet also with format=xlsx. What is "
                            + "printed is a line in the history of prints; a file of forms has at most 500 dossiers.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = SheetFile.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/{form}")
    void print(
            @PathVariable String code,
            @PathVariable String form,
            @Parameter(description = "first day", example = "2026-11-01") @RequestParam String from,
            @Parameter(description = "last day, included", example = "2026-11-30") @RequestParam String to,
            @Parameter(description = "pdf or xlsx") @RequestParam(defaultValue = "pdf") String format,
            @Parameter(hidden = true) Actor actor,
            HttpServletResponse response)
            throws IOException {
        var kind = Refused.orFound(
                Arrays.stream(FormKind.values())
                        .filter(each -> each.label().equals(form))
                        .findFirst(),
                ApiRefusal.PARAMETER_INVALID,
                "form");
        var first = date("from", from);
        var last = date("to", to);
        switch (format) {
            case "pdf" -> send(pdf(kind, code, first, last, actor), response);
            case "xlsx" -> send(kind, table(kind, code, first, last, actor), response);
            default -> throw Refused.because(ApiRefusal.PARAMETER_INVALID, "format");
        }
    }

    private PrintedForm pdf(FormKind kind, String code, LocalDate from, LocalDate to, Actor actor) {
        return Refused.orDone(
                kind == FormKind.REGISTER
                        ? register.register(code, from, to, actor)
                        : register.forms(kind, code, from, to, actor));
    }

    private Listed table(FormKind kind, String code, LocalDate from, LocalDate to, Actor actor) {
        Outcome<Listed> table = switch (kind) {
            case REGISTER -> register.registerTable(code, from, to, actor);
            case CONTROL_SHEET -> register.controlTable(code, from, to, actor);
            case RECEIPT, SUPPLEMENT, REFUSAL, APOLOGY, STOP ->
                throw Refused.because(ApiRefusal.PARAMETER_INVALID, "format");
        };
        return Refused.orDone(table);
    }

    private static void send(PrintedForm printed, HttpServletResponse response) throws IOException {
        headers(response, "application/pdf", printed.fileName());
        printed.writeTo(response.getOutputStream());
    }

    private static void send(FormKind kind, Listed table, HttpServletResponse response) throws IOException {
        headers(response, SheetFile.MEDIA_TYPE, kind.label().replace('_', '-') + ".xlsx");
        var columns =
                table.columns().stream().map(name -> new Column(name, WIDTH)).toList();
        var file = new SheetFile(response.getOutputStream(), table.title(), columns);
        try {
            table.rows().each(row -> file.row(row.toArray()));
        } catch (UncheckedIOException e) {
            throw e.getCause(); // whoever asked went away
        }
        file.finish();
    }

    private static void headers(HttpServletResponse response, String type, String name) {
        var shown = ContentDisposition.attachment().filename(name).build();
        response.setContentType(MediaType.parseMediaType(type).toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, shown.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refused.because(ApiRefusal.PARAMETER_INVALID, name);
        }
    }
}
