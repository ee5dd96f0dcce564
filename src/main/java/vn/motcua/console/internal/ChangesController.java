package vn.motcua.console.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.Change;
import vn.motcua.audit.ReadChanges;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.console.Field;
import vn.motcua.console.Table;
import vn.motcua.identity.Actor;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;

/** Who changed what when, the newest first. */
@Controller
class ChangesController {

    private static final String LIST = "/console/changes";

    private final ReadChanges changes;
    private final KnownAccounts accounts;

    ChangesController(ReadChanges changes, KnownAccounts accounts) {
        this.changes = changes;
        this.accounts = accounts;
    }

    @GetMapping(LIST)
    ModelAndView list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable String after,
            Here here,
            Actor actor) {
        var listing = Scope.value(changes.list(kind.isBlank() ? null : kind, after, actor));
        var link = Href.of(LIST).with("kind", kind);
        var paging = new Paging(
                after == null ? null : link.toString(),
                listing.next() == null
                        ? null
                        : link.with("after", listing.next()).toString());
        var kinds = changes.kinds().stream()
                .map(each -> new Choice(each, here.say("console.changes.kind." + each)))
                .toList();
        var filter = new ConsolePage.Filter(
                LIST,
                List.of(Field.select("kind", here.say("console.changes.kind"), false, kinds)),
                Form.empty().with("kind", kind));
        var section =
                new Section("", table(listing.changes(), here), here.say("console.changes.empty"), List.of(), paging);
        return Pages.show(
                "console/show",
                ConsolePage.list(
                        here.say("console.changes"), here.say("console.changes.lead"), List.of(), filter, section));
    }

    private Table table(List<Change> listed, Here here) {
        var cells = new Cells(here);
        var names = accounts.names(listed.stream().map(Change::account).toList());
        var rows = listed.stream()
                .map(change -> Cells.row(
                        cells.instant(change.at()),
                        Cells.text(names.getOrDefault(change.account(), "")),
                        cells.say("console.changes.kind." + change.kind()),
                        Cells.text(action(change, here)),
                        Cells.text(change.about().isEmpty() ? here.say("console.changes.all") : change.about()),
                        Cells.detail(change.was()),
                        Cells.detail(change.became())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.changes.at"),
                        here.say("console.changes.by"),
                        here.say("console.changes.kind"),
                        here.say("console.changes.action"),
                        here.say("console.changes.about"),
                        here.say("console.changes.was"),
                        here.say("console.changes.became")),
                rows);
    }

    /** A word of a journal that has no sentence yet is better than none. */
    private static String action(Change change, Here here) {
        var key = change.kind().equals("printing")
                ? "console.wording." + change.action()
                : "console.changes.action." + change.kind() + "." + change.action();
        var said = here.say(key);
        return said.equals(key) ? change.action() : said;
    }
}
