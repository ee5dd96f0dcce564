package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Fact;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.console.Table;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.HeldDossiers;
import vn.motcua.identity.AccountList;
import vn.motcua.identity.AccountList.Grant;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Helpers;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;

/** One account: who has it, its roles, what it holds and what can be done with it. */
@Controller
class AccountController {

    private final AccountList accounts;
    private final Helpers helpers;
    private final HeldDossiers held;
    private final Agencies agencies;

    AccountController(AccountList accounts, Helpers helpers, HeldDossiers held, Agencies agencies) {
        this.accounts = accounts;
        this.helpers = helpers;
        this.held = held;
        this.agencies = agencies;
    }

    @GetMapping(AccountActs.LIST + ".xlsx")
    void export(Here here, Actor actor, HttpServletResponse response) throws IOException {
        var cells = new Cells(here);
        var rows = new ArrayList<Table.Row>();
        String after = null;
        do {
            var listing = Scope.value(accounts.list(after, actor));
            for (var account : listing.accounts()) {
                var roles = account.roles().stream()
                        .map(role -> here.say("desk.role." + role.role()))
                        .distinct()
                        .collect(Collectors.joining(", "));
                rows.add(Cells.row(
                        Cells.text(account.username()),
                        Cells.text(account.name()),
                        cells.say(account.locked() ? "console.state.locked" : "console.state.active"),
                        Cells.text(roles),
                        cells.instant(account.signedIn()),
                        cells.instant(account.created())));
            }
            after = listing.next();
        } while (after != null);
        var columns = List.of(
                here.say("console.username"),
                here.say("console.name"),
                here.say("console.state"),
                here.say("console.roles"),
                here.say("console.signedIn"),
                here.say("console.created"));
        TableFile.write(new Table(columns, rows), here.say("console.accounts"), "tai-khoan", response);
    }

    @GetMapping(AccountActs.LIST + "/{id}")
    ModelAndView one(@PathVariable UUID id, Here here, Actor actor) {
        var detail = Scope.value(accounts.one(id, actor));
        var account = detail.account();
        var own = AccountActs.href(id);
        var acts = List.of(
                new Link(own + "/held", here.say("console.held")),
                new Link(own + "/password", here.say("console.act.button.account.password")),
                new Link(
                        own + "/lock",
                        here.say(
                                account.locked()
                                        ? "console.act.button.account.unlock"
                                        : "console.act.button.account.lock")),
                new Link(own + "/close", here.say("console.act.button.account.close")));
        var facts = List.of(
                new Fact(here.say("console.username"), account.username(), null),
                new Fact(
                        here.say("console.state"),
                        here.say(account.locked() ? "console.state.locked" : "console.state.active"),
                        null),
                new Fact(
                        here.say("console.officer"),
                        here.say(account.officer() == null ? "console.none" : "console.officer.see"),
                        account.officer() == null ? null : AgencyTables.officer(account.officer())),
                new Fact(
                        here.say("console.helper.organisation"),
                        helpers.byAccount(id)
                                .map(Helpers.Helper::organisation)
                                .orElseGet(() -> here.say("console.none")),
                        null),
                new Fact(here.say("console.held.count"), here.formats().number(held.count(id)), own + "/held"),
                new Fact(here.say("console.created"), here.formats().date(account.created()), null),
                new Fact(here.say("console.signedIn"), here.formats().dateTime(account.signedIn()), null));
        var roles = new Section(
                here.say("console.roles"),
                roles(id, detail.grants(), here),
                here.say("console.roles.none"),
                List.of(new Link(own + "/roles/new", here.say("console.act.button.role.give"))),
                Paging.NONE);
        var page = new ConsolePage(
                account.name(),
                "",
                new Link(AccountActs.LIST, here.say("console.accounts")),
                facts,
                acts,
                null,
                List.of(roles));
        return Pages.show("console/show", page);
    }

    private Table roles(UUID account, List<Grant> grants, Here here) {
        var cells = new Cells(here);
        var rows = grants.stream()
                .map(grant -> Cells.row(
                        List.of(new Link(
                                AccountActs.href(account) + "/roles/" + grant.id() + "/end",
                                here.say("console.act.button.role.end"))),
                        cells.say("desk.role." + grant.role().role()),
                        Cells.text(place(grant, here)),
                        cells.date(grant.role().validFrom()),
                        cells.date(grant.role().validTo())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.role"),
                        here.say("console.agency"),
                        here.say("console.from"),
                        here.say("console.to")),
                rows);
    }

    private String place(Grant grant, Here here) {
        var agency = grant.role().agency();
        if (agency == null) return here.say("console.roles.everywhere");
        var name = agencies.byId(agency).map(Agency::name).orElse("");
        return grant.role().below() ? name + " " + here.say("console.roles.below") : name;
    }
}
