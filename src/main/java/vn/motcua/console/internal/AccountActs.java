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
import vn.motcua.directory.Officers;
import vn.motcua.identity.AccountList;
import vn.motcua.identity.AccountList.Account;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.Helpers;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** Opens accounts, gives and takes roles, sets passwords, locks, unlocks and closes. */
@Controller
class AccountActs {

    static final String LIST = "/console/accounts";

    private final KeepAccounts keep;
    private final AccountList accounts;
    private final Helpers helpers;
    private final Officers officers;
    private final Scope scope;
    private final Acts acts;

    AccountActs(KeepAccounts keep, AccountList accounts, Helpers helpers, Officers officers, Scope scope, Acts acts) {
        this.keep = keep;
        this.accounts = accounts;
        this.helpers = helpers;
        this.officers = officers;
        this.scope = scope;
        this.acts = acts;
    }

    @FormMapping(LIST + "/new")
    ModelAndView open(
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Scope.allow(actor, Permission.ACCOUNT_MANAGE);
        var officer = sent.getOrDefault("officer", "");
        var name = officer.matches("[0-9a-f-]{36}")
                ? officers.posts(UUID.fromString(officer)).stream()
                        .findFirst()
                        .map(post -> post.name())
                        .orElse("")
                : "";
        var choices = name.isEmpty() ? List.<Choice>of() : List.of(new Choice(officer, name));
        var fields = List.of(
                Field.text("username", here.say("console.username"), here.say("console.username.hint"), true),
                Field.text("name", here.say("console.name"), "", true),
                Field.select("officer", here.say("console.officer"), false, choices),
                Field.secret("password", here.say("console.password"), here.say("console.password.hint"), true),
                Field.select("role", here.say("console.role"), true, roles(here)),
                Field.select("agency", here.say("console.agency"), true, scope.choices(actor)),
                Field.check("below", here.say("console.role.below")),
                Field.date("from", here.say("console.from"), "", true));
        var act = new Act(
                "account.open",
                false,
                List.of(),
                new Link(LIST, here.say("console.accounts")),
                fields,
                Form.empty().with("from", scope.today()).with("name", name),
                typed -> {
                    var opening = new KeepAccounts.Opening(
                            typed.text("username"),
                            typed.text("name"),
                            typed.idOrNull("officer"),
                            null,
                            typed.text("password"),
                            false,
                            List.of(role(typed)));
                    return typed.then(() -> keep.create(opening, actor));
                },
                LIST);
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping(LIST + "/{id}/roles/new")
    ModelAndView grant(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = one(id, actor).account();
        var fields = List.of(
                Field.select("role", here.say("console.role"), true, helper(id) ? helpersRole(here) : roles(here)),
                Field.select("agency", here.say("console.agency"), true, scope.choices(actor)),
                Field.check("below", here.say("console.role.below")),
                Field.date("from", here.say("console.from"), "", true),
                Field.date("to", here.say("console.to"), here.say("console.to.hint"), false));
        var act = new Act(
                "role.give",
                true,
                List.of(account.name()),
                up(account),
                fields,
                Form.empty().with("from", scope.today()),
                typed -> {
                    var role = role(typed);
                    return typed.then(() -> keep.grant(id, role, actor));
                },
                href(id));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping(LIST + "/{id}/roles/{grant}/end")
    ModelAndView takeBack(
            @PathVariable UUID id,
            @PathVariable UUID grant,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var detail = one(id, actor);
        var role = detail.grants().stream()
                .filter(each -> each.id().equals(grant))
                .findFirst()
                .orElseThrow(Scope::missing);
        var act = new Act(
                "role.end",
                true,
                List.of(
                        here.say("desk.role." + role.role().role()),
                        detail.account().name()),
                up(detail.account()),
                List.of(Field.date("lastDay", here.say("console.lastDay"), "", true)),
                Form.empty().with("lastDay", scope.today()),
                typed -> {
                    var lastDay = typed.date("lastDay");
                    return typed.then(() -> keep.takeBack(grant, lastDay, actor));
                },
                href(id));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping(LIST + "/{id}/password")
    ModelAndView password(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = one(id, actor).account();
        var fields = List.of(
                Field.secret("password", here.say("console.password"), here.say("console.password.hint"), true));
        var act = new Act(
                "account.password",
                true,
                List.of(account.name()),
                up(account),
                fields,
                Form.empty(),
                typed -> {
                    var password = typed.text("password");
                    return typed.then(() -> keep.setPassword(id, password, actor));
                },
                href(id));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping(LIST + "/{id}/lock")
    ModelAndView lock(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = one(id, actor).account();
        var key = account.locked() ? "account.unlock" : "account.lock";
        var act = new Act(
                key,
                true,
                List.of(account.name()),
                up(account),
                List.of(),
                Form.empty(),
                typed -> account.locked() ? keep.unlock(id, actor) : keep.lock(id, actor),
                href(id));
        return acts.go(act, sent, here, request, response);
    }

    @FormMapping(LIST + "/{id}/close")
    ModelAndView close(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = one(id, actor).account();
        var act = new Act(
                "account.close",
                true,
                List.of(account.name()),
                up(account),
                List.of(),
                Form.empty(),
                typed -> keep.close(id, actor),
                href(id));
        return acts.go(act, sent, here, request, response);
    }

    private AccountList.Detail one(UUID account, Actor actor) {
        return Scope.value(accounts.one(account, actor));
    }

    private static GrantedRole role(Typed typed) {
        return new GrantedRole(
                typed.word("role", Role.class),
                typed.id("agency"),
                typed.checked("below"),
                typed.date("from"),
                typed.dateOrNull("to"));
    }

    private static List<Choice> roles(Here here) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.OPERATOR && role != Role.CITIZEN && role != Role.HELPER)
                .map(role -> new Choice(role.name(), here.say("desk.role." + role)))
                .toList();
    }

    private boolean helper(UUID account) {
        return helpers.byAccount(account).isPresent();
    }

    /** A helper's term goes on by another grant of the same role. */
    private static List<Choice> helpersRole(Here here) {
        return List.of(new Choice(Role.HELPER.name(), here.say("desk.role." + Role.HELPER)));
    }

    private static Link up(Account account) {
        return new Link(href(account.id()), account.name());
    }

    static String href(UUID account) {
        return LIST + "/" + account;
    }
}
