package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Fact;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.console.Field;
import vn.motcua.console.ProcedurePage;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.EditProcedures;
import vn.motcua.procedure.ExportProcedures;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseText;

/** Every procedure, one with all its versions, two versions side by side, and abolishing one. */
@Controller("consoleProcedures")
class ProceduresController {

    static final String LIST = "/console/procedures";
    private static final int PAGE_SIZE = 100;

    private final Catalogue catalogue;
    private final EditProcedures edit;
    private final ExportProcedures export;
    private final Bundles bundles;
    private final ProcedureTables tables;
    private final Scope scope;
    private final Acts acts;

    ProceduresController(
            Catalogue catalogue,
            EditProcedures edit,
            ExportProcedures export,
            Bundles bundles,
            ProcedureTables tables,
            Scope scope,
            Acts acts) {
        this.catalogue = catalogue;
        this.edit = edit;
        this.export = export;
        this.bundles = bundles;
        this.tables = tables;
        this.scope = scope;
        this.acts = acts;
    }

    /** The catalogue serves every agency: it is changed by whoever keeps it everywhere, the others read it here. */
    static boolean keeps(Actor actor) {
        return actor.reach(Permission.CATALOGUE_MANAGE).kind() == Reach.Kind.EVERYWHERE;
    }

    @GetMapping(LIST)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q, @RequestParam @Nullable String after, Here here, Actor actor) {
        Scope.allow(actor, Permission.CATALOGUE_MANAGE);
        var folded = VietnameseText.fold(q);
        var all = edit.newest().stream()
                .filter(each -> VietnameseText.fold(each.code() + " " + each.name() + " "
                                + each.sector().name())
                        .contains(folded))
                .toList();
        int first = 0;
        for (int i = 0; i < all.size(); i++) if (all.get(i).code().equals(after)) first = i + 1;
        int last = Math.min(all.size(), first + PAGE_SIZE);
        var link = Href.of(LIST).with("q", q);
        var paging = new Paging(
                first == 0 ? null : link.toString(),
                last == all.size()
                        ? null
                        : link.with("after", all.get(last - 1).code()).toString());
        var links = new ArrayList<Link>();
        if (keeps(actor)) {
            links.add(new Link(LIST + "/new/edit", here.say("console.procedure.new")));
            links.add(new Link("/console/imports/procedures", here.say("console.imports.procedures")));
        }
        links.add(new Link(BundlesController.LIST, here.say("console.bundles")));
        links.add(new Link(LIST + ".xlsx", here.say("console.export")));
        var filter = new ConsolePage.Filter(
                LIST,
                List.of(Field.text("q", here.say("console.procedures.q"), "", false)),
                Form.empty().with("q", q));
        var section = new Section(
                "",
                tables.procedures(all.subList(first, last), here),
                here.say("console.procedures.empty"),
                List.of(),
                paging);
        return Pages.show(
                "console/show",
                ConsolePage.list(
                        here.say("console.procedures"),
                        here.say("console.procedures.lead", all.size()),
                        links,
                        filter,
                        section));
    }

    @GetMapping(LIST + ".xlsx")
    void export(Here here, Actor actor, HttpServletResponse response) throws IOException {
        Scope.allow(actor, Permission.CATALOGUE_MANAGE);
        TableFile.write(tables.procedures(edit.newest(), here), here.say("console.procedures"), "thu-tuc", response);
    }

    @GetMapping(LIST + "/{code}")
    ModelAndView one(@PathVariable String code, @RequestParam @Nullable Integer version, Here here, Actor actor) {
        var versions = versions(code, actor);
        var shown = version == null ? versions.getFirst() : version(versions, version);
        var own = ProcedureTables.href(code);
        var links = new ArrayList<Link>();
        if (keeps(actor)) {
            links.add(new Link(own + "/edit?version=" + shown.version(), here.say("console.procedure.edit")));
            links.add(new Link(own + "/samples", here.say("sample.title")));
            links.add(new Link(own + "/abolish", here.say("console.act.title.procedure.abolish")));
        }
        links.add(new Link("/procedures/" + code, here.say("console.procedure.public")));
        bundles.versions().stream()
                .filter(bundle -> bundle.inForceOn(scope.today()) && bundle.holds(code))
                .map(bundle ->
                        new Link(BundlesController.href(bundle), here.say("console.procedure.bundle", bundle.name())))
                .forEach(links::add);
        var facts = List.of(
                new Fact(here.say("console.procedure.code"), shown.code(), null),
                new Fact(here.say("console.procedure.version"), here.formats().number(shown.version()), null),
                new Fact(here.say("console.from"), here.formats().date(shown.validFrom()), null),
                new Fact(here.say("console.to"), here.formats().date(shown.validTo()), null),
                new Fact(here.say("console.procedure.sector"), shown.sector().name(), null),
                new Fact(here.say("console.procedure.level"), here.say("page.level." + shown.level()), null),
                new Fact(
                        here.say("console.state"),
                        here.say(shown.complete() ? "console.procedure.complete" : "console.procedure.incomplete"),
                        null));
        var section = new Section(
                here.say("console.procedure.versions"), tables.versions(versions, here), "", List.of(), Paging.NONE);
        var page = new ProcedurePage(
                shown.name(), facts, links, tables.path(shown, here), section, export.document(shown));
        return Pages.show("console/procedure", page);
    }

    @GetMapping(LIST + "/{code}/compare")
    ModelAndView compare(
            @PathVariable String code, @RequestParam int was, @RequestParam int became, Here here, Actor actor) {
        var versions = versions(code, actor);
        var differences = edit.compare(version(versions, was), version(versions, became));
        var section = new Section(
                "",
                tables.differences(differences, here),
                here.say("console.procedure.compare.same"),
                List.of(),
                Paging.NONE);
        var page = new ConsolePage(
                here.say("console.procedure.compare", code, was, became),
                here.say("console.procedure.compare.lead"),
                new Link(ProcedureTables.href(code), code),
                List.of(),
                List.of(),
                null,
                List.of(section));
        return Pages.show("console/show", page);
    }

    @FormMapping(LIST + "/{code}/abolish")
    ModelAndView abolish(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Scope.allow(keeps(actor));
        var newest = versions(code, actor).getFirst();
        var act = new Act(
                "procedure.abolish",
                true,
                List.of(newest.name()),
                new Link(ProcedureTables.href(code), code),
                List.of(Field.date("lastDay", here.say("console.lastDay"), "", true)),
                Form.empty().with("lastDay", scope.today()),
                typed -> {
                    var lastDay = typed.date("lastDay");
                    return typed.then(() -> edit.abolish(code, lastDay, actor));
                },
                ProcedureTables.href(code));
        return acts.go(act, sent, here, request, response);
    }

    private List<ProcedureVersion> versions(String code, Actor actor) {
        Scope.allow(actor, Permission.CATALOGUE_MANAGE);
        var versions = catalogue.versions(code);
        if (versions.isEmpty()) throw Scope.missing();
        return versions;
    }

    private static ProcedureVersion version(List<ProcedureVersion> versions, int number) {
        return versions.stream()
                .filter(each -> each.version() == number)
                .findFirst()
                .orElseThrow(Scope::missing);
    }
}
