package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.Change;
import vn.motcua.audit.ReadChanges;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Link;
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
    private static final int MOST_EXPORTED = 20_000;
    private static final Pattern RECORD = Pattern.compile("\\w+\\[(.*)]");
    private static final Pattern UNTOLD = Pattern.compile("\\w+=(null|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

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
                        here.say("console.changes"),
                        here.say("console.changes.lead"),
                        List.of(new Link(
                                Href.of(LIST + ".xlsx").with("kind", kind).toString(), here.say("console.export"))),
                        filter,
                        section));
    }

    @GetMapping(LIST + ".xlsx")
    void export(@RequestParam(defaultValue = "") String kind, Here here, Actor actor, HttpServletResponse response)
            throws IOException {
        var all = new ArrayList<Change>();
        String after = null;
        do {
            var listing = Scope.value(changes.list(kind.isBlank() ? null : kind, after, actor));
            all.addAll(listing.changes());
            after = listing.next();
        } while (after != null && all.size() < MOST_EXPORTED);
        TableFile.write(table(all, here), here.say("console.changes"), "nhat-ky-thay-doi", response);
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
                        Cells.detail(readable(change.was())),
                        Cells.detail(readable(change.became()))))
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

    /** What a journal wrote down of a record, field by field, without keys that say nothing to people. */
    private static @Nullable String readable(@Nullable String text) {
        if (text == null) return null;
        var record = RECORD.matcher(text);
        if (!record.matches()) return text;
        return Arrays.stream(record.group(1).split(", (?=\\w+=)", -1))
                .filter(field -> !UNTOLD.matcher(field).matches())
                .collect(Collectors.joining("\n"));
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
