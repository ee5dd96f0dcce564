package vn.motcua.portal.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.form.Answers;
import vn.motcua.form.CheckAnswers;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.form.Flaw;
import vn.motcua.form.FormPage;
import vn.motcua.form.FormRefusal;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Question;
import vn.motcua.formpage.Entry;
import vn.motcua.formpage.ShowForm;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.portal.filing.FilingPages.Questions;
import vn.motcua.shared.Outcome;

/** One group of questions a page. Whatever was typed is kept at once, right or wrong; only a right page counts as done. */
@Controller
class QuestionsController {

    private static final String DO = "_do";

    private final Filings filings;
    private final CheckAnswers check;
    private final ShowForm show;
    private final FilingViews views;

    QuestionsController(Filings filings, CheckAnswers check, ShowForm show, FilingViews views) {
        this.filings = filings;
        this.check = check;
        this.show = show;
        this.views = views;
    }

    @GetMapping("/filings/{id}/pages/{page}")
    ModelAndView page(
            @PathVariable UUID id,
            @PathVariable String page,
            @RequestParam(defaultValue = "") String from,
            Here here,
            Actor actor) {
        var filing = views.find(id, actor);
        if (!filing.open()) return new ModelAndView("redirect:/filings/" + id + "/review");
        var asked = find(filing, page);
        var form = ShowForm.filled(asked, filing.answers());
        return show(filing, asked, filing.answers(), form, "", from.equals("review"), HttpStatus.OK, here);
    }

    private FormPage find(Filing filing, String page) {
        return views.pages(filing).stream()
                .filter(each -> each.id().equals(page))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/filings/{id}/pages/{page}")
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable String page,
            @RequestParam(name = "_version") int seen,
            @RequestParam(name = "_from", defaultValue = "") String from,
            @RequestParam(name = DO, defaultValue = "") String act,
            @RequestParam MultiValueMap<String, String> sent,
            Here here,
            Actor actor) {
        var filing = views.find(id, actor);
        if (!filing.open()) return new ModelAndView("redirect:/filings/" + id + "/review");
        var version = views.form(filing);
        var asked = version.page(page).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean fromReview = from.equals("review");
        var fields = fields(sent);
        var typed = check.typed(version, asked, filing.answers(), fields);
        var changed =
                act.isEmpty() || act.equals("refresh") ? typed.answers() : Rows.changed(asked, typed.answers(), act);
        var kept = check.kept(version, changed);
        if (act.equals("refresh")) {
            var form = retyped(asked, kept, fields);
            return show(filing, asked, kept, form, "", fromReview, HttpStatus.OK, here);
        }
        var flaws = act.isEmpty() ? flaws(version, asked, kept, typed) : List.<Flaw>of();
        boolean more = act.isEmpty() && asksMore(asked, kept, fields);
        boolean done = act.isEmpty() && flaws.isEmpty() && !more;
        return switch (filings.answer(id, kept, done ? page : "", seen, actor)) {
            case Outcome.Refused<Filing>(var refusal) -> {
                boolean stale = refusal.code() == FormRefusal.FILING_CHANGED;
                var now = views.find(id, actor);
                var form = stale ? ShowForm.filled(asked, now.answers()) : retyped(asked, kept, fields);
                form.refused(here.texts().of(here.locale(), refusal));
                yield show(
                        now,
                        asked,
                        stale ? now.answers() : kept,
                        form,
                        "",
                        fromReview,
                        RefusalStatus.of(refusal),
                        here);
            }
            case Outcome.Done<Filing>(var saved) -> {
                if (done) yield new ModelAndView("redirect:/filings/" + id + after(saved, asked, fromReview));
                var form = act.isEmpty() ? retyped(asked, kept, fields) : ShowForm.filled(asked, kept);
                if (!more) show.mark(form, version, flaws, here);
                typed.unknown().forEach(name -> form.refused(here.say("form.flaw.unknown", name)));
                boolean wrong = form.wrong();
                yield show(
                        saved,
                        asked,
                        kept,
                        form,
                        more ? here.say("filing.more") : "",
                        fromReview,
                        wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                        here);
            }
        };
    }

    private static Map<String, List<String>> fields(MultiValueMap<String, String> sent) {
        return new HashMap<>(sent);
    }

    /** What is wrong with this page; other pages have their own turn. */
    private List<Flaw> flaws(FormVersion version, FormPage page, Answers kept, CheckAnswers.Typed typed) {
        var names = page.questions().stream().map(Question::name).toList();
        var flaws = new ArrayList<>(typed.flaws());
        check.flaws(version, kept).stream()
                .filter(flaw -> names.contains(flaw.question()))
                .filter(flaw ->
                        typed.flaws().stream().noneMatch(other -> other.path().equals(flaw.path())))
                .forEach(flaws::add);
        typed.unknown().forEach(name -> flaws.add(new Flaw(name, "unknown", List.of())));
        return flaws;
    }

    /** Whether an answer made questions appear that were not on the page yet. */
    private static boolean asksMore(FormPage page, Answers kept, Map<String, List<String>> fields) {
        var asked = new HashSet<>(List.of(
                String.join(" ", fields.getOrDefault("_asked", List.of())).split(" ")));
        return page.questions().stream()
                .filter(question -> question.kind() != Question.Kind.COMPUTED)
                .filter(question -> question.when() != null && question.when().holds(kept))
                .anyMatch(question -> !asked.contains(question.name()));
    }

    /** What is kept, and over it what was typed as it was typed. */
    private static Form retyped(FormPage page, Answers kept, Map<String, List<String>> fields) {
        var form = ShowForm.filled(page, kept);
        fields.forEach((name, values) -> {
            if (!name.startsWith("_") && form.value(name).isEmpty()) form.with(name, values.getFirst());
        });
        return form;
    }

    private String after(Filing filing, FormPage page, boolean fromReview) {
        var pages = views.pages(filing);
        boolean all = pages.stream().allMatch(each -> filing.done().contains(each.id()));
        if (fromReview && all) return "/review";
        int at = pages.indexOf(page);
        return at + 1 < pages.size() ? "/pages/" + pages.get(at + 1).id() : "/papers";
    }

    private ModelAndView show(
            Filing filing,
            FormPage page,
            Answers answers,
            Form form,
            String more,
            boolean fromReview,
            HttpStatusCode status,
            Here here) {
        var pages = views.pages(filing);
        int at = Math.max(0, pages.indexOf(page));
        var entries = show.entries(page, answers, here.locale());
        var previous = at == 0
                ? "/filings"
                : "/filings/" + filing.id() + "/pages/" + pages.get(at - 1).id();
        return Pages.show(
                "portal/filing/questions",
                new Questions(
                        views.head(filing, at + 1, here),
                        page.id(),
                        page.title().in(here.locale()),
                        page.lead().in(here.locale()),
                        form,
                        entries,
                        asked(entries),
                        more,
                        fromReview ? "/filings/" + filing.id() + "/review" : previous,
                        fromReview),
                status);
    }

    /** Names of all fields of the page: a choice that nobody made sends nothing. */
    private static String asked(List<Entry> entries) {
        var names = new ArrayList<String>();
        for (var entry : entries) {
            names.add(entry.path());
            for (var row : entry.rows()) row.entries().forEach(inner -> names.add(inner.path()));
        }
        return String.join(" ", names);
    }
}
