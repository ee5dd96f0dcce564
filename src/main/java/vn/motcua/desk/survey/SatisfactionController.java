package vn.motcua.desk.survey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.report.Scope;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Remarks;
import vn.motcua.survey.SatisfactionQuery;
import vn.motcua.survey.SatisfactionQuery.Answer;
import vn.motcua.survey.SatisfactionQuery.Breakdown;
import vn.motcua.survey.SatisfactionQuery.Request;
import vn.motcua.survey.SatisfactionQuery.Row;
import vn.motcua.survey.SatisfactionTable;
import vn.motcua.survey.Via;

/** Satisfaction by agency and month, and what people wrote. */
@Controller("deskSatisfaction")
class SatisfactionController {

    private static final String FIGURES = "/desk/surveys";
    private static final String WORDS = FIGURES + "/remarks";
    private static final List<String> NAMES = List.of("agency", "scope", "from", "to", "via", "by");

    private final SatisfactionQuery query;
    private final Remarks remarks;
    private final ReachedAgencies agencies;
    private final Clock clock;

    SatisfactionController(SatisfactionQuery query, Remarks remarks, ReachedAgencies agencies, Clock clock) {
        this.query = query;
        this.remarks = remarks;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping(FIGURES)
    ModelAndView figures(@RequestParam Map<String, String> asked, Here here, Actor actor) {
        var form = form(asked, actor);
        var request = request(form, here);
        if (request == null) return show(form, null, HttpStatus.UNPROCESSABLE_CONTENT, actor);
        return switch (query.figures(request, actor)) {
            case Outcome.Done<Answer>(var answer) -> show(form, answer, HttpStatus.OK, actor);
            case Outcome.Refused<Answer>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield show(form, null, RefusalStatus.of(refusal), actor);
            }
        };
    }

    @GetMapping(FIGURES + ".csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> asked, Here here, Actor actor) {
        var request = request(form(asked, actor), here);
        if (request == null) throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        return switch (query.figures(request, actor)) {
            case Outcome.Refused<Answer>(var refusal) -> throw new ResponseStatusException(RefusalStatus.of(refusal));
            case Outcome.Done<Answer>(var answer) -> {
                var rows = new ArrayList<>(List.of(new Row(request.agency(), answer.agencyName(), answer.total())));
                rows.addAll(answer.rows());
                var csv = SatisfactionTable.of(rows, here.locale()).csv();
                yield ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"satisfaction.csv\"")
                        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .body(csv.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @GetMapping(WORDS)
    ModelAndView words(@RequestParam Map<String, String> asked, Here here, Actor actor) {
        if (!actor.serves(Permission.SURVEY_REMARKS)) throw new AccessDeniedException("refused");
        var places = agencies.of(Permission.SURVEY_REMARKS, actor);
        var form = Form.of(asked);
        if (form.value("agency").isEmpty() && !places.isEmpty()) {
            form.with("agency", places.getFirst().value());
        }
        return switch (remarks.of(form.value("agency"), form.optional("after"), actor)) {
            case Outcome.Refused<Remarks.Page>(var refusal) ->
                throw new ResponseStatusException(RefusalStatus.of(refusal));
            case Outcome.Done<Remarks.Page>(var page) -> {
                var next = page.next() == null
                        ? null
                        : Href.of(WORDS)
                                .with("agency", form.value("agency"))
                                .with("after", page.next())
                                .toString();
                yield Pages.show("desk/survey/remarks", new SurveyDeskPages.Words(form, places, page.remarks(), next));
            }
        };
    }

    /** What was asked, with what goes without saying: one's own agency, this year. */
    private Form form(Map<String, String> asked, Actor actor) {
        if (!actor.serves(Permission.REPORT_READ)) throw new AccessDeniedException("refused");
        var month = YearMonth.from(VietnameseTime.dateOf(clock.instant()));
        var form = Form.of(asked);
        if (form.value("agency").isEmpty()) {
            agencies.of(Permission.REPORT_READ, actor).stream()
                    .findFirst()
                    .ifPresent(own -> form.with("agency", own.value()));
        }
        if (form.value("scope").isEmpty()) form.with("scope", "one");
        if (form.value("from").isEmpty()) form.with("from", month.withMonth(1));
        if (form.value("to").isEmpty()) form.with("to", month);
        return form;
    }

    /** Null when something cannot be read; the form then says what. */
    private static @Nullable Request request(Form form, Here here) {
        var from = month(form, "from", here);
        var to = month(form, "to", here);
        var scope = word(form, "scope", Scope.values(), here);
        var via = word(form, "via", Via.values(), here);
        var by = word(form, "by", Breakdown.values(), here);
        if (from == null || to == null || scope == null || form.wrong()) return null;
        return new Request(form.value("agency"), scope, from, to, null, via, by);
    }

    private static @Nullable YearMonth month(Form form, String field, Here here) {
        try {
            return YearMonth.parse(form.value(field));
        } catch (DateTimeException unreadable) {
            form.problem(field, here.say("refusal.survey.NOT_A_MONTH", form.value(field)));
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E word(Form form, String field, E[] known, Here here) {
        var typed = form.value(field);
        if (typed.isEmpty()) return null;
        var found = Arrays.stream(known)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst();
        if (found.isEmpty()) form.problem(field, here.say("survey.unreadable"));
        return found.orElse(null);
    }

    private ModelAndView show(Form form, @Nullable Answer answer, HttpStatusCode status, Actor actor) {
        var export = Href.of(FIGURES + ".csv");
        for (var name : NAMES) export = export.with(name, form.value(name));
        var page = new SurveyDeskPages.Figures(
                form, agencies.of(Permission.REPORT_READ, actor), answer, export.toString());
        return Pages.show("desk/survey/figures", page, status);
    }
}
