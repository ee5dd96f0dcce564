package vn.motcua.portal.filing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.file.FileRefusal;
import vn.motcua.file.ScreenFile;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.portal.filing.FilingPages.Papers;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/** Papers brought with a filing: photographs and PDF files, several for one paper, or ones that were filed before. */
@Controller
class PapersController {

    private final Filings filings;
    private final FilingViews views;
    private final TakePaper taking;
    private final ScreenFile screening;

    PapersController(Filings filings, FilingViews views, TakePaper taking, ScreenFile screening) {
        this.filings = filings;
        this.views = views;
        this.taking = taking;
        this.screening = screening;
    }

    @GetMapping("/filings/{id}/papers")
    ModelAndView papers(@PathVariable UUID id, Here here, Actor actor) {
        var filing = views.find(id, actor);
        if (!filing.open()) return new ModelAndView("redirect:/filings/" + id + "/review");
        return show(filing, Form.empty(), HttpStatus.OK, here, actor);
    }

    private ModelAndView show(Filing filing, Form form, HttpStatusCode status, Here here, Actor actor) {
        var pages = views.pages(filing);
        var page = new Papers(
                views.head(filing, pages.size() + 1, here),
                views.papers(filing),
                form,
                filings.earlier(actor),
                taking.most() / (1024 * 1024),
                screening.scans(),
                "/filings/" + filing.id() + "/pages/" + pages.getLast().id());
        return Pages.show("portal/filing/papers", page, status);
    }

    /** Without scripts: the files of one paper in one go. */
    @PostMapping("/filings/{id}/papers/{component}")
    ModelAndView bring(
            @PathVariable UUID id,
            @PathVariable String component,
            @RequestParam List<MultipartFile> file,
            Here here,
            Actor actor)
            throws IOException {
        views.find(id, actor);
        for (var each : file) {
            if (each.isEmpty() && file.size() > 1) continue;
            try (var content = each.getInputStream()) {
                var name = each.getOriginalFilename();
                var outcome = each.isEmpty()
                        ? Outcome.<Filing>refused(FileRefusal.FILE_EMPTY)
                        : taking.take(id, component, name == null ? "" : name, content, actor);
                if (outcome instanceof Outcome.Refused<Filing>(var refusal)) {
                    return refused(id, component, refusal, here, actor);
                }
            }
        }
        return back(id, component);
    }

    @PostMapping("/filings/{id}/papers/{component}/remove")
    ModelAndView remove(
            @PathVariable UUID id, @PathVariable String component, @RequestParam UUID paper, Here here, Actor actor) {
        return answer(id, component, filings.takeAway(id, paper, actor), here, actor);
    }

    @PostMapping("/filings/{id}/papers/{component}/reuse")
    ModelAndView reuse(
            @PathVariable UUID id, @PathVariable String component, @RequestParam UUID paper, Here here, Actor actor) {
        return answer(id, component, filings.reuse(id, component, paper, actor), here, actor);
    }

    /** Several photographs become one PDF file, in their order. */
    @PostMapping("/filings/{id}/papers/{component}/join")
    ModelAndView join(@PathVariable UUID id, @PathVariable String component, Here here, Actor actor)
            throws IOException {
        var files = new ArrayList<>(views.find(id, actor).papers(component));
        return answer(id, component, taking.join(id, component, files, actor), here, actor);
    }

    private ModelAndView answer(UUID id, String component, Outcome<Filing> outcome, Here here, Actor actor) {
        return switch (outcome) {
            case Outcome.Refused<Filing>(var refusal) -> refused(id, component, refusal, here, actor);
            case Outcome.Done<Filing> done -> back(id, component);
        };
    }

    private static ModelAndView back(UUID id, String component) {
        return new ModelAndView("redirect:/filings/" + id + "/papers#f-" + component);
    }

    private ModelAndView refused(UUID id, String component, Refusal refusal, Here here, Actor actor) {
        var form = Form.empty().problem(component, here.texts().of(here.locale(), refusal));
        return show(views.find(id, actor), form, RefusalStatus.of(refusal), here, actor);
    }
}
