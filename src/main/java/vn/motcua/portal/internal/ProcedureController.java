package vn.motcua.portal.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Due;
import vn.motcua.directory.Agency;
import vn.motcua.form.Forms;
import vn.motcua.page.Choice;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.QrPath;
import vn.motcua.portal.PosterPage;
import vn.motcua.portal.ProcedurePage;
import vn.motcua.portal.ProcedurePage.When;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.Case;
import vn.motcua.sample.Samples;
import vn.motcua.shared.VietnameseTime;

/** One procedure: as a page that can be shared and printed, and as a sheet for the notice board. */
@Controller
class ProcedureController {

    private final Catalogue catalogue;
    private final Forms forms;
    private final Samples samples;
    private final PortalState state;
    private final Deadlines deadlines;
    private final Offices offices;
    private final PublicAddress address;
    private final Clock clock;

    ProcedureController(
            Catalogue catalogue,
            Forms forms,
            Samples samples,
            PortalState state,
            Deadlines deadlines,
            Offices offices,
            PublicAddress address,
            Clock clock) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.samples = samples;
        this.state = state;
        this.deadlines = deadlines;
        this.offices = offices;
        this.address = address;
        this.clock = clock;
    }

    /** @param as code of a case, empty for the normal one */
    @GetMapping("/procedures/{code}")
    ModelAndView one(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(name = "case", defaultValue = "") String as) {
        var version = version(code);
        var sector =
                Href.of("/procedures").with("sector", version.sector().code()).toString();
        boolean inForce = version.inForceOn(today());
        boolean form = inForce && forms.forProcedure(version.code(), today()).isPresent();
        var page = new ProcedurePage(
                version,
                inForce,
                form && !state.readOnly(),
                sector,
                when(version, agency, as),
                samples.of(version.code(), today()),
                form);
        return Pages.show("portal/procedure", page);
    }

    @GetMapping("/procedures/{code}/poster")
    ModelAndView poster(@PathVariable String code) {
        var version = version(code);
        var link = address.of("/procedures/" + version.code());
        return Pages.show("portal/poster", new PosterPage(version, link, QrPath.of(link)));
    }

    private ProcedureVersion version(String code) {
        return catalogue
                .inForce(code, today())
                .or(() -> catalogue.versions(code).stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private When when(ProcedureVersion version, String asked, String caseCode) {
        var serving = offices.serving(version, today());
        var office = serving.stream()
                .filter(each -> each.code().equals(asked))
                .findFirst()
                .orElse(serving.size() == 1 ? serving.getFirst() : null);
        var counted = version.cases().stream()
                .filter(each -> caseCode.isEmpty() ? each.normal() : each.code().equals(caseCode))
                .findFirst()
                .orElse(null);
        var cases = version.cases().stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
        return new When(
                Offices.choices(serving),
                office == null ? "" : office.code(),
                cases,
                counted == null ? "" : counted.code(),
                due(version, office, counted));
    }

    private @Nullable Due due(ProcedureVersion version, @Nullable Agency office, @Nullable Case counted) {
        return office == null || counted == null || !version.inForceOn(today())
                ? null
                : deadlines.due(office.id(), counted.promised(), clock.instant(), List.of(), version.waitMode());
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
