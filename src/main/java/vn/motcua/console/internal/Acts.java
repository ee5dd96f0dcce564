package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.FormPage;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;

/** Shows the form of an act, or does the act and goes on; what is refused comes back as it was typed. */
@Component
class Acts {

    /** Which field a refusal is about: the first of these that the form has. */
    private static final Map<String, List<String>> BLAMED = Map.ofEntries(
            Map.entry("CODE_FORM", List.of("code")),
            Map.entry("CODE_TAKEN", List.of("code")),
            Map.entry("NAME_MISSING", List.of("name")),
            Map.entry("NAME_TOO_LONG", List.of("name", "position")),
            Map.entry("DATE_OUT_OF_RANGE", List.of("from", "lastDay", "date")),
            Map.entry("ENDS_BEFORE_START", List.of("to", "lastDay", "from")),
            Map.entry("SUPERIOR_CYCLE", List.of("superior")),
            Map.entry("SUCCESSOR_CYCLE", List.of("successor")),
            Map.entry("NOT_THE_SUCCESSOR", List.of("successor")),
            Map.entry("SUCCESSOR_NOT_YET", List.of("successor")),
            Map.entry("DEPARTMENT_ELSEWHERE", List.of("department")),
            Map.entry("TO_ONESELF", List.of("officer")),
            Map.entry("HEAD_TAKEN", List.of("part")),
            Map.entry("ALREADY_APPOINTED", List.of("name", "position")),
            Map.entry("ALREADY_SERVES", List.of("officer")),
            Map.entry("KINDS_MISSING", List.of("kinds.RECEIVING")),
            Map.entry("USERNAME_FORM", List.of("username")),
            Map.entry("USERNAME_TAKEN", List.of("username")),
            Map.entry("PASSWORD_SHORT", List.of("password")),
            Map.entry("PASSWORD_LONG", List.of("password")),
            Map.entry("PASSWORD_IS_NAME", List.of("password")),
            Map.entry("DAY_DATE", List.of("date")),
            Map.entry("DAY_NAME", List.of("name")),
            Map.entry("DAY_REASON", List.of("reason")),
            Map.entry("TEXT_TOO_LONG", List.of("text")));

    private final Texts texts;

    Acts(Texts texts) {
        this.texts = texts;
    }

    ModelAndView go(
            Act act, Map<String, String> sent, Here here, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("POST")) {
            sent.forEach(act.start()::with);
            return show(act, act.start(), HttpStatus.OK, here, request);
        }
        var form = Form.of(sent);
        var typed = new Typed(form, act.fields(), here);
        return switch (act.doing().apply(typed)) {
            case null -> show(act, form, HttpStatus.UNPROCESSABLE_CONTENT, here, request);
            case Outcome.Refused<?>(var refusal) -> {
                blame(act, form, refusal, here);
                yield show(act, form, RefusalStatus.of(refusal), here, request);
            }
            case Outcome.Done<?> done -> {
                Flash.say(
                        request,
                        response,
                        here.say("console.act.done." + act.key(), act.values().toArray()));
                yield new ModelAndView("redirect:" + act.next());
            }
        };
    }

    private void blame(Act act, Form form, Refusal refusal, Here here) {
        var sentence = texts.of(here.locale(), refusal);
        BLAMED.getOrDefault(((Enum<?>) refusal.code()).name(), List.of()).stream()
                .filter(name ->
                        act.fields().stream().anyMatch(field -> field.name().equals(name)))
                .findFirst()
                .ifPresentOrElse(name -> form.problem(name, sentence), () -> form.refused(sentence));
    }

    /** The address the form was asked for, with what it says about whom the act concerns. */
    private static String action(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static ModelAndView show(Act act, Form form, HttpStatusCode status, Here here, HttpServletRequest request) {
        var values = act.values().toArray();
        var page = new FormPage(
                here.say("console.act.title." + act.key(), values),
                act.legal() ? here.say("console.act.effect." + act.key(), values) : "",
                action(request),
                here.say("console.act.button." + act.key(), values),
                act.up(),
                act.fields(),
                form);
        return Pages.show("console/form", page, status);
    }
}
