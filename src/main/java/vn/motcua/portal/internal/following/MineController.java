package vn.motcua.portal.internal.following;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.portal.MinePage;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/** One's own dossiers: all of them, what is asked of me in each, and what I may do. */
@Controller
class MineController {

    static final String PLACE = "/my/dossiers";

    private final DossierQuery dossiers;
    private final DossierCommands commands;
    private final OwnPages pages;
    private final OwnFiles files;
    private final ProcedureNames procedures;
    private final Clock clock;

    MineController(
            DossierQuery dossiers,
            DossierCommands commands,
            OwnPages pages,
            OwnFiles files,
            ProcedureNames procedures,
            Clock clock) {
        this.dossiers = dossiers;
        this.commands = commands;
        this.pages = pages;
        this.files = files;
        this.procedures = procedures;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView list(@RequestParam(required = false) @Nullable String after, Actor actor) {
        if (actor.serves(Permission.DOSSIER_READ)) return new ModelAndView("redirect:/desk/dossiers");
        var found = dossiers.list(null, DossierQuery.Group.ALL, after, actor);
        var rows = found.rows().stream()
                .map(row -> new MinePage.Row(
                        row, procedures.of(row.procedureCode(), null), PLACE + "/" + Paths.segment(row.code())))
                .toList();
        var next = found.next() == null
                ? null
                : Href.of(PLACE).with("after", found.next()).toString();
        return Pages.show("portal/mine", new MinePage(rows, next, clock.instant()));
    }

    @GetMapping(PLACE + "/{code}")
    ModelAndView one(@PathVariable String code, Here here, Actor actor) {
        if (actor.serves(Permission.DOSSIER_READ)) {
            return new ModelAndView("redirect:/desk/dossiers/" + Paths.segment(code));
        }
        return Pages.show("portal/own", pages.page(find(code, actor), Form.empty(), here));
    }

    /** Whoever reloads after a refusal sees the dossier. */
    @GetMapping(PLACE + "/{code}/{verb:supplement|bring-papers|withdraw|confirm-draft|choose-delivery|papers}")
    ModelAndView reloaded(@PathVariable String code) {
        return new ModelAndView("redirect:" + PLACE + "/" + Paths.segment(code));
    }

    @PostMapping(PLACE + "/{code}/{verb:supplement|bring-papers|withdraw|confirm-draft|choose-delivery}")
    ModelAndView give(
            @PathVariable String code,
            @PathVariable String verb,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var form = Form.of(sent.toSingleValueMap());
        var command = command(verb, form);
        return give(
                code,
                command,
                new Request(request, version, null),
                "portal.mine.done." + verb,
                form,
                here,
                actor,
                web,
                response);
    }

    /** A file is kept first, by its content; the command then says what it belongs to. */
    @PostMapping(PLACE + "/{code}/papers")
    ModelAndView attach(
            @PathVariable String code,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam MultipartFile file,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response)
            throws IOException {
        var view = find(code, actor);
        var form = Form.empty().with("paper", paper);
        if (!view.commands().contains("attach")) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return switch (files.keep(file, paper, actor)) {
            case Outcome.Refused<Command.Attach>(var refusal) -> refused(view, form, refusal, here);
            case Outcome.Done<Command.Attach>(var command) ->
                give(
                        code,
                        command,
                        new Request(request, version, null),
                        "portal.mine.attach.done",
                        form,
                        here,
                        actor,
                        web,
                        response);
        };
    }

    /** To whom it belongs, and nobody else: what the actor may not see is not found. */
    @GetMapping(PLACE + "/{code}/files/{id}")
    void file(@PathVariable String code, @PathVariable UUID id, Actor actor, HttpServletResponse response)
            throws IOException {
        var wanted = find(code, actor).attachments().stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        files.send(wanted, response);
    }

    private ModelAndView give(
            String code,
            Command command,
            Request request,
            String done,
            Form form,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        return switch (commands.give(code, command, request, actor)) {
            case Outcome.Done<Receipt> ignored -> {
                Flash.say(web, response, here.say(done));
                yield new ModelAndView("redirect:" + PLACE + "/" + Paths.segment(code));
            }
            case Outcome.Refused<Receipt>(var refusal) -> refused(find(code, actor), form, refusal, here);
        };
    }

    private ModelAndView refused(DossierView view, Form form, Refusal refusal, Here here) {
        form.refused(here.texts().of(here.locale(), refusal));
        return Pages.show("portal/own", pages.page(view, form, here), RefusalStatus.of(refusal));
    }

    private static Command command(String verb, Form form) {
        return switch (verb) {
            case "supplement" -> new Command.Supplement(form.optional("note"));
            case "bring-papers" -> new Command.BringPapers(form.optional("note"));
            case "withdraw" -> new Command.Withdraw(form.value("reason"));
            case "confirm-draft" -> new Command.ConfirmDraft(form.value("right").equals("yes"), form.optional("note"));
            default -> new Command.ChooseDelivery(form.value("how"));
        };
    }

    private DossierView find(String code, Actor actor) {
        return dossiers.byCode(code, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
