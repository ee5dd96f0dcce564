package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;

/** The tree of agencies and one of them with its people. */
@Controller("agenciesPage")
class AgenciesController {

    static final String LIST = "/console/agencies";
    private static final int PAGE_SIZE = 100;

    private final AgencyTables tables;
    private final Agencies agencies;
    private final Scope scope;

    AgenciesController(AgencyTables tables, Agencies agencies, Scope scope) {
        this.tables = tables;
        this.agencies = agencies;
        this.scope = scope;
    }

    @GetMapping(LIST)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q, @RequestParam @Nullable String after, Here here, Actor actor) {
        Scope.allow(actor, Permission.DIRECTORY_MANAGE);
        var all = tables.kept(q, actor);
        int first = 0;
        for (int i = 0; i < all.size(); i++) if (all.get(i).agency().code().equals(after)) first = i + 1;
        int last = Math.min(all.size(), first + PAGE_SIZE);
        var page = all.subList(first, last);
        var here1 = Href.of(LIST).with("q", q);
        var paging = new Paging(
                first == 0 ? null : here1.toString(),
                last == all.size()
                        ? null
                        : here1.with("after", page.getLast().agency().code()).toString());
        var fields = List.of(Field.text("q", here.say("console.agency.q"), "", false));
        var filter = new ConsolePage.Filter(LIST, fields, Form.empty().with("q", q));
        var acts = new ArrayList<>(List.of(
                new Link(LIST + "/new", here.say("console.act.title.agency.open")),
                new Link(LIST + ".xlsx", here.say("console.export"))));
        if (actor.keepsWholeDirectory()) {
            acts.add(new Link("/console/imports/agencies", here.say("console.imports.agencies")));
        }
        var section =
                new Section("", tables.agencies(page, here), here.say("console.agencies.empty"), List.of(), paging);
        var lead = here.say("console.agencies.lead", all.size());
        return Pages.show("console/show", ConsolePage.list(here.say("console.agencies"), lead, acts, filter, section));
    }

    @GetMapping(LIST + ".xlsx")
    void export(Here here, Actor actor, HttpServletResponse response) throws IOException {
        Scope.allow(actor, Permission.DIRECTORY_MANAGE);
        TableFile.write(
                tables.agencies(tables.kept("", actor), here), here.say("console.agencies"), "co-quan", response);
    }

    @GetMapping(LIST + "/{code}")
    ModelAndView one(@PathVariable String code, Here here, Actor actor) {
        var agency = scope.kept(code, actor);
        var own = AgencyTables.href(agency);
        var acts = List.of(
                new Link(own + "/rename", here.say("console.act.title.agency.rename")),
                new Link(own + "/place", here.say("console.act.title.agency.place")),
                new Link(own + "/close", here.say("console.act.title.agency.close")),
                new Link(own + "/succession", here.say("console.act.button.agency.succeed")),
                new Link(LIST + "/new?superior=" + agency.id(), here.say("console.agency.openBelow")),
                new Link("/console/office-hours?agency=" + agency.code(), here.say("console.hours")),
                new Link("/console/wordings?agency=" + agency.code(), here.say("console.wordings")));
        var sections = List.of(
                section("departments", tables.departments(agency, here), own, here),
                section("officers", tables.posts(agency, scope.today(), here), own, here),
                section("roster", tables.roster(agency, scope.today(), here), own, here));
        var page = new ConsolePage(
                agency.name(),
                "",
                new Link(LIST, here.say("console.agencies")),
                facts(agency, here),
                acts,
                null,
                sections);
        return Pages.show("console/show", page);
    }

    @GetMapping(LIST + "/{code}/officers.xlsx")
    void officers(@PathVariable String code, Here here, Actor actor, HttpServletResponse response) throws IOException {
        var agency = scope.kept(code, actor);
        TableFile.write(
                tables.posts(agency, scope.today(), here), here.say("console.agency.officers"), "can-bo", response);
    }

    private static Section section(String part, vn.motcua.console.Table table, String own, Here here) {
        var acts = new ArrayList<Link>();
        acts.add(new Link(own + "/" + part + "/new", here.say("console.agency." + part + ".new")));
        if (part.equals("officers")) acts.add(new Link(own + "/officers.xlsx", here.say("console.export")));
        return new Section(
                here.say("console.agency." + part),
                table,
                here.say("console.agency." + part + ".empty"),
                acts,
                Paging.NONE);
    }

    private List<Fact> facts(Agency agency, Here here) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(here.say("console.agency.code"), agency.code(), null));
        facts.add(new Fact(here.say("console.agency.kind"), here.say("console.agency.kind." + agency.kind()), null));
        facts.add(other(here.say("console.agency.superior"), agency.superior(), here));
        facts.add(new Fact(here.say("console.from"), here.formats().date(agency.validFrom()), null));
        facts.add(new Fact(here.say("console.to"), here.formats().date(agency.validTo()), null));
        if (agency.successor() != null)
            facts.add(other(here.say("console.agency.successor"), agency.successor(), here));
        return facts;
    }

    private Fact other(String name, @Nullable UUID id, Here here) {
        var agency = id == null ? null : agencies.byId(id).orElse(null);
        return agency == null
                ? new Fact(name, here.say("console.none"), null)
                : new Fact(name, agency.name(), AgencyTables.href(agency));
    }
}
