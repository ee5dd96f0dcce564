package vn.motcua.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.console.Table;
import vn.motcua.directory.Officer;
import vn.motcua.directory.Officers;
import vn.motcua.dossier.HeldDossiers;
import vn.motcua.identity.AccountList;
import vn.motcua.identity.AccountList.Account;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.shared.Outcome;

/** One officer: posts, accounts and what lies in their hands, delegations. */
@Controller
class OfficersController {

    private final Officers officers;
    private final AccountList accounts;
    private final HeldDossiers held;
    private final AgencyTables tables;
    private final Scope scope;

    OfficersController(Officers officers, AccountList accounts, HeldDossiers held, AgencyTables tables, Scope scope) {
        this.officers = officers;
        this.accounts = accounts;
        this.held = held;
        this.tables = tables;
        this.scope = scope;
    }

    @GetMapping("/console/officers/{id}")
    ModelAndView one(@PathVariable UUID id, Here here, Actor actor) {
        var posts = kept(id, actor);
        var own = AgencyTables.officer(id);
        var code = tables.code(posts.getFirst().agency());
        var sections = List.of(
                new Section(
                        here.say("console.officer.posts"),
                        tables.postsOf(posts, actor, scope.today(), here),
                        "",
                        List.of(new Link(own + "/posts/new", here.say("console.officer.posts.new"))),
                        Paging.NONE),
                new Section(
                        here.say("console.accounts"),
                        accounts(id, here, actor),
                        here.say("console.officer.accounts.empty"),
                        actor.serves(Permission.ACCOUNT_MANAGE)
                                ? List.of(new Link(
                                        "/console/accounts/new?officer=" + id,
                                        here.say("console.act.title.account.open")))
                                : List.of(),
                        Paging.NONE),
                new Section(
                        here.say("console.officer.delegations"),
                        tables.delegations(id, scope.today(), here),
                        here.say("console.officer.delegations.empty"),
                        List.of(new Link(own + "/delegations/new", here.say("console.act.title.delegation.give"))),
                        Paging.NONE));
        var page = new ConsolePage(
                posts.getFirst().name(),
                "",
                new Link("/console/agencies/" + code, code),
                List.of(),
                List.of(new Link(own + "/rename", here.say("console.act.title.officer.rename"))),
                null,
                sections);
        return Pages.show("console/show", page);
    }

    private Table accounts(UUID officer, Here here, Actor actor) {
        var cells = new Cells(here);
        var rows = new ArrayList<Table.Row>();
        if (accounts.ofOfficer(officer, actor) instanceof Outcome.Done<List<Account>>(var found)) {
            for (var account : found) {
                rows.add(Cells.row(
                        List.of(new Link(AccountActs.href(account.id()) + "/held", here.say("console.held"))),
                        Cells.link(account.username(), AccountActs.href(account.id())),
                        cells.say(account.locked() ? "console.state.locked" : "console.state.active"),
                        cells.number(held.count(account.id()))));
            }
        }
        return new Table(
                List.of(here.say("console.username"), here.say("console.state"), here.say("console.held.count")), rows);
    }

    /** The officer's posts, once one of them is at an agency the actor keeps; else there is no such officer to them. */
    private List<Officer> kept(UUID officer, Actor actor) {
        Scope.allow(actor, Permission.DIRECTORY_MANAGE);
        var posts = officers.posts(officer);
        if (posts.isEmpty()) throw Scope.missing();
        Scope.allow(posts.stream().anyMatch(post -> actor.keepsDirectoryOf(post.agency())));
        return posts;
    }
}
