package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.BulkPage;
import vn.motcua.desk.OfficerLoad;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.identity.Actor;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintedForm;
import vn.motcua.shared.Outcome;

/** What is done with several rows of a list at once. */
@Controller
class BulkController {

    private static final String HOME = "/desk/dossiers";

    private final Bulk bulk;
    private final DossierQuery dossiers;
    private final Holders holders;
    private final PrintForm printing;

    BulkController(Bulk bulk, DossierQuery dossiers, Holders holders, PrintForm printing) {
        this.bulk = bulk;
        this.dossiers = dossiers;
        this.holders = holders;
        this.printing = printing;
    }

    @PostMapping("/desk/bulk")
    ModelAndView act(
            @RequestParam String verb,
            @RequestParam UUID acts,
            @RequestParam(defaultValue = "") List<String> pick,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = HOME) String back,
            Here here,
            Actor actor) {
        var picked = Bulk.picked(pick);
        var asked = new Asked(verb, pick, acts.toString(), back.startsWith(HOME) ? back : HOME);
        if (picked.isEmpty()) return asked.problem(here.say("desk.bulk.none"));
        return switch (verb) {
            case "take-over" -> asked.done(bulk.give(picked, new Command.TakeOver(), acts, here, actor));
            case "complete" -> asked.done(bulk.complete(picked, false, acts, here, actor));
            case "return" -> asked.done(bulk.complete(picked, true, acts, here, actor));
            case "assign" ->
                to == null
                        ? asked.officers(officers(picked.getFirst(), actor))
                        : asked.done(bulk.give(
                                picked, new Command.Assign(to, note.isBlank() ? null : note), acts, here, actor));
            case "print" -> print(asked, picked, here, actor);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** One file of all that have the form; each is a line of the print history. */
    @PostMapping("/desk/bulk/forms/{form}")
    void print(
            @PathVariable String form,
            @RequestParam(defaultValue = "") List<String> pick,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var codes = Bulk.picked(pick).stream().map(Bulk.Picked::code).toList();
        switch (printing.printAll(codes, form, actor)) {
            case Outcome.Refused<PrintedForm>(var refusal) ->
                throw new ResponseStatusException(RefusalStatus.of(refusal));
            case Outcome.Done<PrintedForm>(var printed) -> SlipController.send(printed, response);
        }
    }

    private ModelAndView print(Asked asked, List<Bulk.Picked> picked, Here here, Actor actor) {
        var forms = bulk.forms(picked, here, actor);
        return forms.isEmpty() ? asked.problem(here.say("desk.bulk.nothingToPrint")) : asked.forms(forms);
    }

    /** Those the first dossier can be given to; what does not fit another one is refused in its row. */
    private List<OfficerLoad> officers(Bulk.Picked first, Actor actor) {
        var view = dossiers.byCode(first.code(), actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return holders.loads(view.atAgency(), view.stepRole(), view.procedureCode(), null, actor);
    }

    /** What was asked for, to be answered in one of four ways. */
    private record Asked(String verb, List<String> picked, String acts, String back) {

        ModelAndView done(List<BulkPage.Row> rows) {
            return page(new BulkPage(verb, picked, rows, List.of(), List.of(), acts, back, null), HttpStatus.OK);
        }

        ModelAndView officers(List<OfficerLoad> officers) {
            return page(new BulkPage(verb, picked, List.of(), officers, List.of(), acts, back, null), HttpStatus.OK);
        }

        ModelAndView forms(List<BulkPage.Form> forms) {
            return page(new BulkPage(verb, picked, List.of(), List.of(), forms, acts, back, null), HttpStatus.OK);
        }

        ModelAndView problem(String sentence) {
            var page = new BulkPage(verb, picked, List.of(), List.of(), List.of(), acts, back, sentence);
            return page(page, HttpStatus.UNPROCESSABLE_CONTENT);
        }

        private static ModelAndView page(BulkPage page, HttpStatus status) {
            return Pages.show("desk/bulk", page, status);
        }
    }
}
