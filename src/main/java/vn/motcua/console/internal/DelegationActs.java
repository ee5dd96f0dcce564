package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.Field;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.Officer;
import vn.motcua.directory.Officers;
import vn.motcua.directory.Staff;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** Gives delegations and takes them back; ends a service at the one-stop unit. */
@Controller
class DelegationActs {

    private final KeepOfficers keep;
    private final Officers officers;
    private final Staff staff;
    private final AgencyTables tables;
    private final Scope scope;
    private final Acts acts;

    DelegationActs(KeepOfficers keep, Officers officers, Staff staff, AgencyTables tables, Scope scope, Acts acts) {
        this.keep = keep;
        this.officers = officers;
        this.staff = staff;
        this.tables = tables;
        this.scope = scope;
        this.acts = acts;
    }

    @FormMapping("/console/officers/{id}/delegations/new")
    ModelAndView give(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var posts = kept(id, actor);
        var name = posts.getFirst().name();
        var fields = new ArrayList<Field>();
        fields.add(Field.select("officer", here.say("console.delegation.to"), true, colleagues(posts)));
        for (var kind : DelegationKind.values()) {
            fields.add(Field.check("kinds." + kind, here.say("console.delegation." + kind)));
        }
        fields.add(Field.date("from", here.say("console.from"), "", true));
        fields.add(Field.date("to", here.say("console.to"), "", true));
        var act = new Act(
                "delegation.give",
                true,
                List.of(name),
                new Link(AgencyTables.officer(id), name),
                fields,
                Form.empty().with("from", scope.today()),
                typed -> {
                    var to = typed.id("officer");
                    var kinds = typed.words("kinds", DelegationKind.class);
                    var first = typed.date("from");
                    var last = typed.date("to");
                    return typed.then(() -> keep.delegate(id, to, kinds, first, last, actor));
                },
                AgencyTables.officer(id));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/delegations/{id}/end")
    ModelAndView takeBack(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var delegation = staff.delegation(id).orElseThrow(Scope::missing);
        var giver = kept(delegation.from(), actor).getFirst();
        var act = new Act(
                "delegation.end",
                true,
                List.of(giver.name(), receiver(delegation)),
                new Link(AgencyTables.officer(giver.id()), giver.name()),
                List.of(Field.date("lastDay", here.say("console.lastDay"), "", true)),
                Form.empty().with("lastDay", scope.today()),
                typed -> {
                    var lastDay = typed.date("lastDay");
                    return typed.then(() -> keep.takeBack(id, lastDay, actor));
                },
                AgencyTables.officer(giver.id()));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping("/console/roster/{id}/end")
    ModelAndView endService(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var service = staff.service(id).orElseThrow(Scope::missing);
        var agency = scope.kept(tables.code(service.agency()), actor);
        var act = new Act(
                "roster.end",
                true,
                List.of(service.name()),
                new Link(AgencyTables.href(agency), agency.name()),
                List.of(Field.date("lastDay", here.say("console.lastDay"), "", true)),
                Form.empty().with("lastDay", scope.today()),
                typed -> {
                    var lastDay = typed.date("lastDay");
                    return typed.then(() -> keep.endService(id, lastDay, actor));
                },
                AgencyTables.href(agency));
        return acts.go(act, sent, here, request, response);
    }

    private List<Officer> kept(UUID officer, Actor actor) {
        Scope.allow(actor, Permission.DIRECTORY_MANAGE);
        var posts = officers.posts(officer);
        if (posts.isEmpty()) throw Scope.missing();
        Scope.allow(posts.stream().anyMatch(post -> actor.keepsDirectoryOf(post.agency())));
        return posts;
    }

    /** Who works at the same agencies now or will. */
    private List<Choice> colleagues(List<Officer> posts) {
        return posts.stream()
                .map(Officer::agency)
                .distinct()
                .flatMap(agency -> staff.posts(agency, scope.today()).stream())
                .filter(other -> !other.id().equals(posts.getFirst().id()))
                .map(other -> new Choice(other.id().toString(), other.name()))
                .distinct()
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private String receiver(Delegation delegation) {
        var posts = officers.posts(delegation.to());
        return posts.isEmpty() ? "" : posts.getFirst().name();
    }
}
