package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.calendar.WaitMode;
import vn.motcua.console.EditPage;
import vn.motcua.console.ProcessPath;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.intake.IntakeReport;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.EditProcedures;
import vn.motcua.procedure.ProcedureVersion;

/**
 * Writes a new version, in a form or as text; going from one to the other takes along what was typed. Nothing is kept
 * before it is published.
 */
@Controller
class ProcedureEditor {

    private static final String EDIT = ProceduresController.LIST + "/{code}/edit";
    private static final String NEW = "new";
    private static final int SPARE_STEPS = 2;

    private final Catalogue catalogue;
    private final EditProcedures edit;
    private final ProcedureTables tables;
    private final Scope scope;

    ProcedureEditor(Catalogue catalogue, EditProcedures edit, ProcedureTables tables, Scope scope) {
        this.catalogue = catalogue;
        this.edit = edit;
        this.tables = tables;
        this.scope = scope;
    }

    @GetMapping(EDIT)
    ModelAndView start(@PathVariable String code, @RequestParam @Nullable Integer version, Here here, Actor actor) {
        Scope.allow(ProceduresController.keeps(actor));
        var tomorrow = scope.today().plusDays(1);
        var document = code.equals(NEW)
                ? edit.merged("{}", Map.of("/validFrom", tomorrow.toString()))
                : edit.draft(base(code, version), tomorrow);
        return show(code, document, false, Form.of(edit.fields(document)), null, HttpStatus.OK, here);
    }

    @PostMapping(EDIT)
    ModelAndView go(
            @PathVariable String code,
            @RequestParam(name = "do", defaultValue = "check") String wanted,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Scope.allow(ProceduresController.keeps(actor));
        var typed = sent.getOrDefault("document", "");
        boolean asText = !text.isEmpty();
        if (typed.length() > EditProcedures.LONGEST) {
            var form = Form.empty().refused(here.say("console.edit.long", EditProcedures.LONGEST));
            return show(code, "{}", asText, form, null, HttpStatus.UNPROCESSABLE_CONTENT, here);
        }
        var document = asText ? typed : edit.merged(typed, sent);
        if (wanted.equals("text") || wanted.equals("form")) {
            return show(
                    code, document, wanted.equals("text"), Form.of(edit.fields(document)), null, HttpStatus.OK, here);
        }
        var report = Scope.value(edit.check(document, here.locale(), actor));
        if (report.errors().isEmpty() && wanted.equals("publish")) {
            Scope.value(edit.publish(document, here.locale(), actor));
            Flash.say(request, response, here.say("console.edit.published"));
            var published = edit.fields(document).getOrDefault("/code", code);
            return new ModelAndView("redirect:" + ProcedureTables.href(published));
        }
        var form = marked(Form.of(edit.fields(document)), report);
        return show(
                code,
                document,
                asText,
                form,
                report,
                form.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                here);
    }

    /** What has a field is told at the field, the rest on top with its place. */
    private Form marked(Form form, IntakeReport report) {
        for (var problem : report.errors()) {
            var place = problem.column() == null ? "" : problem.column();
            if (shown(place)) form.problem(place, problem.reason());
            else form.refused(place.isEmpty() ? problem.reason() : place + ": " + problem.reason());
        }
        return form;
    }

    private static boolean shown(String place) {
        return place.matches(
                        "/(code|validFrom|name|sector/code|sector/name|onlineLevel|executor|sets|conditions|waitMode)")
                || place.matches("/process/\\d+/\\w+|/cases/\\d+/(legal|promised)");
    }

    private ModelAndView show(
            String code,
            String document,
            boolean asText,
            Form form,
            @Nullable IntakeReport report,
            HttpStatusCode status,
            Here here) {
        var fields = edit.fields(document);
        int steps = count(fields, "/process/", "/place");
        var path =
                edit.read(document).map(version -> tables.path(version, here)).orElse(new ProcessPath(List.of(), null));
        var page = new EditPage(
                ProcedureTables.href(code) + "/edit",
                code.equals(NEW) ? here.say("console.procedure.new") : here.say("console.edit.title", code),
                asText,
                form.with("document", document),
                document,
                count(fields, "/cases/", "/legal"),
                steps + SPARE_STEPS,
                words(ProcedureVersion.OnlineLevel.values(), "page.level.", here),
                words(WaitMode.values(), "console.wait.", here),
                words(ProcedureVersion.StepKind.values(), "console.step.", here),
                roles(here),
                path,
                report);
        return Pages.show("console/edit", page, status);
    }

    private static int count(Map<String, String> fields, String begin, String end) {
        return (int) fields.keySet().stream()
                .filter(name -> name.startsWith(begin) && name.endsWith(end))
                .count();
    }

    private static List<Choice> words(Enum<?>[] values, String prefix, Here here) {
        return Arrays.stream(values)
                .map(each -> new Choice(each.name().toLowerCase(Locale.ROOT), here.say(prefix + each.name())))
                .toList();
    }

    private static List<Choice> roles(Here here) {
        return Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(Permission.DOSSIER_PROCESS))
                .map(role -> new Choice(role.name(), here.say("desk.role." + role)))
                .toList();
    }

    private ProcedureVersion base(String code, @Nullable Integer number) {
        return catalogue.versions(code).stream()
                .filter(each -> number == null || each.version() == number)
                .findFirst()
                .orElseThrow(Scope::missing);
    }
}
