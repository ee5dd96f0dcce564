package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.report.Scope;
import vn.motcua.survey.Remarks;
import vn.motcua.survey.SatisfactionQuery;
import vn.motcua.survey.SatisfactionQuery.Breakdown;
import vn.motcua.survey.SatisfactionQuery.Request;
import vn.motcua.survey.SatisfactionQuery.Row;
import vn.motcua.survey.SatisfactionTable;
import vn.motcua.survey.SurveyRefusal;
import vn.motcua.survey.Via;

@RestController
@RequestMapping(path = "/api/v1/satisfaction")
@Tag(name = "Satisfaction", description = "Figures of surveys by month; no single answer can be asked for")
class SatisfactionController {

    private final SatisfactionQuery query;
    private final Remarks remarks;

    SatisfactionController(SatisfactionQuery query, Remarks remarks) {
        this.query = query;
        this.remarks = remarks;
    }

    @Operation(
            summary = "Satisfaction of an agency",
            description = "Needs REPORT_READ at every agency counted. The first lines are the total.")
    @ApiResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SatisfactionDocument.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, Csv.MEDIA_TYPE})
    ResponseEntity<?> figures(
            @Parameter(description = "code of the agency") @RequestParam String agency,
            @Parameter(description = "one, tree or below") @RequestParam(defaultValue = "one") String scope,
            @Parameter(description = "first month", example = "2026-01") @RequestParam String from,
            @Parameter(description = "last month, included", example = "2026-11") @RequestParam String to,
            @Parameter(description = "later months do not count") @RequestParam(required = false) @Nullable String asOf,
            @Parameter(description = "link, qr, paper or kiosk") @RequestParam(required = false) @Nullable String via,
            @Parameter(description = "agency, month, way or procedure") @RequestParam(required = false) @Nullable
                    String by,
            @Parameter(description = "json or csv; else by Accept") @RequestParam(required = false) @Nullable
                    String format,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http) {
        var request = new Request(
                agency,
                Words.of(Scope.class, "scope", scope),
                month(from),
                month(to),
                asOf == null ? null : month(asOf),
                Words.maybe(Via.class, "via", via),
                Words.maybe(Breakdown.class, "by", by));
        var answer = Refused.orDone(query.figures(request, actor));
        var locale = ApiFailures.locale(http);
        var total = SatisfactionTable.of(List.of(new Row(agency, answer.agencyName(), answer.total())), locale);
        var rows = SatisfactionTable.of(answer.rows(), locale);
        return switch (Format.asked(http)) {
            case JSON ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new SatisfactionDocument(
                                agency, from, to, answer.total().answers(), total.lines(), rows.lines()));
            case CSV -> {
                var lines = new ArrayList<>(total.lines());
                lines.addAll(rows.lines());
                yield ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(Csv.MEDIA_TYPE))
                        .body(new SatisfactionTable(lines).csv());
            }
            case XLSX -> throw Refused.because(ApiRefusal.PARAMETER_INVALID, "format");
        };
    }

    @Operation(
            summary = "What people wrote besides their marks",
            description = "Needs SURVEY_REMARKS at the agency. The newest day first; neither dossier nor marks.")
    @GetMapping(path = "/remarks", produces = MediaType.APPLICATION_JSON_VALUE)
    RemarkPageDocument remarks(
            @Parameter(description = "code of the agency") @RequestParam String agency,
            @Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) Actor actor) {
        var page = Refused.orDone(remarks.of(agency, after, actor));
        return new RemarkPageDocument(
                page.remarks().stream()
                        .map(each -> new RemarkDocument(each.day(), each.via(), each.words()))
                        .toList(),
                page.next());
    }

    /** @param total the whole and its factors */
    @Schema(name = "Satisfaction")
    record SatisfactionDocument(
            String agency,
            String from,
            String to,
            long answers,
            List<SatisfactionTable.Line> total,
            List<SatisfactionTable.Line> rows) {}

    @Schema(name = "SurveyRemarks")
    record RemarkPageDocument(
            List<RemarkDocument> remarks, @Nullable String next) {}

    @Schema(name = "SurveyRemark")
    record RemarkDocument(LocalDate day, Via via, String words) {}

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refused.because(SurveyRefusal.NOT_A_MONTH, text);
        }
    }
}
