package vn.motcua.desk.forms;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.form.Filings;
import vn.motcua.form.Forms;
import vn.motcua.formpage.ShowForm;
import vn.motcua.identity.Actor;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;

/** The answers a dossier was filed with, by the version of the form they were given in; for whoever may see the dossier. */
@Controller
class AnswersController {

    private final DossierQuery dossiers;
    private final Filings filings;
    private final Forms forms;
    private final ShowForm show;

    AnswersController(DossierQuery dossiers, Filings filings, Forms forms, ShowForm show) {
        this.dossiers = dossiers;
        this.filings = filings;
        this.forms = forms;
        this.show = show;
    }

    @GetMapping("/desk/dossiers/{code}/answers")
    ModelAndView answers(@PathVariable String code, Here here, Actor actor) {
        var dossier = dossiers.byCode(code, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var submission = filings.submission(dossier.code()).orElse(null);
        var form = submission == null
                ? null
                : forms.version(submission.form(), submission.formFrom()).orElse(null);
        var page = submission == null || form == null
                ? new AnswersPage(dossier.code(), "", null, null, List.of())
                : new AnswersPage(
                        dossier.code(),
                        form.title().in(here.locale()),
                        form.validFrom(),
                        submission.at(),
                        show.parts(form, submission.answers(), here.locale()));
        return Pages.show("desk/forms/answers", page);
    }
}
