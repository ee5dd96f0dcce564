package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.BundlePage;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.interconnected.FileBundle;
import vn.motcua.page.Choice;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.procedure.Bundle;
import vn.motcua.procedure.Bundles;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Filing a bundle (gói liên thông) at the counter. */
@Controller
class BundleController {

    static final String PLACE = "/desk/bundles";

    private final Bundles bundles;
    private final FileBundle filing;
    private final DossierCommands commands;
    private final Agencies agencies;
    private final Names names;
    private final Clock clock;

    BundleController(
            Bundles bundles, FileBundle filing, DossierCommands commands, Agencies agencies, Names names, Clock clock) {
        this.bundles = bundles;
        this.filing = filing;
        this.commands = commands;
        this.agencies = agencies;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    ModelAndView all(Actor actor) {
        check(actor);
        return Pages.show("desk/bundles", new BundlePage(choices(), null));
    }

    @GetMapping(PLACE + "/{code}")
    ModelAndView one(@PathVariable String code, Actor actor) {
        check(actor);
        return show(find(code), Form.empty(), HttpStatus.OK, actor);
    }

    @PostMapping(PLACE + "/{code}")
    ModelAndView file(
            @PathVariable String code,
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        check(actor);
        var bundle = find(code);
        var form = Form.of(sent);
        var parts = new ArrayList<String>();
        for (int i = 1; i <= bundle.parts().size(); i++) parts.add(required("part-" + i, "agency", form, here));
        var receiving = required("receivingAgency", "receivingAgency", form, here);
        var name = required("name", "name", form, here);
        if (form.wrong()) return show(bundle, form, HttpStatus.UNPROCESSABLE_CONTENT, actor);
        var wanted = new FileBundle.Filing(
                code,
                "counter",
                null,
                receiving,
                null,
                parts,
                new FileDossier.Owner(
                        name,
                        form.optional("identityNumber"),
                        form.optional("phone"),
                        form.optional("email"),
                        form.optional("address"),
                        form.optional("filedBy"),
                        null),
                form.optional("subject"));
        return switch (filing.file(wanted, Request.of(request), actor)) {
            case Outcome.Done<Receipt>(var receipt) -> {
                if (form.checked("receive")) receive(receipt.code(), request, actor);
                Flash.say(web, response, here.say("desk.bundle.done", receipt.code()));
                yield new ModelAndView("redirect:/desk/dossiers/" + receipt.code());
            }
            case Outcome.Refused<Receipt>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield show(bundle, form, RefusalStatus.of(refusal), actor);
            }
        };
    }

    /** What cannot be received stays filed; its page says so. */
    private void receive(String code, UUID request, Actor actor) {
        var id = UUID.nameUUIDFromBytes((request + " receive").getBytes(StandardCharsets.UTF_8));
        commands.give(code, new Command.Receive(null), Request.of(id), actor);
    }

    private static String required(String field, String label, Form form, Here here) {
        var typed = form.value(field);
        if (typed.isEmpty()) form.problem(field, here.say("desk.missing", here.say("desk.input." + label)));
        return typed;
    }

    private ModelAndView show(Bundle bundle, Form form, HttpStatusCode status, Actor actor) {
        var today = today();
        var parts = IntStream.range(0, bundle.parts().size())
                .mapToObj(i -> part(i + 1, bundle.parts().get(i), today))
                .toList();
        var receiving = choices(actor.reach(Permission.DOSSIER_FILE)::covers);
        if (receiving.size() == 1 && form.value("receivingAgency").isEmpty()) {
            form.with("receivingAgency", receiving.getFirst().value());
        }
        for (var part : bundle.parts().isEmpty() ? List.<BundlePage.Part>of() : parts) {
            boolean here = part.executor().isEmpty() && form.value(part.field()).isEmpty();
            if (here && receiving.size() == 1)
                form.with(part.field(), receiving.getFirst().value());
        }
        var shown = new BundlePage.Bundle(
                bundle.code(),
                bundle.name(),
                names.procedure(bundle.procedure(), today),
                parts,
                receiving,
                choices(agency -> true),
                form,
                Ids.next());
        return Pages.show("desk/bundles", new BundlePage(choices(), shown), status);
    }

    private BundlePage.Part part(int number, Bundle.Part part, LocalDate today) {
        return new BundlePage.Part(
                number, names.procedure(part.procedure(), today), part.executor(), part.after(), "part-" + number);
    }

    private List<Choice> choices() {
        return bundles.all(today()).stream()
                .map(bundle -> new Choice(bundle.code(), bundle.name()))
                .toList();
    }

    private List<Choice> choices(java.util.function.Predicate<UUID> which) {
        var today = today();
        return agencies.all().stream()
                .filter(agency -> agency.existsOn(today) && which.test(agency.id()))
                .map((Agency agency) -> new Choice(agency.code(), agency.name()))
                .toList();
    }

    private Bundle find(String code) {
        return bundles.inForce(code, today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void check(Actor actor) {
        if (!actor.serves(Permission.DOSSIER_FILE)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
