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
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Answering;
import vn.motcua.survey.QuestionSet;
import vn.motcua.survey.QuestionSets;
import vn.motcua.survey.Said;
import vn.motcua.survey.SurveyRefusal;
import vn.motcua.survey.Via;

@RestController
@Tag(name = "Surveys", description = "What people are asked, and answers on paper")
class SurveysController {

    private final QuestionSets sets;
    private final Answering answering;
    private final Clock clock;

    SurveysController(QuestionSets sets, Answering answering, Clock clock) {
        this.sets = sets;
        this.answering = answering;
        this.clock = clock;
    }

    /** A question set in force today. */
    @Schema(name = "Survey")
    record SurveyDocument(String code, LocalDate validFrom, String title, List<Via> ways) {}

    @Operation(summary = "The question sets in force today")
    @GetMapping(path = "/api/v1/surveys", produces = MediaType.APPLICATION_JSON_VALUE)
    List<SurveyDocument> surveys(HttpServletRequest http) {
        var locale = ApiFailures.locale(http);
        return sets.all(today()).stream()
                .map(set -> new SurveyDocument(
                        set.code(),
                        set.validFrom(),
                        set.title().in(locale),
                        set.ways().stream().sorted().toList()))
                .toList();
    }

    @Operation(summary = "The document of a question set", description = "As it was taken in (docs/surveys.md).")
    @GetMapping(path = "/api/v1/surveys/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    String document(@PathVariable String code) {
        var found = sets.all(today()).stream()
                .filter(set -> set.code().equals(code))
                .findFirst();
        return Refused.orFound(found.map(QuestionSet::document), SurveyRefusal.NOTHING_ASKED);
    }

    @Operation(
            summary = "Take question sets in",
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
                                                                    "one question set or an array of them (docs/surveys.md)"))))
    @PostMapping(
            path = "/api/v1/imports/surveys",
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
        return Taken.orRefused(sets.take(List.of(source), dryRun, ApiFailures.locale(http), actor));
    }

    @Operation(
            summary = "Type in an answer on paper",
            description =
                    "Needs SURVEY_ENTER at the agency. It counts in the present month, under the account that sends "
                            + "it, and cannot be changed.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PaperAnswer.class))))
    @PostMapping(
            path = "/api/v1/surveys/{code}/answers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    KeptAnswer answer(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest http,
            @Parameter(hidden = true) Actor actor) {
        var paper = Body.read(body, PaperAnswer.class);
        var marks = new HashMap<String, Integer>();
        for (var mark : paper.marks()) {
            if (marks.put(mark.question(), mark.value()) != null) {
                throw Refused.because(ApiRefusal.PARAMETER_INVALID, "marks");
            }
        }
        var said = new Said(code, paper.validFrom(), marks, paper.remark());
        var request = RequestHeaders.id(http, actor);
        Refused.orDone(answering.onPaper(paper.agency(), paper.procedure(), said, request, actor));
        return new KeptAnswer(paper.agency(), code);
    }

    @Schema(name = "PaperAnswer")
    record PaperAnswer(
            @Schema(description = "code of the agency") String agency,

            @Schema(description = "code of the procedure") @Nullable
            String procedure,

            @Schema(description = "first day of the version")
            LocalDate validFrom,

            List<PaperMark> marks,

            @Nullable String remark) {}

    @Schema(name = "PaperMark")
    record PaperMark(String question, int value) {}

    @Schema(name = "KeptAnswer")
    record KeptAnswer(String agency, String survey) {}

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
