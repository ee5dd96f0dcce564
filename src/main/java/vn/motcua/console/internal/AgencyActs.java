package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.Field;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.Staff;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** Opens agencies, names them, places them, closes them; the same for departments. */
@Controller
class AgencyActs {

    private final KeepAgencies keep;
    private final KeepOfficers people;
    private final Staff staff;
    private final AgencyTables tables;
    private final Scope scope;
    private final Acts acts;

    AgencyActs(KeepAgencies keep, KeepOfficers people, Staff staff, AgencyTables tables, Scope scope, Acts acts) {
        this.keep = keep;
        this.people = people;
        this.staff = staff;
        this.tables = tables;
        this.scope = scope;
        this.acts = acts;
    }

    @FormMapping("/console/agencies/new")
    ModelAndView open(
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Scope.allow(actor, Permission.DIRECTORY_MANAGE);
        var fields = List.of(
                Field.text("code", here.say("console.agency.code"), here.say("console.agency.code.hint"), true),
                Field.text("name", here.say("console.agency.name"), "", true),
                Field.select("kind", here.say("console.agency.kind"), true, kinds(here)),
                Field.select("superior", here.say("console.agency.superior"), false, scope.choices(actor)),
                Field.date("from", here.say("console.from"), "", true));
        var act = new Act(
                "agency.open",
                false,
                List.of(),
                new Link(AgenciesController.LIST, here.say("console.agencies")),
                fields,
                Form.empty().with("from", scope.today()).with("kind", AgencyKind.COMMUNE),
                typed -> {
                    var opening = new KeepAgencies.Opening(
                            typed.text("code"),
                            typed.text("name"),
                            typed.word("kind", AgencyKind.class),
                            typed.idOrNull("superior"),
                            typed.date("from"));
                    return typed.then(() -> keep.open(opening, actor));
                },
                AgenciesController.LIST);
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/agencies/{code}/rename")
    ModelAndView rename(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agency = scope.kept(code, actor);
        var fields = List.of(
                Field.text("name", here.say("console.agency.name"), "", true),
                Field.select("kind", here.say("console.agency.kind"), true, kinds(here)));
        var act = new Act(
                "agency.rename",
                false,
                List.of(),
                up(agency),
                fields,
                Form.empty().with("name", agency.name()).with("kind", agency.kind()),
                typed -> {
                    var name = typed.text("name");
                    var kind = typed.word("kind", AgencyKind.class);
                    return typed.then(() -> keep.rename(agency.id(), name, kind, actor));
                },
                AgencyTables.href(agency));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/agencies/{code}/place")
    ModelAndView place(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agency = scope.kept(code, actor);
        var fields = List.of(
                Field.select("superior", here.say("console.agency.superior"), false, scope.choices(actor)),
                Field.date("from", here.say("console.from"), "", true));
        var act = new Act(
                "agency.place",
                true,
                List.of(agency.name()),
                up(agency),
                fields,
                Form.empty().with("superior", agency.superior()).with("from", scope.today()),
                typed -> {
                    var superior = typed.idOrNull("superior");
                    var from = typed.date("from");
                    return typed.then(() -> keep.place(agency.id(), superior, from, actor));
                },
                AgencyTables.href(agency));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/agencies/{code}/close")
    ModelAndView close(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agency = scope.kept(code, actor);
        var fields = List.of(
                Field.date("lastDay", here.say("console.lastDay"), "", true),
                Field.select("successor", here.say("console.agency.successor"), false, scope.choices(actor)));
        var act = new Act(
                "agency.close",
                true,
                List.of(agency.name()),
                up(agency),
                fields,
                Form.empty(),
                typed -> {
                    var lastDay = typed.date("lastDay");
                    var successor = typed.idOrNull("successor");
                    return typed.then(() -> keep.close(agency.id(), lastDay, successor, actor));
                },
                AgencyTables.href(agency));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/agencies/{code}/departments/new")
    ModelAndView openDepartment(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agency = scope.kept(code, actor);
        var fields = List.of(
                Field.text("name", here.say("console.department"), "", true),
                Field.date("from", here.say("console.from"), "", true));
        var act = new Act(
                "department.open",
                false,
                List.of(),
                up(agency),
                fields,
                Form.empty().with("from", scope.today()),
                typed -> {
                    var name = typed.text("name");
                    var from = typed.date("from");
                    return typed.then(() -> people.openDepartment(agency.id(), name, from, actor));
                },
                AgencyTables.href(agency));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/departments/{id}/close")
    ModelAndView closeDepartment(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var department = staff.department(id).orElseThrow(Scope::missing);
        var agency = scope.kept(tables.code(department.agency()), actor);
        var act = new Act(
                "department.close",
                true,
                List.of(department.name()),
                up(agency),
                List.of(Field.date("lastDay", here.say("console.lastDay"), "", true)),
                Form.empty().with("lastDay", scope.today()),
                typed -> {
                    var lastDay = typed.date("lastDay");
                    return typed.then(() -> people.closeDepartment(id, lastDay, actor));
                },
                AgencyTables.href(agency));
        return acts.go(act, sent, here, request, response);
    }

    private static Link up(Agency agency) {
        return new Link(AgencyTables.href(agency), agency.name());
    }

    private static List<Choice> kinds(Here here) {
        return Arrays.stream(AgencyKind.values())
                .map(kind -> new Choice(kind.name(), here.say("console.agency.kind." + kind)))
                .toList();
    }
}
