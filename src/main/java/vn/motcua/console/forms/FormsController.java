package vn.motcua.console.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import vn.motcua.form.FormVersion;
import vn.motcua.form.Forms;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Every form, one with its versions, and the editor in which a new version is made, tried out and published. */
@Controller("consoleForms")
class FormsController {

    private static final String LIST = "/console/forms";
    private static final String EDIT = LIST + "/edit";

    private final Forms forms;
    private final FormEditor editor;
    private final Clock clock;

    FormsController(Forms forms, FormEditor editor, Clock clock) {
        this.forms = forms;
        this.editor = editor;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView list(Here here, Actor actor) {
        reads(actor);
        return Pages.show("console/forms/list", new FormPages.Listed(forms.all(VietnameseTime.LATEST), keeps(actor)));
    }

    @GetMapping(LIST + "/{code}")
    ModelAndView one(
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Actor actor) {
        reads(actor);
        var shown = find(code, from);
        var page = new FormPages.One(forms.versions(code), shown, today(), keeps(actor));
        return Pages.show("console/forms/one", page);
    }

    /** The document as {@code import forms} takes it. */
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

    private FormVersion find(String code, @Nullable LocalDate from) {
        return forms.versions(code).stream()
                .filter(version -> from == null || version.validFrom().equals(from))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Begins with a version that is there, from tomorrow on, or with an empty form. */
    @GetMapping(EDIT)
    ModelAndView edit(@RequestParam(defaultValue = "") String code, Here here, Actor actor) {
        keepsOrDenied(actor);
        var tomorrow = today().plusDays(1);
        var document = code.isEmpty() ? DocumentEdits.fresh(tomorrow) : next(find(code, null), tomorrow);
        return Pages.show("console/forms/edit", editor.page(document, "{}", Form.empty(), "", here));
    }

    /** From tomorrow, or from the day after the newest version begins. */
    private static String next(FormVersion newest, LocalDate tomorrow) {
        var after = newest.validFrom().plusDays(1);
        return DocumentEdits.from(newest.document(), after.isAfter(tomorrow) ? after : tomorrow);
    }

    @PostMapping(EDIT)
    ModelAndView edit(
            @RequestParam String document,
            @RequestParam(defaultValue = "{}") String answers,
            @RequestParam(name = "_do", defaultValue = "check") String act,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        keepsOrDenied(actor);
        if (!act.equals("publish")) {
            var form = Form.of(sent);
            var changed = act.equals("check") ? document : DocumentEdits.changed(document, act, form, here);
            var next = form.wrong() || !act.equals("add") ? form : Form.empty();
            var page = editor.page(changed, answers, next, "", here);
            return Pages.show(
                    "console/forms/edit", page, form.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        }
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        var source = new ImportProcedures.Source("form", () -> new ByteArrayInputStream(bytes));
        var outcome = forms.take(List.of(source), false, here.locale(), actor);
        if (outcome instanceof Outcome.Done<IntakeReport>(var report) && report.taken() == 1) {
            Flash.say(web, response, here.say("forms.published"));
            return new ModelAndView("redirect:" + LIST);
        }
        var said = outcome instanceof Outcome.Done<IntakeReport>(var report) && report.present() == 1
                ? here.say("forms.present")
                : "";
        var page = editor.page(document, answers, Form.empty(), said, here);
        if (outcome instanceof Outcome.Done<IntakeReport>(var report)) page = editor.with(page, report.errors());
        return Pages.show("console/forms/edit", page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }

    private static void reads(Actor actor) {
        if (!actor.serves(Permission.CATALOGUE_MANAGE)) throw new AccessDeniedException("refused");
    }

    private static boolean keeps(Actor actor) {
        return actor.reach(Permission.CATALOGUE_MANAGE).kind() == Reach.Kind.EVERYWHERE;
    }

    private static void keepsOrDenied(Actor actor) {
        if (!keeps(actor)) throw new AccessDeniedException("refused");
    }
}
