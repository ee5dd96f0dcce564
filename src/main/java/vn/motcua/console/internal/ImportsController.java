package vn.motcua.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.calendar.ImportHolidays;
import vn.motcua.calendar.ImportOfficeHours;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ImportPage;
import vn.motcua.directory.ImportAgencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.RefusalStatus;
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/** Takes tables of agencies, days off and office hours in, and documents of procedures and bundles; tried first, then kept. */
@Controller("consoleImports")
class ImportsController {

    private static final String LIST = "/console/imports";

    private final ImportAgencies agencies;
    private final ImportHolidays holidays;
    private final ImportOfficeHours officeHours;
    private final ImportProcedures procedures;
    private final Bundles bundles;
    private final Texts texts;

    ImportsController(
            ImportAgencies agencies,
            ImportHolidays holidays,
            ImportOfficeHours officeHours,
            ImportProcedures procedures,
            Bundles bundles,
            Texts texts) {
        this.agencies = agencies;
        this.holidays = holidays;
        this.officeHours = officeHours;
        this.procedures = procedures;
        this.bundles = bundles;
        this.texts = texts;
    }

    /** Which of the imports somebody may use; each serves every agency. */
    private static final Map<String, Permission> KINDS = Map.of(
            "agencies", Permission.DIRECTORY_MANAGE,
            "holidays", Permission.CALENDAR_MANAGE,
            "office-hours", Permission.CALENDAR_MANAGE,
            "procedures", Permission.CATALOGUE_MANAGE,
            "bundles", Permission.CATALOGUE_MANAGE);

    private static Predicate<String> open(Actor actor) {
        return kind -> {
            var permission = KINDS.get(kind);
            return permission != null && actor.reach(permission).kind() == Reach.Kind.EVERYWHERE;
        };
    }

    @GetMapping(LIST)
    ModelAndView start(Here here, Actor actor) {
        Scope.allow(actor, Permission.DIRECTORY_MANAGE);
        return show(null, Form.empty(), null, false, HttpStatus.OK, here, actor);
    }

    @GetMapping(LIST + "/{kind}")
    ModelAndView form(@PathVariable String kind, Here here, Actor actor) {
        Scope.allow(open(actor).test(kind));
        return show(kind, Form.empty().with("dryRun", "1"), null, false, HttpStatus.OK, here, actor);
    }

    @PostMapping(LIST + "/{kind}")
    ModelAndView take(
            @PathVariable String kind,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String dryRun,
            Here here,
            Actor actor)
            throws IOException {
        Scope.allow(open(actor).test(kind));
        boolean trial = !dryRun.isEmpty();
        var form = Form.empty().with("dryRun", dryRun);
        if (file.isEmpty()) {
            form.problem("file", here.say("console.missing", here.say("console.imports.file")));
            return show(kind, form, null, trial, HttpStatus.UNPROCESSABLE_CONTENT, here, actor);
        }
        return switch (take(kind, file, trial, here, actor)) {
            case Outcome.Done<IntakeReport>(var report) ->
                show(
                        kind,
                        form,
                        report,
                        trial,
                        report.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                        here,
                        actor);
            case Outcome.Refused<IntakeReport>(var refusal) ->
                show(
                        kind,
                        form.refused(texts.of(here.locale(), refusal)),
                        null,
                        trial,
                        RefusalStatus.of(refusal),
                        here,
                        actor);
        };
    }

    private Outcome<IntakeReport> take(String kind, MultipartFile file, boolean dryRun, Here here, Actor actor)
            throws IOException {
        if (kind.equals("procedures")) {
            var source = new ImportProcedures.Source("file", file::getInputStream);
            return procedures.run(new ImportProcedures.Request(List.of(source), dryRun, here.locale()), actor);
        }
        if (kind.equals("bundles")) {
            var source = new ImportProcedures.Source("file", file::getInputStream);
            return bundles.take(List.of(source), dryRun, here.locale(), actor);
        }
        InputStream table = file.getInputStream();
        if (kind.equals("agencies")) return agencies.take(table, dryRun, here.locale(), actor);
        return kind.equals("holidays")
                ? holidays.take(table, dryRun, here.locale(), actor)
                : officeHours.take(table, dryRun, here.locale(), actor);
    }

    private static ModelAndView show(
            @Nullable String kind,
            Form form,
            @Nullable IntakeReport report,
            boolean dryRun,
            HttpStatusCode status,
            Here here,
            Actor actor) {
        var links = new ArrayList<Link>();
        KINDS.keySet().stream()
                .sorted()
                .filter(open(actor))
                .map(each -> new Link(LIST + "/" + each, here.say("console.imports." + each)))
                .forEach(links::add);
        if (actor.may(Permission.REGISTER_IMPORT)) {
            links.add(new Link("/desk/import", here.say("console.imports.register")));
        }
        return Pages.show("console/imports", new ImportPage(kind, links, form, report, dryRun), status);
    }
}
