package vn.motcua.portal.filing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.form.FormPage;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Forms;
import vn.motcua.formpage.ShowForm;
import vn.motcua.identity.Actor;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.portal.filing.FilingPages.Begin;
import vn.motcua.portal.filing.FilingPages.Done;
import vn.motcua.portal.filing.FilingPages.Head;
import vn.motcua.portal.filing.FilingPages.Other;
import vn.motcua.portal.filing.FilingPages.Paper;
import vn.motcua.portal.filing.FilingPages.Review;
import vn.motcua.printing.PrintSheet;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.sample.Samples;
import vn.motcua.shared.VietnameseText;
import vn.motcua.shared.VietnameseTime;

/** Gathers what the pages of a filing show. */
@Component
class FilingViews {

    private static final int PLACES = 40;

    private final Filings filings;
    private final Forms forms;
    private final ShowForm show;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final PrintSheet printing;
    private final Samples samples;
    private final Clock clock;
    private final String address;

    FilingViews(
            Filings filings,
            Forms forms,
            ShowForm show,
            Catalogue catalogue,
            Agencies agencies,
            PrintSheet printing,
            Samples samples,
            Clock clock,
            @Value("${motcua.board.address:}") String address) {
        this.filings = filings;
        this.forms = forms;
        this.show = show;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.printing = printing;
        this.samples = samples;
        this.clock = clock;
        this.address = address;
    }

    Filing find(UUID id, Actor actor) {
        return filings.one(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    FormVersion form(Filing filing) {
        return forms.version(filing.form(), filing.formFrom()).orElseThrow();
    }

    String title(Filing filing, Here here) {
        return form(filing).title().in(here.locale());
    }

    String place(Filing filing) {
        return agencies.byCode(filing.agency()).map(Agency::name).orElse(filing.agency());
    }

    /** The pages that belong to it by what is answered. */
    List<FormPage> pages(Filing filing) {
        return form(filing).pages().stream()
                .filter(page -> page.shown(filing.answers()))
                .toList();
    }

    /** Where to go on: the first page that is not answered, then the papers, then everything once more. */
    String next(Filing filing) {
        if (!filing.open()) return "/review";
        return pages(filing).stream()
                .filter(page -> !filing.done().contains(page.id()))
                .findFirst()
                .map(page -> "/pages/" + page.id())
                .orElse(filing.papers().isEmpty() ? "/papers" : "/review");
    }

    /** The questions' pages, then the papers, then the review. */
    Head head(Filing filing, int step, Here here) {
        return new Head(
                filing.id(),
                filing.version(),
                filing.procedure(),
                title(filing, here),
                step,
                pages(filing).size() + 2);
    }

    ModelAndView begin(String procedure, String q, Form form, HttpStatusCode status, Here here) {
        var today = VietnameseTime.dateOf(clock.instant());
        var version = catalogue
                .inForce(procedure, today)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var questions = forms.forProcedure(version.code(), today)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = places(here);
        var found = all.stream()
                .filter(place -> VietnameseText.fold(place.label()).contains(VietnameseText.fold(q)))
                .limit(PLACES)
                .toList();
        if (form.value("owner").isEmpty()) form.with("owner", "self");
        if (found.size() == 1 && form.value("agency").isEmpty()) {
            form.with("agency", found.getFirst().value());
        }
        var page = new Begin(
                version.code(),
                version.name(),
                form,
                found,
                all.size() > PLACES,
                q,
                questions.pages().stream()
                        .map(each -> each.title().in(here.locale()))
                        .toList(),
                version.components().stream()
                        .filter(component -> !component.code().equals(questions.component()))
                        .filter(component ->
                                component.required() && component.condition().isEmpty())
                        .map(ProcedureVersion.Component::name)
                        .toList(),
                questions.others() > 0);
        return Pages.show("portal/filing/begin", page, status);
    }

    /** Whoever assists files where they work. */
    private List<Choice> places(Here here) {
        var today = VietnameseTime.dateOf(clock.instant());
        var by = here.actor().filter(Filings::assists);
        return agencies.all().stream()
                .filter(agency -> agency.existsOn(today))
                .filter(agency -> by.isEmpty() || Filings.assisting(by.get()).covers(agency.id()))
                .filter(agency -> switch (agency.kind()) {
                    case COMMUNE, CENTRE, DEPARTMENT -> true;
                    case PROVINCE, DISTRICT, DIVISION, VERTICAL -> false;
                })
                .map(agency -> new Choice(agency.code(), agency.name() + above(agency)))
                .toList();
    }

    private String above(Agency agency) {
        return agency.superior() == null
                ? ""
                : agencies.byId(agency.superior()).map(one -> ", " + one.name()).orElse("");
    }

    List<Paper> papers(Filing filing) {
        var shown = samples.of(filing.procedure(), VietnameseTime.dateOf(clock.instant()));
        return filings.needs(filing).stream()
                .map(need -> new Paper(
                        need,
                        filing.papers(need.component()),
                        shown.stream()
                                .filter(sample -> sample.component().equals(need.component()))
                                .toList()))
                .toList();
    }

    Review review(Filing filing, Form form, Here here) {
        var version = form(filing);
        if (filing.open())
            filings.missing(filing).forEach(each -> form.refused(here.texts().of(here.locale(), each)));
        var others = new ArrayList<Other>();
        for (var other : filing.others()) others.add(new Other(other, address + "/confirm/" + other.token()));
        return new Review(
                head(filing, pages(filing).size() + 2, here),
                form,
                place(filing),
                filing.forOther(),
                show.parts(version, filing.answers(), here.locale()),
                papers(filing),
                others,
                version.others(),
                filing.state(),
                filings.missing(filing).isEmpty(),
                "/filings/" + filing.id() + "/papers");
    }

    Done done(Filing filing, String code, Actor actor, Here here) {
        return new Done(filing.id(), code, title(filing, here), place(filing), printing.trackingQr(code), true);
    }
}
