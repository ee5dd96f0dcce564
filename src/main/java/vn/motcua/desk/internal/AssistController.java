package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.AssistPage;
import vn.motcua.dossier.Assistance;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** Helpers of mass organisations file for citizens and follow what they filed. */
@Controller
class AssistController {

    static final String LIST = "/desk/assist";

    private final Assistance assistance;
    private final AssistPages pages;
    private final Attachments attachments;

    AssistController(Assistance assistance, AssistPages pages, Attachments attachments) {
        this.assistance = assistance;
        this.pages = pages;
        this.attachments = attachments;
    }

    @GetMapping(LIST)
    ModelAndView list(@RequestParam(required = false) @Nullable UUID before, Actor actor) {
        allow(actor);
        var listing = assistance.list(before, actor);
        var next = listing.next() == null
                ? null
                : Href.of(LIST).with("before", listing.next()).toString();
        var rows = listing.rows().stream().map(pages::row).toList();
        return Pages.show("desk/assist", new AssistPage(rows, new Paging(before == null ? null : LIST, next)));
    }

    @GetMapping(LIST + "/new")
    ModelAndView form(Actor actor) {
        return form(Form.empty(), Ids.next(), HttpStatus.OK, actor);
    }

    @PostMapping(LIST + "/new")
    ModelAndView file(
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        allow(actor);
        var form = Form.of(sent);
        for (var name : List.of("procedure", "agency", "name")) {
            if (form.value(name).isEmpty()) {
                form.problem(name, here.say("desk.missing", here.say("desk.input." + name)));
            }
        }
        if (form.wrong()) return form(form, request, HttpStatus.UNPROCESSABLE_CONTENT, actor);
        var wanted = new Assistance.Application(
                form.value("procedure"),
                form.value("agency"),
                form.value("name"),
                form.optional("identityNumber"),
                form.optional("phone"),
                form.optional("email"),
                form.optional("address"),
                form.optional("subject"));
        return switch (assistance.file(wanted, Request.of(request), actor)) {
            case Outcome.Done<Receipt>(var receipt) -> {
                Flash.say(web, response, here.say("desk.assist.filed", receipt.code()));
                yield new ModelAndView("redirect:" + LIST + "/" + receipt.code());
            }
            case Outcome.Refused<Receipt>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield form(form, request, RefusalStatus.of(refusal), actor);
            }
        };
    }

    @GetMapping(LIST + "/{code}")
    ModelAndView one(@PathVariable String code, Actor actor) {
        return one(code, Form.empty(), HttpStatus.OK, actor);
    }

    @PostMapping(LIST + "/{code}/files")
    ModelAndView attach(
            @PathVariable String code,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response)
            throws IOException {
        if (assistance.byCode(code, actor).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var form = Form.of(sent);
        return switch (attachments.keep("attach", file, form, actor)) {
            case Outcome.Refused<Command>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield one(code, form, RefusalStatus.of(refusal), actor);
            }
            case Outcome.Done<Command>(var command) -> {
                var outcome =
                        assistance.attach(code, (Command.Attach) command, new Request(request, version, null), actor);
                yield done(outcome, "desk.assist.attached", code, form, here, actor, web, response);
            }
        };
    }

    @PostMapping(LIST + "/{code}/papers")
    ModelAndView papers(
            @PathVariable String code,
            @RequestParam UUID request,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var form = Form.empty().with("note", note);
        var command = new Command.BringPapers(form.optional("note"));
        var outcome = assistance.bringPapers(code, command, new Request(request, version, null), actor);
        return done(outcome, "desk.assist.brought", code, form, here, actor, web, response);
    }

    private ModelAndView done(
            Outcome<Receipt> outcome,
            String sentence,
            String code,
            Form form,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                Flash.say(web, response, here.say(sentence, code));
                yield new ModelAndView("redirect:" + LIST + "/" + code);
            }
            case Outcome.Refused<Receipt>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield one(code, form, RefusalStatus.of(refusal), actor);
            }
        };
    }

    private ModelAndView form(Form form, UUID request, HttpStatusCode status, Actor actor) {
        allow(actor);
        return Pages.show("desk/assistfile", pages.filing(form, request, actor), status);
    }

    private ModelAndView one(String code, Form form, HttpStatusCode status, Actor actor) {
        var detail =
                assistance.byCode(code, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Pages.show("desk/assisted", pages.one(detail, form), status);
    }

    private static void allow(Actor actor) {
        if (!actor.may(Permission.DOSSIER_ASSIST)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
