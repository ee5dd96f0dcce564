package vn.motcua.desk.internal;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.discussion.Discussion;
import vn.motcua.discussion.Remark;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Outcome;

/** Saying something about a dossier. */
@Controller
class RemarkController {

    private final DossierQuery dossiers;
    private final Discussion discussion;
    private final Gathering gathering;

    RemarkController(DossierQuery dossiers, Discussion discussion, Gathering gathering) {
        this.dossiers = dossiers;
        this.discussion = discussion;
        this.gathering = gathering;
    }

    @PostMapping("/desk/dossiers/{code}/remarks")
    ModelAndView say(
            @PathVariable String code,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String text,
            Here here,
            Actor actor) {
        var view = dossiers.byCode(code, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (discussion.say(view, text, request, actor)) {
            case Outcome.Done<Remark> done -> new ModelAndView("redirect:/desk/dossiers/" + view.code() + "#talk");
            case Outcome.Refused<Remark>(var refusal) -> {
                var form = Form.empty()
                        .with("text", text)
                        .problem("text", here.texts().of(here.locale(), refusal));
                var page = gathering.page(view, Gathering.REMARK, form, here);
                yield Pages.show("desk/dossier", page, RefusalStatus.of(refusal));
            }
        };
    }
}
