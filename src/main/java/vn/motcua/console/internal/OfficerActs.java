package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.KeepOfficers.Newcomer;
import vn.motcua.directory.KeepOfficers.Post;
import vn.motcua.directory.Officers;
import vn.motcua.directory.Staff;
import vn.motcua.identity.Actor;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.shared.Ids;

/** Appoints officers, names them, ends their posts. */
@Controller
class OfficerActs {

    private final KeepOfficers keep;
    private final Officers officers;
    private final Staff staff;
    private final Scope scope;
    private final Acts acts;

    OfficerActs(KeepOfficers keep, Officers officers, Staff staff, Scope scope, Acts acts) {
        this.keep = keep;
        this.officers = officers;
        this.staff = staff;
        this.scope = scope;
        this.acts = acts;
    }

    @FormMapping("/console/agencies/{code}/officers/new")
    ModelAndView appoint(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agency = scope.kept(code, actor);
        var fields = new ArrayList<Field>();
        fields.add(Field.text("name", here.say("console.officer"), "", true));
        fields.addAll(post(agency, here));
        fields.add(Field.check("namesake", here.say("console.officer.namesake")));
        fields.add(Field.hidden("id"));
        var act = new Act(
                "officer.appoint",
                false,
                List.of(),
                up(agency),
                fields,
                Form.empty().with("from", scope.today()).with("id", Ids.next()),
                typed -> {
                    var id = typed.idOrNull("id");
                    var who = new Newcomer(id == null ? Ids.next() : id, typed.text("name"), typed.checked("namesake"));
                    var post = post(agency.id(), typed);
                    return typed.then(() -> keep.appoint(who, post, actor));
                },
                AgencyTables.href(agency));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/officers/{id}/posts/new")
    ModelAndView appointAlso(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = name(id);
        var fields = List.of(
                Field.select("agency", here.say("console.agency"), true, scope.choices(actor)),
                Field.text("position", here.say("console.position"), "", false),
                Field.date("from", here.say("console.from"), "", true),
                Field.date("to", here.say("console.to"), here.say("console.to.hint"), false));
        var act = new Act(
                "officer.appointAlso",
                false,
                List.of(name),
                new Link(AgencyTables.officer(id), name),
                fields,
                Form.empty().with("from", scope.today()),
                typed -> {
                    var post = post(typed.id("agency"), typed);
                    return typed.then(() -> keep.appointAlso(id, post, actor));
                },
                AgencyTables.officer(id));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/officers/{id}/rename")
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = name(id);
        var act = new Act(
                "officer.rename",
                false,
                List.of(),
                new Link(AgencyTables.officer(id), name),
                List.of(Field.text("name", here.say("console.officer"), "", true)),
                Form.empty().with("name", name),
                typed -> {
                    var typedName = typed.text("name");
                    return typed.then(() -> keep.rename(id, typedName, actor));
                },
                AgencyTables.officer(id));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/officers/{id}/dismiss")
    ModelAndView dismiss(
            @PathVariable UUID id,
            @RequestParam String agency,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var from = scope.kept(agency, actor);
        var name = name(id);
        var act = new Act(
                "officer.dismiss",
                true,
                List.of(name, from.name()),
                new Link(AgencyTables.officer(id), name),
                List.of(Field.date("lastDay", here.say("console.lastDay"), "", true)),
                Form.empty().with("lastDay", scope.today()),
                typed -> {
                    var lastDay = typed.date("lastDay");
                    return typed.then(() -> keep.dismiss(id, from.id(), lastDay, actor));
                },
                AgencyTables.officer(id));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/agencies/{code}/roster/new")
    ModelAndView roster(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agency = scope.kept(code, actor);
        var people = staff.posts(agency.id(), scope.today()).stream()
                .map(post -> new Choice(post.id().toString(), post.name()))
                .distinct()
                .toList();
        var parts = Arrays.stream(vn.motcua.directory.RosterPart.values())
                .map(part -> new Choice(part.name(), here.say("console.part." + part)))
                .toList();
        var fields = List.of(
                Field.select("officer", here.say("console.officer"), true, people),
                Field.select("part", here.say("console.part"), true, parts),
                Field.date("from", here.say("console.from"), "", true),
                Field.date("to", here.say("console.to"), here.say("console.to.hint"), false));
        var act = new Act(
                "roster.add",
                false,
                List.of(),
                up(agency),
                fields,
                Form.empty().with("from", scope.today()),
                typed -> {
                    var officer = typed.id("officer");
                    var part = typed.word("part", vn.motcua.directory.RosterPart.class);
                    var from = typed.date("from");
                    var to = typed.dateOrNull("to");
                    return typed.then(() -> keep.roster(agency.id(), officer, part, from, to, actor));
                },
                AgencyTables.href(agency));
        return acts.go(act, sent, here, request, response);
    }

    private List<Field> post(Agency agency, Here here) {
        var departments = staff.departments(agency.id()).stream()
                .filter(each -> each.validTo() == null)
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
        return List.of(
                Field.text("position", here.say("console.position"), here.say("console.position.hint"), false),
                Field.select("department", here.say("console.department"), false, departments),
                Field.date("from", here.say("console.from"), "", true),
                Field.date("to", here.say("console.to"), here.say("console.to.hint"), false));
    }

    private static Post post(UUID agency, Typed typed) {
        return new Post(
                agency,
                typed.idOrNull("department"),
                typed.optional("position"),
                typed.date("from"),
                typed.dateOrNull("to"));
    }

    private String name(UUID officer) {
        var posts = officers.posts(officer);
        if (posts.isEmpty()) throw Scope.missing();
        return posts.getFirst().name();
    }

    private static Link up(Agency agency) {
        return new Link(AgencyTables.href(agency), agency.name());
    }
}
