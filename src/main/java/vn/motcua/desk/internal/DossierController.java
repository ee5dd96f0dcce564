package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;

/** One dossier: its page, and every command given from it. */
@Controller
class DossierController {

    private final DossierQuery dossiers;
    private final DossierCommands commands;
    private final Gathering gathering;
    private final CommandForms forms;
    private final Whom whom;
    private final Attachments attachments;
    private final Since since;
    private final Retyped retyped;

    DossierController(
            DossierQuery dossiers,
            DossierCommands commands,
            Gathering gathering,
            CommandForms forms,
            Whom whom,
            Attachments attachments,
            Since since,
            Retyped retyped) {
        this.dossiers = dossiers;
        this.commands = commands;
        this.gathering = gathering;
        this.forms = forms;
        this.whom = whom;
        this.attachments = attachments;
        this.since = since;
        this.retyped = retyped;
    }

    @GetMapping("/desk/dossiers/{code}")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(required = false) @Nullable UUID typed,
            Here here,
            Actor actor) {
        if (typed == null) return show(find(code, actor), open, Form.empty(), HttpStatus.OK, here);
        return show(find(code, actor), Gathering.REMARK, retyped.form(typed, actor), HttpStatus.OK, here);
    }

    /** Whoever reloads after a refusal, or follows a link to a command, sees the dossier with that form open. */
    @GetMapping("/desk/dossiers/{code}/{verb}")
    ModelAndView open(
            @PathVariable String code,
            @PathVariable String verb,
            @RequestParam(required = false) @Nullable UUID typed,
            Here here,
            Actor actor) {
        if (!CommandForms.known(verb)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var form = typed == null ? Form.empty() : retyped.form(typed, actor);
        return show(find(code, actor), verb, form, HttpStatus.OK, here);
    }

    @PostMapping("/desk/dossiers/{code}/{verb}")
    ModelAndView give(
            @PathVariable String code,
            @PathVariable String verb,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> papers,
            @RequestParam MultiValueMap<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        if (!CommandForms.known(verb)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var view = find(code, actor);
        var form = Form.of(sent.toSingleValueMap());
        for (var paper : papers) form.with("papers-" + paper, "1");
        if (verb.equals("consult") && sent.containsKey(Whom.NARROW)) return narrowed(view, form, here);
        var wanted = forms.form(verb, view, form, here);
        var reading = new CommandReading(form, forms.agencyCode(view), here);
        var happened = reading.moment("happened");
        var command = reading.read(wanted, papers);
        if (command == null || sent.containsKey("edit")) {
            var status = form.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            return show(view, verb, form, status, here);
        }
        if (wanted.legal() && view.commands().contains(verb) && !sent.containsKey("confirmed")) {
            return Pages.show("desk/confirm", Confirmation.page(view, wanted, form, papers, sent, here));
        }
        return give(code, verb, command, new Request(request, version, happened), form, here, actor, web, response);
    }

    /** The same form again, with the departments of the agency that was chosen. */
    private ModelAndView narrowed(DossierView view, Form form, Here here) {
        whom.narrow(form, here);
        var status = form.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return show(view, "consult", form, status, here);
    }

    /** A file is kept first, by its content; the command then says what it belongs to. */
    @PostMapping({"/desk/dossiers/{code}/attach", "/desk/dossiers/{code}/draft"})
    ModelAndView attach(
            @PathVariable String code,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam MultipartFile file,
            @RequestParam MultiValueMap<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response)
            throws IOException {
        var view = find(code, actor);
        var verb = web.getRequestURI().endsWith("/draft") ? "draft" : "attach";
        var form = Form.of(sent.toSingleValueMap());
        if (!view.commands().contains(verb)) {
            var action = verb.equals("draft") ? Action.DRAFT : Action.ATTACH;
            var refusal = Refusal.of(DossierRefusal.MOVE_NOT_ALLOWED, view.status(), action);
            return refused(code, verb, form, refusal, here, actor);
        }
        return switch (attachments.keep(verb, file, form, actor)) {
            case Outcome.Refused<Command>(var refusal) -> refused(code, verb, form, refusal, here, actor);
            case Outcome.Done<Command>(var command) ->
                give(code, verb, command, new Request(request, version, null), form, here, actor, web, response);
        };
    }

    /** A file may come with the answer; it is kept first. */
    @PostMapping("/desk/dossiers/{code}/answer")
    ModelAndView answer(
            @PathVariable String code,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response)
            throws IOException {
        var view = find(code, actor);
        var form = Form.of(sent.toSingleValueMap());
        var reading = new CommandReading(form, forms.agencyCode(view), here);
        var happened = reading.moment("happened");
        var read = reading.read(forms.form("answer", view, form, here), List.of());
        if (!(read instanceof Command.Answer answer)) {
            return show(view, "answer", form, HttpStatus.UNPROCESSABLE_CONTENT, here);
        }
        Command command = answer;
        if (file != null && !file.isEmpty()) {
            switch (attachments.enclose(file, actor)) {
                case Outcome.Refused<Command.Enclosure>(var refusal) -> {
                    return refused(code, "answer", form, refusal, here, actor);
                }
                case Outcome.Done<Command.Enclosure>(var kept) ->
                    command = new Command.Answer(answer.question(), answer.answer(), kept);
            }
        }
        return give(code, "answer", command, new Request(request, version, happened), form, here, actor, web, response);
    }

    @GetMapping("/desk/dossiers/{code}/files/{id}")
    void file(@PathVariable String code, @PathVariable UUID id, Actor actor, HttpServletResponse response)
            throws IOException {
        attachments.send(attachment(code, id, actor), response);
    }

    /** The same inside the page. */
    @GetMapping("/desk/dossiers/{code}/files/{id}/view")
    void view(@PathVariable String code, @PathVariable UUID id, Actor actor, HttpServletResponse response)
            throws IOException {
        attachments.show(attachment(code, id, actor), response);
    }

    private DossierView.Attachment attachment(String code, UUID id, Actor actor) {
        return find(code, actor).attachments().stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView give(
            String code,
            String verb,
            Command command,
            Request request,
            Form form,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        return switch (commands.give(code, command, request, actor)) {
            case Outcome.Done<Receipt>(var receipt) -> {
                Flash.say(web, response, here.say("desk.done." + verb, receipt.code()));
                boolean seen = dossiers.byCode(receipt.code(), actor).isPresent();
                yield new ModelAndView("redirect:/desk/dossiers" + (seen ? "/" + receipt.code() : ""));
            }
            case Outcome.Refused<Receipt>(var refusal) -> refused(code, verb, form, refusal, here, actor);
        };
    }

    /** The page as it is now, with the reason on top and everything as it was typed. */
    private ModelAndView refused(String code, String verb, Form form, Refusal refusal, Here here, Actor actor) {
        var view = find(code, actor);
        form.refused(here.texts().of(here.locale(), refusal));
        if (refusal.code().kind() == RefusalCode.Kind.STALE) {
            form.refused(here.say("desk.stale"));
            since.of(view, form, here).forEach(form::refused);
        }
        return show(view, verb, form, RefusalStatus.of(refusal), here);
    }

    private ModelAndView show(DossierView view, String open, Form form, HttpStatusCode status, Here here) {
        return Pages.show("desk/dossier", gathering.page(view, open, form, here), status);
    }

    private DossierView find(String code, Actor actor) {
        return dossiers.byCode(code, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
