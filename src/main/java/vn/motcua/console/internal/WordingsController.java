package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.console.Field;
import vn.motcua.console.Table;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.printing.Circular;
import vn.motcua.printing.KeepWordings;
import vn.motcua.printing.Wording;

/** The heads and texts of printed forms of an agency, and from which day each generation of forms is printed. */
@Controller
class WordingsController {

    private static final String LIST = "/console/wordings";

    private final KeepWordings keep;
    private final Scope scope;
    private final Acts acts;

    WordingsController(KeepWordings keep, Scope scope, Acts acts) {
        this.keep = keep;
        this.scope = scope;
        this.acts = acts;
    }

    @GetMapping(LIST)
    ModelAndView list(@RequestParam(defaultValue = "") String agency, Here here, Actor actor) {
        Scope.allow(actor, Permission.DIRECTORY_MANAGE);
        var choices = scope.choices(actor).stream()
                .map(choice -> new Choice(choice.label().replaceFirst(" .*", ""), choice.label()))
                .toList();
        var filter = new ConsolePage.Filter(
                LIST,
                List.of(Field.select("agency", here.say("console.agency"), true, choices)),
                Form.empty().with("agency", agency));
        var sections = new ArrayList<Section>();
        if (!agency.isBlank()) {
            var of = scope.kept(agency, actor);
            sections.add(new Section(of.name(), wordings(of, here, actor), "", List.of(), Paging.NONE));
        }
        sections.add(new Section(here.say("console.circulars"), circulars(here, actor), "", List.of(), Paging.NONE));
        var page = new ConsolePage(
                here.say("console.wordings"),
                here.say("console.wordings.lead"),
                null,
                List.of(),
                List.of(),
                filter,
                sections);
        return Pages.show("console/show", page);
    }

    private Table wordings(Agency agency, Here here, Actor actor) {
        var rows = Scope.value(keep.of(agency.id(), actor)).entrySet().stream()
                .map(each -> Cells.row(
                        List.of(new Link(
                                LIST + "/" + agency.code() + "/" + each.getKey(),
                                here.say("console.act.button.wording.word"))),
                        Cells.text(here.say("console.wording." + each.getKey())),
                        Cells.text(each.getValue())))
                .toList();
        return new Table(List.of(here.say("console.wording"), here.say("console.wording.text")), rows);
    }

    private Table circulars(Here here, Actor actor) {
        var cells = new Cells(here);
        var rows = keep.beginnings().stream()
                .map(each -> Cells.row(
                        actor.keepsWholeDirectory()
                                ? List.of(new Link(
                                        LIST + "/circulars/" + each.circular(),
                                        here.say("console.act.button.circular.begin")))
                                : List.of(),
                        Cells.text(each.circular().title()),
                        cells.date(each.first()),
                        cells.instant(each.since())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.circular"),
                        here.say("console.circular.first"),
                        here.say("console.circular.since")),
                rows);
    }

    @FormMapping(LIST + "/{code}/{wording}")
    ModelAndView word(
            @PathVariable String code,
            @PathVariable Wording wording,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agency = scope.kept(code, actor);
        var name = here.say("console.wording." + wording);
        var now = Scope.value(keep.of(agency.id(), actor)).getOrDefault(wording, "");
        var act = new Act(
                "wording.word",
                false,
                List.of(name),
                new Link(LIST + "?agency=" + code, agency.name()),
                List.of(Field.area("text", name, here.say("console.wording.hint"), false)),
                Form.empty().with("text", now),
                typed -> {
                    var text = typed.optional("text");
                    return typed.then(() -> keep.word(agency.id(), wording, text, actor));
                },
                LIST + "?agency=" + code);
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping(LIST + "/circulars/{circular}")
    ModelAndView begin(
            @PathVariable Circular circular,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Scope.allow(actor.keepsWholeDirectory());
        var act = new Act(
                "circular.begin",
                true,
                List.of(circular.title()),
                new Link(LIST, here.say("console.wordings")),
                List.of(Field.date("from", here.say("console.circular.first"), "", true)),
                Form.empty(),
                typed -> {
                    var from = typed.date("from");
                    return typed.then(() -> keep.begin(circular, from, actor));
                },
                LIST);
        return acts.go(act, sent, here, request, response);
    }
}
