package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.BundlePage;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Fact;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.procedure.Bundle;
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.ExportProcedures.Document;

/** Every bundle (gói liên thông), and one drawn; taken in as JSON like procedures, and out again the same way. */
@Controller("consoleBundles")
class BundlesController {

    static final String LIST = "/console/bundles";

    private final Bundles bundles;
    private final BundleTables tables;
    private final Scope scope;

    BundlesController(Bundles bundles, BundleTables tables, Scope scope) {
        this.bundles = bundles;
        this.tables = tables;
        this.scope = scope;
    }

    static String href(Bundle bundle) {
        return LIST + "/" + bundle.code();
    }

    @GetMapping(LIST)
    ModelAndView list(Here here, Actor actor) {
        Scope.allow(actor, Permission.CATALOGUE_MANAGE);
        var newest = bundles.versions().stream()
                .collect(Collectors.toMap(Bundle::code, each -> each, (first, older) -> first))
                .values();
        var links = new ArrayList<Link>();
        if (ProceduresController.keeps(actor)) {
            links.add(new Link("/console/imports/bundles", here.say("console.imports.bundles")));
        }
        links.add(new Link(LIST + ".json", here.say("console.bundles.export")));
        links.add(new Link(ProceduresController.LIST, here.say("console.procedures")));
        var section = new Section(
                "", tables.bundles(newest, here), here.say("console.bundles.empty"), List.of(), Paging.NONE);
        return Pages.show(
                "console/show",
                ConsolePage.list(
                        here.say("console.bundles"),
                        here.say("console.bundles.lead", newest.size()),
                        links,
                        null,
                        section));
    }

    /** All of them as one list, which an import takes. */
    @GetMapping(LIST + ".json")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        Scope.allow(actor, Permission.CATALOGUE_MANAGE);
        var documents = Scope.value(bundles.export(actor)).stream()
                .map(document -> document.json().strip())
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        send("goi-lien-thong.json", documents, response);
    }

    @GetMapping(LIST + "/{code}")
    ModelAndView one(@PathVariable String code, @RequestParam @Nullable String from, Here here, Actor actor) {
        var versions = versions(code, actor);
        var shown = shown(versions, from);
        var links = new ArrayList<Link>();
        if (shown.inForceOn(scope.today()) && actor.serves(Permission.DOSSIER_FILE)) {
            links.add(new Link("/desk/bundles/" + code, here.say("console.bundle.file")));
        }
        links.add(new Link(
                href(shown) + "/document?from=" + shown.validFrom(), here.say("console.bundle.document.take")));
        if (ProceduresController.keeps(actor)) {
            links.add(new Link("/console/imports/bundles", here.say("console.bundle.anew")));
        }
        var lead = tables.lead(shown);
        var facts = List.of(
                new Fact(here.say("console.bundle.code"), shown.code(), null),
                new Fact(here.say("console.from"), here.formats().date(shown.validFrom()), null),
                new Fact(here.say("console.to"), here.formats().date(shown.validTo()), null),
                new Fact(here.say("console.bundle.procedure"), lead.code() + " " + lead.name(), lead.href()));
        var section = new Section(
                here.say("console.bundle.versions"), tables.versions(versions, here), "", List.of(), Paging.NONE);
        var page = new BundlePage(
                shown.name(), facts, links, lead, tables.parts(shown), shown.notes(), section, json(shown, actor));
        return Pages.show("console/bundle", page);
    }

    @GetMapping(LIST + "/{code}/document")
    void document(
            @PathVariable String code, @RequestParam @Nullable String from, Actor actor, HttpServletResponse response)
            throws IOException {
        var shown = shown(versions(code, actor), from);
        send(name(shown), json(shown, actor), response);
    }

    private String json(Bundle bundle, Actor actor) {
        return Scope.value(bundles.export(actor)).stream()
                .filter(document -> document.name().equals(name(bundle)))
                .map(Document::json)
                .findFirst()
                .orElseThrow(Scope::missing);
    }

    private static String name(Bundle bundle) {
        return bundle.code() + "@" + bundle.validFrom() + ".json";
    }

    private List<Bundle> versions(String code, Actor actor) {
        Scope.allow(actor, Permission.CATALOGUE_MANAGE);
        var versions = bundles.versions().stream()
                .filter(bundle -> bundle.code().equals(code))
                .toList();
        if (versions.isEmpty()) throw Scope.missing();
        return versions;
    }

    /** The one that begins on the day asked for; else what is in force today, else the newest. */
    private Bundle shown(List<Bundle> versions, @Nullable String from) {
        if (from == null) {
            return versions.stream()
                    .filter(bundle -> bundle.inForceOn(scope.today()))
                    .findFirst()
                    .orElse(versions.getFirst());
        }
        return versions.stream()
                .filter(bundle -> bundle.validFrom().toString().equals(from))
                .findFirst()
                .orElseThrow(Scope::missing);
    }

    private static void send(String name, String json, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getWriter().write(json);
    }
}
