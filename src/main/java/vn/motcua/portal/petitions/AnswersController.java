package vn.motcua.portal.petitions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.page.Form;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.petition.PublicAnswers;
import vn.motcua.portal.internal.PortalState;
import vn.motcua.portal.petitions.PetitionPages.Answer;
import vn.motcua.portal.petitions.PetitionPages.Answers;

/** What was answered in public, found without accents. */
@Controller
class AnswersController {

    static final String PLACE = "/petitions";

    private final PublicAnswers answers;
    private final PetitionOffices offices;
    private final Agencies agencies;
    private final PortalState state;

    AnswersController(PublicAnswers answers, PetitionOffices offices, Agencies agencies, PortalState state) {
        this.answers = answers;
        this.offices = offices;
        this.agencies = agencies;
        this.state = state;
    }

    @GetMapping(PLACE)
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(required = false) @Nullable UUID before) {
        var about = agencies.byCode(agency).map(Agency::id).orElse(null);
        var found = answers.list(text, about, null, before);
        var here = Href.of(PLACE).with("q", text).with("agency", agency);
        var next = found.size() < PublicAnswers.PAGE_SIZE
                ? null
                : here.with("before", found.getLast().id()).toString();
        var rows = found.stream()
                .map(each -> new Answer(each, offices.name(each.agency())))
                .toList();
        var form = Form.empty().with("q", text).with("agency", agency);
        var paging = new Paging(before == null ? null : here.toString(), next);
        var page = new Answers(form, offices.choices(), rows, paging, state.readOnly());
        return Pages.show("portal/petitions/answers", page);
    }

    @GetMapping(PLACE + "/answers/{id}")
    ModelAndView one(@PathVariable UUID id) {
        var found = answers.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Pages.show("portal/petitions/answer", new Answer(found, offices.name(found.agency())));
    }
}
