package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.report.DossierListQuery;
import vn.motcua.report.DossierPage;
import vn.motcua.report.FiguresQuery;
import vn.motcua.report.FormSixQuery;
import vn.motcua.report.ListRequest;
import vn.motcua.report.Part;
import vn.motcua.report.ReportDocument;
import vn.motcua.shared.Texts;
import vn.motcua.sheet.SheetFile;

@RestController
@RequestMapping(
        path = "/api/v1/report",
        produces = {MediaType.APPLICATION_JSON_VALUE, Csv.MEDIA_TYPE, SheetFile.MEDIA_TYPE})
@Tag(name = "Report", description = "Figures, each with the dossiers behind it; JSON, CSV or XLSX")
class ReportController {

    private final FormSixQuery formSix;
    private final FiguresQuery figures;
    private final DossierListQuery lists;
    private final Texts texts;

    ReportController(FormSixQuery formSix, FiguresQuery figures, DossierListQuery lists, Texts texts) {
        this.formSix = formSix;
        this.figures = figures;
        this.lists = lists;
        this.texts = texts;
    }

    @Operation(summary = "Form 06", description = "Columns 3 to 13 of form 06/VPCP/KSTT, at the competent agency.")
    @ApiResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ReportDocument.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = SheetFile.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/form06")
    ResponseEntity<?> formSix(
            @ParameterObject ReportParameters asked, @Parameter(hidden = true) Actor actor, HttpServletRequest http)
            throws IOException {
        var report = Refused.orDone(formSix.formSix(asked.request(), actor));
        return answer(ReportDocument.formSix(report, texts, ApiFailures.locale(http)), http);
    }

    @Operation(summary = "The operational table", description = "At the receiving agency, with its rates.")
    @ApiResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ReportDocument.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = SheetFile.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/figures")
    ResponseEntity<?> figures(
            @ParameterObject ReportParameters asked, @Parameter(hidden = true) Actor actor, HttpServletRequest http)
            throws IOException {
        var report = Refused.orDone(figures.figures(asked.request(), actor));
        return answer(ReportDocument.figures(report, texts, ApiFailures.locale(http)), http);
    }

    @Operation(
            summary = "The dossiers behind a number",
            description = "Out of the very query that counts them, by code.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them; as CSV or XLSX all of them",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DossierPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = SheetFile.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/list")
    @Nullable
    ResponseEntity<?> list(
            @ParameterObject ReportParameters asked,
            @Parameter(
                            description = "the number: its path in the report's JSON, or c3 to c13",
                            example = "resolved.onTime")
                    @RequestParam
                    String part,
            @Parameter(description = "the row, by its key") @RequestParam(required = false) @Nullable String key,
            @Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable String after,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = "100") int limit,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        var meant = Refused.orFound(Part.named(part), ApiRefusal.PARAMETER_INVALID, "part");
        var request = new ListRequest(asked.request(), key, meant, after, limit);
        var format = Format.asked(http);
        var page = Refused.orDone(lists.page(request, actor)); // what refuses must do so before the first line is sent
        switch (format) {
            case JSON -> {
                return ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(page);
            }
            case CSV -> {
                response.setContentType(Csv.MEDIA_TYPE);
                Csv.write(response.getOutputStream(), lines -> lists.each(request, actor, lines));
            }
            case XLSX -> {
                response.setContentType(SheetFile.MEDIA_TYPE);
                new Sheets(texts, ApiFailures.locale(http))
                        .list(response.getOutputStream(), lines -> lists.each(request, actor, lines));
            }
        }
        return null;
    }

    private ResponseEntity<?> answer(ReportDocument document, HttpServletRequest http) throws IOException {
        return switch (Format.asked(http)) {
            case JSON ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
            case CSV ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(Csv.MEDIA_TYPE))
                        .body(Csv.table(document));
            case XLSX ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(SheetFile.MEDIA_TYPE))
                        .body(new Sheets(texts, ApiFailures.locale(http)).table(document));
        };
    }
}
