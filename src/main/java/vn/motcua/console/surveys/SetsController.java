package vn.motcua.console.surveys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.QuestionSet;
import vn.motcua.survey.QuestionSets;

/** Every question set, one with its versions, and the editor in which a later version is made and published. */
@Controller
class SetsController {

    private static final String LIST = "/console/surveys";
    private static final String EDIT = LIST + "/edit";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final QuestionSets sets;
    private final Clock clock;

    SetsController(QuestionSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView list(Actor actor) {
        reads(actor);
        return Pages.show("console/surveys/list", new SetPages.Listed(sets.all(VietnameseTime.LATEST), keeps(actor)));
    }

    @GetMapping(LIST + "/{code}")
    ModelAndView one(
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Actor actor) {
        reads(actor);
        return Pages.show("console/surveys/one", new SetPages.One(sets.versions(code), find(code, from), keeps(actor)));
    }

    /** The document as {@code import surveys} takes it. */
    @GetMapping(path = LIST + "/{code}/document", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> document(
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Actor actor) {
        reads(actor);
        var shown = find(code, from);
        var name = shown.code() + "@" + shown.validFrom() + ".json";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(shown.document());
    }

    /** Begins with a version that is there, from tomorrow on or the day after it began. */
    @GetMapping(EDIT)
    ModelAndView edit(@RequestParam String code, Here here, Actor actor) {
        keepsOrDenied(actor);
        var newest = find(code, null);
        var tomorrow = VietnameseTime.dateOf(clock.instant()).plusDays(1);
        var after = newest.validFrom().plusDays(1);
        var root = (ObjectNode) JSON.readTree(newest.document());
        root.put("validFrom", (after.isAfter(tomorrow) ? after : tomorrow).toString());
        return show(JSON.writeValueAsString(root), List.of(), "", HttpStatus.OK, here);
    }

    @PostMapping(EDIT)
    ModelAndView edit(
            @RequestParam String document,
            @RequestParam(name = "_do", defaultValue = "check") String act,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        keepsOrDenied(actor);
        if (!act.equals("publish")) return show(document, List.of(), "", HttpStatus.OK, here);
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        var source = new ImportProcedures.Source("survey", () -> new ByteArrayInputStream(bytes));
        return switch (sets.take(List.of(source), false, here.locale(), actor)) {
            case Outcome.Refused<IntakeReport> ignored -> throw new AccessDeniedException("refused");
            case Outcome.Done<IntakeReport>(var report)
            when report.taken() == 1 -> {
                Flash.say(web, response, here.say("survey.sets.published"));
                yield new ModelAndView("redirect:" + LIST);
            }
            case Outcome.Done<IntakeReport>(var report) -> {
                var said = report.present() == 1 ? here.say("survey.sets.present") : "";
                yield show(document, report.errors(), said, HttpStatus.UNPROCESSABLE_CONTENT, here);
            }
        };
    }

    private ModelAndView show(String document, List<Problem> problems, String said, HttpStatusCode status, Here here) {
        var draft = sets.draft(document, here.locale());
        var all = problems.isEmpty() ? draft.report().errors() : problems;
        var page = new SetPages.Edit(document, all, draft.set().orElse(null), Form.empty(), said);
        return Pages.show("console/surveys/edit", page, status);
    }

    private QuestionSet find(String code, @Nullable LocalDate from) {
        return sets.versions(code).stream()
                .filter(version -> from == null || version.validFrom().equals(from))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void reads(Actor actor) {
        if (!actor.serves(Permission.SURVEY_MANAGE)) throw new AccessDeniedException("refused");
    }

    private static boolean keeps(Actor actor) {
        return actor.reach(Permission.SURVEY_MANAGE).kind() == Reach.Kind.EVERYWHERE;
    }

    private static void keepsOrDenied(Actor actor) {
        if (!keeps(actor)) throw new AccessDeniedException("refused");
    }
}
