package vn.motcua.interconnected.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.LinkedDossierMoved;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.dossier.PartDossiers.Filed;
import vn.motcua.dossier.PartDossiers.Lead;
import vn.motcua.dossier.PartDossiers.Part;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.notice.Template;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/**
 * Does what follows by itself from what officers did: files and receives the parts whose turn has come, hands the result of
 * a part to its lead, ends the parts of a lead that ended without a result. Everything is one of the ordinary commands, in
 * the name of whoever set it off, under a request id made from what it does: so that it happens once, however often it is
 * tried. What a node could not do right after the commit, the timer does.
 */
@Component
class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final Set<Action> OF_LEAD =
            EnumSet.of(Action.RECEIVE, Action.OPEN_PART, Action.WITHDRAW, Action.STOP, Action.REFUSE);
    private static final Set<Action> OF_PART = EnumSet.of(
            Action.APPROVE_RESULT, Action.RECORD_RESULT, Action.ATTACH, Action.WITHDRAW, Action.STOP, Action.REFUSE);
    private static final Set<Status> WITHOUT_RESULT =
            EnumSet.of(Status.WITHDRAWN, Status.STOPPED, Status.REFUSED, Status.NOT_ACCEPTED);
    private static final int MOST = 500;

    private final PartDossiers dossiers;
    private final DossierCommands commands;
    private final DossierQuery views;
    private final Telling telling;
    private final Texts texts;

    Follower(PartDossiers dossiers, DossierCommands commands, DossierQuery views, Telling telling, Texts texts) {
        this.dossiers = dossiers;
        this.commands = commands;
        this.views = views;
        this.telling = telling;
        this.texts = texts;
    }

    /** The command is committed whatever happens here. */
    @EventListener
    void follow(LinkedDossierMoved moved) {
        boolean lead = moved.dossier().equals(moved.lead());
        if (!(lead ? OF_LEAD : OF_PART).contains(moved.action())) return;
        try {
            if (!lead) tell(moved);
            follow(moved.lead(), new Cause(moved.actor(), moved.at()));
        } catch (DataAccessException later) {
            LOG.warn(
                    "What follows for an interconnected dossier is left to the timer: {}",
                    later.getClass().getSimpleName());
        }
    }

    /** Whatever was left to do, on whichever node. */
    void sweep() {
        for (var lead : dossiers.unsettled(MOST)) follow(lead, null);
    }

    /** Who set it off and when; null where the timer finds it, which acts in the name of whoever did the last thing, now. */
    private record Cause(UUID account, Instant at) {}

    private void follow(UUID id, @Nullable Cause cause) {
        var lead = dossiers.of(id, Automaton.READER).orElse(null);
        if (lead == null) return;
        for (var part : lead.parts()) {
            if (WITHOUT_RESULT.contains(lead.status())) endWith(lead, part, cause);
            else if (part.filed() == null) open(lead, part, cause);
            else if (part.filed().status() == Status.FILED) receive(part.filed(), cause);
            else if (part.resolved()) handIn(lead, part.filed(), cause);
        }
    }

    private void open(Lead lead, Part part, @Nullable Cause cause) {
        if (lead.receivedAt() == null || lead.status().over() || lead.status() == Status.RESOLVED) return;
        var before = part.after() == null ? null : lead.parts().get(part.after() - 1);
        if (before != null && !before.resolved()) return;
        var by = cause != null ? cause.account() : before != null ? doer(before) : lead.changedBy();
        var at = cause == null ? telling.now() : cause.at();
        switch (dossiers.filePart(lead.id(), part.ordinal(), at, Automaton.as(by))) {
            case Outcome.Done<Receipt>(var receipt) -> {
                give(receipt.code(), new Command.Receive(null), "receive", by, at);
                papers(lead, receipt.code(), by, at);
                if (!receipt.replayed()) telling.agency(Template.PART_HERE, receipt.code(), part.agency(), by);
            }
            case Outcome.Refused<Receipt>(var refusal) ->
                LOG.debug("a part is not filed: {} {} {}", lead.code(), part.ordinal(), refusal.code());
        }
    }

    /** What the citizen handed in with the lead, and the results of parts before it: nobody is asked for them again. */
    private void papers(Lead lead, String part, UUID by, Instant at) {
        var files = views.byCode(lead.code(), Automaton.READER)
                .map(DossierView::attachments)
                .orElse(List.of());
        for (var file : files) {
            if (file.draft()) continue;
            var attach = new Command.Attach(
                    null, Command.Purpose.OTHER, file.fileName(), file.mediaType(), file.size(), file.sha256(), false);
            give(part, attach, "paper " + file.id(), by, at);
        }
    }

    private static UUID doer(Part part) {
        return part.filed() == null ? Automaton.READER.account() : part.filed().changedBy();
    }

    private void receive(Filed part, @Nullable Cause cause) {
        var by = cause == null ? part.changedBy() : cause.account();
        give(part.code(), new Command.Receive(null), "receive", by, cause == null ? null : cause.at());
    }

    /** The files of the result are the lead's too; the part itself has done its duty. */
    private void handIn(Lead lead, Filed part, @Nullable Cause cause) {
        var by = cause == null ? part.changedBy() : cause.account();
        boolean last = lead.open() == 0;
        if (!WITHOUT_RESULT.contains(lead.status())) {
            for (var result : part.results()) {
                if (result.withLead()) continue;
                var attach = new Command.Attach(
                        null,
                        Command.Purpose.RESULT,
                        result.fileName(),
                        result.mediaType(),
                        result.size(),
                        result.sha256(),
                        last && result.digitised());
                var at = cause == null ? null : cause.at();
                give(lead.code(), attach, "attach " + result.attachment(), by, at);
            }
        }
        if (part.status() == Status.RESOLVED) {
            var note = texts.of(Locale.forLanguageTag("vi"), "interconnected.handedIn", lead.code());
            give(part.code(), new Command.Complete(note), "return", by, cause == null ? null : cause.at());
        }
    }

    private void endWith(Lead lead, Part part, @Nullable Cause cause) {
        var filed = part.filed();
        if (filed == null || filed.status().over() || filed.status() == Status.RESOLVED) return;
        var by = cause == null ? lead.changedBy() : cause.account();
        var at = cause == null ? null : cause.at();
        var reason = texts.of(Locale.forLanguageTag("vi"), "interconnected.leadEnded", lead.code());
        boolean withdrawn = lead.status() == Status.WITHDRAWN
                && give(filed.code(), new Command.Withdraw(reason), "withdraw", by, at);
        if (!withdrawn) give(filed.code(), new Command.Stop(reason, reason), "stop", by, at);
    }

    /** Whether it was done, now or before. Out of turn in the journal it happens now. */
    private boolean give(String code, Command command, String what, UUID by, @Nullable Instant at) {
        var id = UUID.nameUUIDFromBytes((code + " " + what).getBytes(StandardCharsets.UTF_8));
        var actor = Automaton.as(by);
        var outcome = commands.give(code, command, new Request(id, null, at), actor);
        if (at != null && outcome instanceof Outcome.Refused) {
            outcome = commands.give(code, command, Request.of(id), actor);
        }
        if (outcome instanceof Outcome.Refused<Receipt>(var refusal)) {
            LOG.debug("what follows is refused: {} {} {}", code, what, refusal.code());
        }
        return outcome instanceof Outcome.Done;
    }

    /** Whoever has the lead hears how its parts end. */
    private void tell(LinkedDossierMoved moved) {
        var template = WITHOUT_RESULT.contains(moved.status())
                ? Template.PART_ENDED
                : moved.action() == Action.ATTACH ? null : Template.PART_RESOLVED;
        if (template == null) return;
        dossiers.of(moved.lead(), Automaton.READER)
                .filter(lead -> !lead.status().over())
                .ifPresent(lead -> telling.holder(template, lead, moved.actor()));
    }
}
