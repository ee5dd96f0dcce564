package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
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
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.FiledPage;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.PrintForm;

/** After a reception: its slip, the next dossier, and the rest of one that is resolved at once. */
@Controller
class FiledController {

    private static final String PLACE = ReceptionPages.PLACE + "/done/";

    private final SameDay sameDay;
    private final Next next;
    private final PrintForm forms;
    private final Clock clock;

    FiledController(SameDay sameDay, Next next, PrintForm forms, Clock clock) {
        this.sameDay = sameDay;
        this.next = next;
        this.forms = forms;
        this.clock = clock;
    }

    static String place(String code, @Nullable UUID ticket) {
        return PLACE + (ticket == null ? "" : ticket + "/") + code;
    }

    @GetMapping({PLACE + "{code}", PLACE + "{ticket}/{code}"})
    ModelAndView done(
            @PathVariable String code, @PathVariable(required = false) @Nullable UUID ticket, Here here, Actor actor) {
        return show(sameDay.find(code, actor), ticket, Form.empty(), HttpStatus.OK, here);
    }

    @GetMapping(PLACE + "{code}/finish")
    String reloaded(@PathVariable String code) {
        return "redirect:" + place(code, null);
    }

    /** Signing and giving a number are legal acts: the box says so and must be ticked. */
    @PostMapping(PLACE + "{code}/finish")
    ModelAndView finish(
            @PathVariable String code,
            @RequestParam UUID request,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest web,
            HttpServletResponse response) {
        var form = Form.of(sent);
        var ticket = ReceptionPages.id(form, "ticket");
        var view = sameDay.find(code, actor);
        var offer = sameDay.offer(view, form);
        if (offer != null) {
            if (!form.checked("sure")) form.problem("sure", here.say("desk.sameDay.sure.missing"));
            if (offer.issues()) {
                for (var field : new String[] {"number", "title"}) {
                    if (form.value(field).isEmpty()) {
                        form.problem(field, here.say("desk.missing", here.say("desk.input." + field)));
                    }
                }
            }
            if (form.wrong()) return show(view, ticket, form, HttpStatus.UNPROCESSABLE_CONTENT, here);
        }
        Flash.say(web, response, sameDay.run(code, request, form, here, actor));
        return new ModelAndView("redirect:" + place(code, ticket));
    }

    private ModelAndView show(DossierView view, @Nullable UUID ticket, Form form, HttpStatusCode status, Here here) {
        var procedure = view.procedure();
        var first = view.status() == Status.AWAITING_PAPERS ? FormKind.SUPPLEMENT : FormKind.RECEIPT;
        var slips = forms.offers(view).stream()
                .sorted(Comparator.comparing(offer -> offer.form() != first))
                .toList();
        boolean byInstant = procedure != null
                && procedure
                        .caseOf(view.caseCode(), view.channel())
                        .map(each -> each.promised().judgedByInstant())
                        .orElse(false);
        var page = new FiledPage(
                view,
                procedure == null ? view.procedureCode() : procedure.name(),
                next.of(view, here),
                slips,
                ticket,
                sameDay.offer(view, form),
                clock.instant(),
                byInstant);
        return Pages.show("desk/filed", page, status);
    }
}
