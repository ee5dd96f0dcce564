package vn.motcua.portal.filing;

import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.form.Filings;
import vn.motcua.form.Forms;
import vn.motcua.identity.Actor;
import vn.motcua.page.Choice;
import vn.motcua.page.Pages;
import vn.motcua.portal.filing.FilingPages.Assisting;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseTime;

/** The way from the counter to the electronic forms, for whoever fills them in for a citizen. */
@Controller
class AssistedFilingController {

    private final Catalogue catalogue;
    private final Forms forms;
    private final Clock clock;

    AssistedFilingController(Catalogue catalogue, Forms forms, Clock clock) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.clock = clock;
    }

    /** @param procedure the one that was chosen at the counter; where it has a form, that begins at once */
    @GetMapping("/filings/assist")
    ModelAndView choose(@RequestParam(defaultValue = "") String procedure, Actor actor) {
        if (!Filings.assists(actor)) throw new AccessDeniedException("may not file for others");
        var today = VietnameseTime.dateOf(clock.instant());
        var wanted = catalogue.inForce(procedure, today);
        if (wanted.isPresent() && forms.forProcedure(wanted.get().code(), today).isPresent()) {
            return new ModelAndView(
                    "redirect:/filings/new?procedure=" + wanted.get().code());
        }
        var procedures = catalogue.all(today).stream()
                .filter(each -> each.complete() && !each.process().isEmpty())
                .filter(each -> forms.forProcedure(each.code(), today).isPresent())
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
        var name = wanted.map(ProcedureVersion::name).orElse("");
        return Pages.show("portal/filing/assist", new Assisting(procedures, name));
    }
}
