package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.FilePage;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Filing a dossier at the counter, and receiving it in the same breath. */
@Controller
class FileController {

    private final DossierCommands commands;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final FiledTicket tickets;
    private final Clock clock;

    FileController(DossierCommands commands, Catalogue catalogue, Agencies agencies, FiledTicket tickets, Clock clock) {
        this.commands = commands;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.tickets = tickets;
        this.clock = clock;
    }

    @GetMapping("/desk/file")
    ModelAndView form(
            @RequestParam(defaultValue = "") String procedure, @RequestParam @Nullable UUID ticket, Actor actor) {
        var form = Form.empty()
                .with("procedure", procedure)
                .with("ticket", ticket)
                .with("channel", "counter")
                .with("receive", "1");
        return show(form, HttpStatus.OK, Ids.next(), Ids.next(), actor);
    }

    @PostMapping("/desk/file")
    ModelAndView file(
            @RequestParam UUID request,
            @RequestParam UUID reception,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        if (!actor.serves(Permission.DOSSIER_FILE)) throw new AccessDeniedException("may not file for others");
        var form = Form.of(sent);
        for (var field : List.of("procedure", "receivingAgency", "channel", "name")) {
            if (form.value(field).isEmpty()) {
                form.problem(field, here.say("desk.missing", here.say("desk.input." + field)));
            }
        }
        if (form.wrong()) return show(form, HttpStatus.UNPROCESSABLE_CONTENT, request, reception, actor);
        return switch (commands.file(filing(form), Request.of(request), actor)) {
            case Outcome.Refused<Receipt>(var refusal) -> {
                var sentence = here.texts().of(here.locale(), refusal);
                refusal.field()
                        .ifPresentOrElse(
                                at -> form.problem(at.path().replaceFirst("^.*\\.", ""), sentence),
                                () -> form.refused(sentence));
                yield show(form, RefusalStatus.of(refusal), request, reception, actor);
            }
            case Outcome.Done<Receipt>(var receipt) -> {
                var said = form.checked("receive")
                        ? receive(receipt, reception, here, actor)
                        : here.say("desk.filed", receipt.code());
                Flash.say(web, response, said + tickets.begun(form, receipt.code(), here, actor));
                yield new ModelAndView("redirect:/desk/dossiers/" + receipt.code());
            }
        };
    }

    /** The dossier exists already: a refused reception is told on its page, where it can be put right. */
    private String receive(Receipt filed, UUID reception, Here here, Actor actor) {
        var request = new Request(reception, filed.version(), null);
        return switch (commands.give(filed.code(), new Command.Receive(null), request, actor)) {
            case Outcome.Done<Receipt>(var received) -> here.say("desk.filed.received", received.code());
            case Outcome.Refused<Receipt>(var refusal) ->
                here.say("desk.filed.notReceived", filed.code(), here.texts().of(here.locale(), refusal));
        };
    }

    private static FileDossier filing(Form form) {
        var owner = new FileDossier.Owner(
                form.value("name"),
                form.optional("identityNumber"),
                form.optional("phone"),
                form.optional("email"),
                form.optional("address"),
                form.optional("filedBy"),
                null);
        return new FileDossier(
                form.value("procedure").split("\\s", 2)[0],
                form.value("channel"),
                null,
                form.value("receivingAgency"),
                form.optional("competentAgency"),
                owner,
                form.optional("subject"));
    }

    private ModelAndView show(Form form, HttpStatusCode status, UUID request, UUID reception, Actor actor) {
        if (!actor.serves(Permission.DOSSIER_FILE)) throw new AccessDeniedException("may not file for others");
        var today = VietnameseTime.dateOf(clock.instant());
        var procedures = catalogue.all(today).stream()
                .filter(version -> version.complete())
                .map(version -> new Choice(
                        version.code() + " " + version.name(), version.sector().name()))
                .toList();
        var receiving = agencies(actor, today);
        if (receiving.size() == 1)
            form.with("receivingAgency", receiving.getFirst().value());
        var page = new FilePage(procedures, receiving, existing(today), form, request, reception);
        return Pages.show("desk/file", page, status);
    }

    private List<Choice> agencies(Actor actor, LocalDate today) {
        var reach = actor.reach(Permission.DOSSIER_FILE);
        return agencies.all().stream()
                .filter(agency -> agency.existsOn(today) && reach.covers(agency.id()))
                .map(FileController::choice)
                .toList();
    }

    private List<Choice> existing(LocalDate today) {
        return agencies.all().stream()
                .filter(agency -> agency.existsOn(today))
                .map(FileController::choice)
                .toList();
    }

    private static Choice choice(Agency agency) {
        return new Choice(agency.code(), agency.name());
    }
}
