package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;
import vn.motcua.console.Table;
import vn.motcua.identity.Actor;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.outbox.DeadLetters;
import vn.motcua.page.Form;
import vn.motcua.page.Formats;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.shared.Outcome;

/** What waits at each gateway, and what could not be sent: sent again, or given up. */
@Controller
class OutboxController {

    private static final String LIST = "/console/outbox";

    private final DeadLetters dead;
    private final Acts acts;
    private final KnownAccounts names;

    OutboxController(DeadLetters dead, Acts acts, KnownAccounts names) {
        this.dead = dead;
        this.acts = acts;
        this.names = names;
    }

    @GetMapping(LIST)
    ModelAndView list(@RequestParam @Nullable UUID after, Here here, Actor actor) {
        var listing = Scope.value(dead.list(after, actor));
        var paging = new Paging(
                after == null ? null : LIST,
                listing.next() == null
                        ? null
                        : Href.of(LIST).with("after", listing.next()).toString());
        var page = new ConsolePage(
                here.say("console.outbox"),
                here.say("console.outbox.lead"),
                null,
                List.of(),
                List.of(),
                null,
                List.of(
                        new Section(
                                here.say("console.outbox.queues"), queues(listing, here), "", List.of(), Paging.NONE),
                        new Section(
                                here.say("console.outbox.dead"),
                                letters(listing, here),
                                here.say("console.outbox.none"),
                                List.of(),
                                paging),
                        new Section(
                                here.say("console.outbox.acts"),
                                acts(Scope.value(dead.acts(actor)), here),
                                here.say("console.outbox.acts.none"),
                                List.of(),
                                Paging.NONE)));
        return Pages.show("console/show", page);
    }

    private static Table queues(DeadLetters.Listing listing, Here here) {
        var cells = new Cells(here);
        var rows = listing.queues().stream()
                .map(queue -> Cells.row(
                        queue.dead() == 0
                                ? List.of()
                                : List.of(new Link(
                                        LIST + "/all/" + queue.carrier(),
                                        here.say("console.act.button.outbox.replayAll"))),
                        Cells.text(queue.carrier()),
                        cells.say(queue.open() ? "console.outbox.open" : "console.outbox.closed"),
                        cells.number(queue.waiting()),
                        cells.instant(queue.oldest()),
                        cells.number(queue.dead())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.outbox.carrier"),
                        here.say("console.outbox.state"),
                        here.say("console.outbox.waiting"),
                        here.say("console.outbox.oldest"),
                        here.say("console.outbox.dead")),
                rows);
    }

    private static Table letters(DeadLetters.Listing listing, Here here) {
        var cells = new Cells(here);
        var rows = listing.letters().stream()
                .map(letter -> Cells.row(
                        List.of(
                                new Link(
                                        LIST + "/" + letter.id() + "/replay",
                                        here.say("console.act.button.outbox.replay")),
                                new Link(
                                        LIST + "/" + letter.id() + "/drop",
                                        here.say("console.act.button.outbox.drop"))),
                        Cells.text(letter.about()),
                        Cells.text(letter.carrier()),
                        cells.instant(letter.created()),
                        cells.instant(letter.ended()),
                        cells.number(letter.tries()),
                        Cells.text(letter.error())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.outbox.about"),
                        here.say("console.outbox.carrier"),
                        here.say("console.outbox.created"),
                        here.say("console.outbox.ended"),
                        here.say("console.outbox.tries"),
                        here.say("console.outbox.error")),
                rows);
    }

    private Table acts(List<DeadLetters.Act> done, Here here) {
        var cells = new Cells(here);
        var known = names.names(
                done.stream().map(DeadLetters.Act::account).distinct().toList());
        var rows = done.stream()
                .map(act -> Cells.row(
                        cells.instant(act.at()),
                        Cells.text(known.getOrDefault(act.account(), Formats.NOTHING)),
                        cells.say("console.outbox.act." + act.action()),
                        Cells.text(act.carrier()),
                        Cells.text(act.about()),
                        cells.number(act.letters())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.outbox.acts.at"),
                        here.say("console.outbox.acts.who"),
                        here.say("console.outbox.acts.what"),
                        here.say("console.outbox.carrier"),
                        here.say("console.outbox.about"),
                        here.say("console.outbox.acts.letters")),
                rows);
    }

    @FormMapping(LIST + "/{id}/replay")
    ModelAndView replay(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act("outbox.replay", () -> dead.replay(id, actor), sent, here, actor, request, response);
    }

    @FormMapping(LIST + "/{id}/drop")
    ModelAndView drop(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act("outbox.drop", () -> dead.drop(id, actor), sent, here, actor, request, response);
    }

    @FormMapping(LIST + "/all/{carrier}")
    ModelAndView replayAll(
            @PathVariable String carrier,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act("outbox.replayAll", () -> dead.replayAll(carrier, actor), sent, here, actor, request, response);
    }

    private ModelAndView act(
            String key,
            Supplier<Outcome<?>> doing,
            Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Scope.allow(actor.keepsOutbox());
        var up = new Link(LIST, here.say("console.outbox"));
        var act = new Act(key, true, List.of(), up, List.of(), Form.empty(), typed -> typed.then(doing), LIST);
        return acts.go(act, sent, here, request, response);
    }
}
