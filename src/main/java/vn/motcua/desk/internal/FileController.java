package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.FormDrafts;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.RefusalStatus;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;

/**
 * Reception at the counter. Steps and the filing itself are sent in the body: nobody's number or name stands in an
 * address.
 */
@Controller
class FileController {

    private final DossierCommands commands;
    private final DossierQuery dossiers;
    private final ReceptionPages pages;
    private final ReceptionStep steps;
    private final Receiving receiving;
    private final FormDrafts drafts;
    private final ReceptionDrafts typed;
    private final FiledTicket tickets;

    FileController(
            DossierCommands commands,
            DossierQuery dossiers,
            ReceptionPages pages,
            ReceptionStep steps,
            Receiving receiving,
            FormDrafts drafts,
            ReceptionDrafts typed,
            FiledTicket tickets) {
        this.commands = commands;
        this.dossiers = dossiers;
        this.pages = pages;
        this.steps = steps;
        this.receiving = receiving;
        this.drafts = drafts;
        this.typed = typed;
        this.tickets = tickets;
    }

    /** @param after a dossier just filed, whose applicant has another one */
    @GetMapping(ReceptionPages.PLACE)
    ModelAndView form(
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam @Nullable UUID ticket,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable UUID draft,
            Here here,
            Actor actor) {
        ReceptionPages.check(actor);
        if (draft != null) {
            var kept = drafts.one(draft, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return pages.show(Form.of(kept.fields()), "procedure", HttpStatus.OK, here, actor);
        }
        var form = Form.empty()
                .with("procedure", procedure)
                .with("ticket", ticket)
                .with("channel", "counter")
                .with("receive", "1");
        if (after != null) sameApplicant(form, after, actor);
        return pages.show(form, "procedure", HttpStatus.OK, here, actor);
    }

    private void sameApplicant(Form form, String code, Actor actor) {
        var owner = dossiers.byCode(code, actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .owner();
        form.with("name", owner.name())
                .with("identityNumber", owner.identityNumber())
                .with("phone", owner.phone())
                .with("email", owner.email())
                .with("address", owner.address())
                .with("filedBy", owner.filedBy());
    }

    /** Whoever reloads after a step begins anew; what was typed is among the drafts. */
    @GetMapping(ReceptionPages.PLACE + "/step")
    String reloaded() {
        return "redirect:" + ReceptionPages.PLACE;
    }

    /** Goes on without filing: finds the procedure, knows the applicant again, comes to the next field. */
    @PostMapping(ReceptionPages.PLACE + "/step")
    ModelAndView step(
            @RequestParam(defaultValue = "next") String step,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor) {
        ReceptionPages.check(actor);
        var form = Form.of(sent);
        if (!step.equals("search")) typed.keep(sent, actor);
        return pages.show(form, steps.take(step, form, here, actor), HttpStatus.OK, here, actor);
    }

    @PostMapping(ReceptionPages.PLACE)
    ModelAndView file(
            @RequestParam UUID request,
            @RequestParam UUID reception,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        ReceptionPages.check(actor);
        var form = Form.of(sent);
        for (var field : List.of("procedure", "receivingAgency", "channel", "name")) {
            if (form.value(field).isEmpty()) {
                form.problem(field, here.say("desk.missing", here.say("desk.input." + field)));
            }
        }
        var procedure = pages.procedure(form);
        if (procedure == null && !form.value("procedure").isEmpty()) {
            form.problem("procedure", here.say("desk.file.procedure.choose"));
        }
        List<ReceptionPapers.Handed> handed =
                procedure == null ? List.of() : ReceptionPapers.read(procedure, form, pages.earlier(form, actor), here);
        if (procedure == null || form.wrong()) return wrong(form, HttpStatus.UNPROCESSABLE_CONTENT, here, actor);
        return switch (commands.file(filing(form, procedure), Request.of(request), actor)) {
            case Outcome.Refused<Receipt>(var refusal) -> {
                var sentence = here.texts().of(here.locale(), refusal);
                refusal.field()
                        .ifPresentOrElse(
                                at -> form.problem(at.path().replaceFirst("^.*\\.", ""), sentence),
                                () -> form.refused(sentence));
                yield wrong(form, RefusalStatus.of(refusal), here, actor);
            }
            case Outcome.Done<Receipt>(var receipt) -> {
                boolean checked = ReceptionPapers.checked(procedure, form);
                var said = receiving.follow(receipt, reception, form, handed, checked, here, actor);
                typed.end(form, actor);
                Flash.say(web, response, said + tickets.begun(form, receipt.code(), here, actor));
                var ticket = ReceptionPages.id(form, "ticket");
                yield new ModelAndView("redirect:" + FiledController.place(receipt.code(), ticket));
            }
        };
    }

    private ModelAndView wrong(Form form, HttpStatusCode status, Here here, Actor actor) {
        var first = form.refusals().isEmpty() && !form.problems().isEmpty() ? ReceptionStep.first(form) : "problems";
        return pages.show(form, first, status, here, actor);
    }

    private static FileDossier filing(Form form, ProcedureVersion procedure) {
        var owner = new FileDossier.Owner(
                form.value("name"),
                form.optional("identityNumber"),
                form.optional("phone"),
                form.optional("email"),
                form.optional("address"),
                form.optional("filedBy"),
                null);
        return new FileDossier(
                procedure.code(),
                form.value("channel"),
                null,
                form.value("receivingAgency"),
                form.optional("competentAgency"),
                owner,
                form.optional("subject"));
    }
}
