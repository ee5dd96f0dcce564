package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.Limit;
import vn.motcua.identity.Actor;
import vn.motcua.petition.Matter;
import vn.motcua.petition.PetitionFigures;
import vn.motcua.petition.PetitionFigures.Counted;
import vn.motcua.petition.PetitionFigures.Figures;
import vn.motcua.petition.PetitionFigures.Part;
import vn.motcua.petition.PetitionFigures.Question;
import vn.motcua.petition.PublicAnswers;
import vn.motcua.petition.Stage;
import vn.motcua.petition.Status;
import vn.motcua.petition.TimeLimits;
import vn.motcua.petition.TimeLimits.TimeLimit;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Petitions")
class PetitionFiguresController {

    private final PetitionFigures figures;
    private final PublicAnswers answers;
    private final TimeLimits limits;
    private final AgencyCodes codes;

    PetitionFiguresController(PetitionFigures figures, PublicAnswers answers, TimeLimits limits, AgencyCodes codes) {
        this.figures = figures;
        this.answers = answers;
        this.limits = limits;
        this.codes = codes;
    }

    @Operation(
            summary = "Figures of petitions in a period",
            description =
                    "Forms II.05a/b as far as they are known, unconfirmed: total = processed + in process; refused "
                            + "and withdrawn count apart.")
    @GetMapping("/petition-figures")
    PetitionReport report(
            @Parameter(description = "code of the agency") @RequestParam String agency,
            @Parameter(description = "first day") @RequestParam String from,
            @Parameter(description = "last day") @RequestParam String to,
            @Parameter(description = "also at agencies below") @RequestParam(defaultValue = "false") boolean below,
            @Parameter(description = "as it was known then") @RequestParam(required = false) @Nullable String known,
            @Parameter(hidden = true) Actor actor) {
        var report = Refused.orDone(figures.report(question(agency, from, to, below, known), actor));
        return new PetitionReport(
                report.all(),
                report.conduct(),
                report.rule(),
                report.agencies().stream()
                        .map(row -> new AgencyFigures(codes.of(row.agency()), row.all()))
                        .toList());
    }

    @Operation(summary = "The petitions behind the figures", description = "From the same rows as the figures.")
    @GetMapping("/petition-figures/list")
    PetitionCountedList list(
            @Parameter(description = "code of the agency") @RequestParam String agency,
            @Parameter(description = "first day") @RequestParam String from,
            @Parameter(description = "last day") @RequestParam String to,
            @Parameter(description = "also at agencies below") @RequestParam(defaultValue = "false") boolean below,
            @Parameter(description = "as it was known then") @RequestParam(required = false) @Nullable String known,
            @Parameter(hidden = true) Actor actor) {
        var rows = Refused.orDone(figures.list(question(agency, from, to, below, known), actor));
        return new PetitionCountedList(rows.stream().map(this::counted).toList());
    }

    private Question question(String agency, String from, String to, boolean below, @Nullable String known) {
        return new Question(
                codes.named(agency).id(),
                below,
                Times.day("from", from),
                Times.day("to", to),
                known == null ? null : Times.instant("known", known));
    }

    @Operation(summary = "Public answers, the newest first, 20 a page; open to everybody")
    @GetMapping("/petition-answers")
    PetitionAnswers answers(
            @Parameter(description = "words, without accents") @RequestParam(name = "q", defaultValue = "") String text,
            @Parameter(description = "code of the agency") @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Matter matter,
            @Parameter(description = "id of the last one of the page before") @RequestParam(required = false) @Nullable
                    UUID before) {
        var at = agency == null ? null : codes.named(agency).id();
        return new PetitionAnswers(answers.list(text, at, matter, before).stream()
                .map(each -> new PetitionAnswer(
                        each.id(),
                        codes.of(each.agency()),
                        each.matter(),
                        each.title(),
                        each.question(),
                        each.answer(),
                        each.at()))
                .toList());
    }

    @Operation(summary = "Time limits of petitions, past and coming ones too")
    @GetMapping("/petition-limits")
    PetitionLimits limits() {
        return new PetitionLimits(limits.all().stream().map(PetitionLimit::of).toList());
    }

    @Operation(
            summary = "Add a time limit",
            description = "Holds from its day for what arrives then. Needs PETITION_MANAGE everywhere.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PetitionLimit.class))))
    @PostMapping(path = "/petition-limits", consumes = MediaType.APPLICATION_JSON_VALUE)
    PetitionLimit add(@RequestBody(required = false) byte @Nullable [] body, @Parameter(hidden = true) Actor actor) {
        var given = Body.read(body, PetitionLimit.class);
        boolean fits = given.unit() == Limit.Unit.SAME_DAY
                ? given.amount() == 0
                : given.amount() >= 1 && given.amount() <= Limit.MOST;
        if (!fits) throw Refused.because(vn.motcua.petition.PetitionRefusal.LIMIT_INVALID);
        var limit = new Limit(given.unit(), given.amount());
        var added = limits.add(new TimeLimit(given.stage(), given.matter(), limit, given.validFrom()), actor);
        return PetitionLimit.of(Refused.orDone(added));
    }

    private PetitionCounted counted(Counted row) {
        return new PetitionCounted(
                row.code(),
                codes.of(row.agency()),
                row.matter(),
                row.status(),
                row.received(),
                row.due(),
                row.ended(),
                row.carriedOver(),
                row.part());
    }

    @Schema(name = "PetitionReport")
    record PetitionReport(Figures all, Figures conduct, Figures rule, List<AgencyFigures> agencies) {}

    @Schema(name = "PetitionAgencyFigures")
    record AgencyFigures(String agency, Figures all) {}

    @Schema(name = "PetitionCountedList")
    record PetitionCountedList(List<PetitionCounted> petitions) {}

    @Schema(name = "PetitionCounted")
    record PetitionCounted(
            @Schema(description = "empty where the caller may not see which one it is")
            String code,

            String agency,
            Matter matter,
            Status status,
            Instant received,
            Instant due,
            @Nullable Instant ended,
            boolean carriedOver,
            Part part) {}

    @Schema(name = "PetitionAnswers")
    record PetitionAnswers(List<PetitionAnswer> answers) {}

    @Schema(name = "PetitionAnswer")
    record PetitionAnswer(
            UUID id, String agency, Matter matter, String title, String question, String answer, Instant at) {}

    @Schema(name = "PetitionLimits")
    record PetitionLimits(List<PetitionLimit> limits) {}

    @Schema(name = "PetitionLimit")
    record PetitionLimit(
            Stage stage,

            @Schema(description = "absent: of both") @Nullable
            Matter matter,

            Limit.Unit unit,
            int amount,
            LocalDate validFrom) {

        static PetitionLimit of(TimeLimit limit) {
            return new PetitionLimit(
                    limit.stage(),
                    limit.matter(),
                    limit.limit().unit(),
                    limit.limit().amount(),
                    limit.validFrom());
        }
    }
}
