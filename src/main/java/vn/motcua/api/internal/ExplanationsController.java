package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.Actor;
import vn.motcua.lateness.Explanation;
import vn.motcua.lateness.Explanations;
import vn.motcua.lateness.LatenessRefusal;

@RestController
@RequestMapping(path = "/api/v1/explanations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Explanations", description = "What is explained about late steps")
class ExplanationsController {

    private final Explanations explanations;

    ExplanationsController(Explanations explanations) {
        this.explanations = explanations;
    }

    @Operation(
            summary = "Explanations of late steps, and how many wait",
            description = "The newest first, 50 a page: asked of you, or of others where you judge or control.")
    @GetMapping
    ExplanationList list(
            @Parameter(description = "TO_ANSWER where nothing is said") @RequestParam(defaultValue = "TO_ANSWER")
                    Explanations.Group group,
            @Parameter(description = "id of the last one of the page before") @RequestParam(required = false) @Nullable
                    UUID before,
            @Parameter(hidden = true) Actor actor) {
        var counts = explanations.counts(actor);
        var page = explanations.list(group, before, actor).stream()
                .map(ExplanationDocument::of)
                .toList();
        return new ExplanationList(counts.toAnswer(), counts.toJudge(), counts.unanswered(), page);
    }

    @Operation(summary = "One explanation")
    @GetMapping("/{id}")
    ExplanationDocument one(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        return ExplanationDocument.of(
                Refused.orFound(explanations.byId(id, actor), LatenessRefusal.EXPLANATION_NOT_FOUND));
    }

    @Operation(
            summary = "Explain a late step of yours, once",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Explained.class))))
    @PostMapping(path = "/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    ExplanationDocument answer(
            @PathVariable UUID id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var given = Body.read(body, Explained.class);
        return ExplanationDocument.of(
                Refused.orDone(explanations.answer(id, given.text(), RequestHeaders.id(http, actor), actor)));
    }

    @Operation(
            summary = "Judge an explanation, once",
            description = "For heads and leaders of the agency; that of a leader's step by another leader.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Judged.class))))
    @PostMapping(path = "/{id}/judgement", consumes = MediaType.APPLICATION_JSON_VALUE)
    ExplanationDocument judge(
            @PathVariable UUID id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var given = Body.read(body, Judged.class);
        var words = given.words() == null ? "" : given.words();
        return ExplanationDocument.of(
                Refused.orDone(explanations.judge(id, given.accepted(), words, RequestHeaders.id(http, actor), actor)));
    }

    @Schema(name = "Explained")
    record Explained(String text) {}

    @Schema(name = "Judged")
    record Judged(
            boolean accepted,

            @Schema(description = "needed where it is not accepted") @Nullable
            String words) {}

    @Schema(name = "ExplanationList")
    record ExplanationList(long toAnswer, long toJudge, long unanswered, List<ExplanationDocument> explanations) {}

    @Schema(name = "Explanation")
    record ExplanationDocument(
            UUID id,
            String dossierCode,

            @Schema(description = "position in the path, counted from 0")
            int step,

            UUID agency,

            @Schema(description = "account of whoever is asked")
            UUID account,

            Instant due,
            Explanation.State state,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String judgement,
            @Nullable Instant judgedAt) {

        static ExplanationDocument of(Explanation asked) {
            var answer = asked.answer();
            var judgement = asked.judgement();
            return new ExplanationDocument(
                    asked.id(),
                    asked.dossierCode(),
                    asked.step(),
                    asked.agency(),
                    asked.account(),
                    asked.due(),
                    asked.state(),
                    answer == null ? null : answer.text(),
                    answer == null ? null : answer.at(),
                    judgement == null ? null : judgement.words(),
                    judgement == null ? null : judgement.at());
        }
    }
}
