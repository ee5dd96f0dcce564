package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.console.HeldPage;
import vn.motcua.console.Table;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.HeldDossiers;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.AccountList;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Formats;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/**
 * Hands on what an officer who leaves still holds: to one person, or back to whoever's step it is. Each dossier is one
 * journaled command of whoever may assign where it lies; administrators, who do not touch dossiers, see how many there
 * are and close the account when there are none.
 */
@Controller
class HeldController {

    private static final String POOL = "pool";

    private final HeldDossiers held;
    private final DossierCommands commands;
    private final AccountList accounts;
    private final KnownAccounts names;
    private final Colleagues colleagues;
    private final Texts texts;

    HeldController(
            HeldDossiers held,
            DossierCommands commands,
            AccountList accounts,
            KnownAccounts names,
            Colleagues colleagues,
            Texts texts) {
        this.held = held;
        this.commands = commands;
        this.accounts = accounts;
        this.names = names;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    /** Whoever has something in hand that the actor may hand on, who has most of it first. */
    @GetMapping("/console/held")
    ModelAndView list(Here here, Actor actor) {
        Scope.allow(actor, Permission.DOSSIER_ASSIGN);
        var holders = held.holders(actor);
        var known = names.names(holders.keySet());
        var cells = new Cells(here);
        var rows = holders.entrySet().stream()
                .sorted(Map.Entry.<UUID, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(each -> Cells.row(
                        Cells.link(
                                known.getOrDefault(each.getKey(), Formats.NOTHING),
                                AccountActs.href(each.getKey()) + "/held"),
                        cells.number(each.getValue())))
                .toList();
        var table = new Table(List.of(here.say("console.officer"), here.say("console.held.count")), rows);
        var section = new Section("", table, here.say("console.held.nobody"), List.of(), Paging.NONE);
        return Pages.show(
                "console/show",
                ConsolePage.list(
                        here.say("console.held.list"), here.say("console.held.list.lead"), List.of(), null, section));
    }

    @GetMapping(AccountActs.LIST + "/{id}/held")
    ModelAndView show(@PathVariable UUID id, Here here, Actor actor) {
        return show(id, Form.empty(), List.of(), HttpStatus.OK, here, actor);
    }

    @PostMapping(AccountActs.LIST + "/{id}/held")
    ModelAndView handOn(
            @PathVariable UUID id,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest http,
            Here here,
            Actor actor) {
        Scope.allow(actor, Permission.DOSSIER_ASSIGN);
        var form = Form.empty().with("to", to).with("reason", reason);
        if (form.value("to").isEmpty()) form.problem("to", here.say("console.missing", here.say("console.held.to")));
        if (form.value("reason").isEmpty()) {
            form.problem("reason", here.say("console.missing", here.say("console.held.reason")));
        }
        var ticked = http.getParameterValues("code");
        if (ticked == null) form.refused(here.say("console.held.nothing"));
        var command = command(to, reason);
        if (form.wrong() || ticked == null || command == null) {
            if (!form.wrong()) form.problem("to", here.say("console.choice.wrong", here.say("console.held.to")));
            return show(id, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, here, actor);
        }
        var results = new LinkedHashSet<>(List.of(ticked))
                .stream()
                        .limit(HeldDossiers.PAGE_SIZE)
                        .map(code -> result(code, command, request, here, actor))
                        .toList();
        return show(id, Form.empty(), results, HttpStatus.OK, here, actor);
    }

    private static @org.jspecify.annotations.Nullable Command command(String to, String reason) {
        if (to.equals(POOL)) return new Command.Release(reason);
        try {
            return new Command.Assign(UUID.fromString(to), reason);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The same form sent again is answered from what it did: the key comes from the form and the dossier. */
    private HeldPage.Result result(String code, Command command, UUID request, Here here, Actor actor) {
        var key = UUID.nameUUIDFromBytes((request + " " + code).getBytes(StandardCharsets.UTF_8));
        return switch (commands.give(code, command, Request.of(key), actor)) {
            case Outcome.Done<Receipt> done -> new HeldPage.Result(code, true, here.say("console.held.done"));
            case Outcome.Refused<Receipt>(var refusal) ->
                new HeldPage.Result(code, false, texts.of(here.locale(), refusal));
        };
    }

    private ModelAndView show(
            UUID id, Form form, List<HeldPage.Result> results, HttpStatusCode status, Here here, Actor actor) {
        boolean keeps = accounts.one(id, actor) instanceof Outcome.Done<?>;
        var rows = held.of(id, null, actor).rows();
        Scope.allow(keeps || !rows.isEmpty() || !results.isEmpty());
        var name = names.names(List.of(id)).getOrDefault(id, "");
        var own = AccountActs.href(id);
        var page = new HeldPage(
                own + "/held",
                name,
                held.count(id),
                rows.stream().map(row -> row(row, here)).toList(),
                colleagues(id, rows, here),
                form,
                Ids.next(),
                results,
                keeps ? new Link(own + "/close", here.say("console.act.button.account.close")) : null);
        return Pages.show("console/held", page, status);
    }

    private static HeldPage.Row row(DossierRow row, Here here) {
        return new HeldPage.Row(
                row.code(),
                row.procedureCode(),
                here.say("page.status." + row.status()),
                here.formats().dateTime(row.due()));
    }

    private List<Choice> colleagues(UUID leaver, List<DossierRow> rows, Here here) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(POOL, here.say("console.held.pool")));
        rows.stream()
                .map(DossierRow::agency)
                .distinct()
                .flatMap(agency -> colleagues.at(agency).stream())
                .filter(other -> !other.account().equals(leaver) && other.may(Permission.DOSSIER_PROCESS))
                .map(other -> new Choice(other.account().toString(), other.name()))
                .distinct()
                .sorted(Comparator.comparing(Choice::label))
                .forEach(choices::add);
        return choices;
    }
}
