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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.Actor;
import vn.motcua.printing.Circular;
import vn.motcua.printing.KeepWordings;
import vn.motcua.printing.Wording;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Forms", description = "Heads and texts of printed forms")
class FormWordingsController {

    private final KeepWordings keep;
    private final AgencyCodes codes;

    FormWordingsController(KeepWordings keep, AgencyCodes codes) {
        this.keep = keep;
        this.codes = codes;
    }

    @Operation(summary = "What stands on the printed forms of an agency", description = "Defaults included.")
    @GetMapping("/agencies/{code}/wordings")
    List<WordingDocument> of(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        return Refused.orDone(keep.of(codes.named(code).id(), actor)).entrySet().stream()
                .map(each -> new WordingDocument(each.getKey(), each.getValue()))
                .toList();
    }

    @Operation(
            summary = "Word something another way",
            description = "Without a text the default holds again.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WordingText.class))))
    @PutMapping(path = "/agencies/{code}/wordings/{wording}", consumes = MediaType.APPLICATION_JSON_VALUE)
    WordingDocument word(
            @PathVariable String code,
            @PathVariable Wording wording,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, WordingText.class);
        var text = wanted.text();
        Refused.orDone(keep.word(codes.named(code).id(), wording, text, actor));
        return new WordingDocument(wording, text == null ? "" : text);
    }

    @Operation(summary = "From which day each generation of forms is printed")
    @GetMapping("/forms/beginnings")
    List<KeepWordings.Beginning> beginnings() {
        return keep.beginnings();
    }

    @Operation(
            summary = "Begin a generation of forms on another day",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = FirstDay.class))))
    @PutMapping(path = "/forms/beginnings/{circular}", consumes = MediaType.APPLICATION_JSON_VALUE)
    BeginningDocument begin(
            @PathVariable Circular circular,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, FirstDay.class);
        return new BeginningDocument(Refused.orDone(keep.begin(circular, wanted.first(), actor)), wanted.first());
    }

    @Schema(name = "PrintedWording")
    record WordingDocument(Wording wording, String text) {}

    @Schema(name = "WordingText")
    record WordingText(@Schema(maxLength = 1000) @Nullable String text) {}

    @Schema(name = "FirstDay")
    record FirstDay(LocalDate first) {}

    @Schema(name = "BeginningOfForms")
    record BeginningDocument(Circular circular, LocalDate first) {}
}
