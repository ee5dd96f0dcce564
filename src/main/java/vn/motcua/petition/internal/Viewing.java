package vn.motcua.petition.internal;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.petition.Action;
import vn.motcua.petition.PetitionView;
import vn.motcua.petition.PetitionView.Line;

/** Draws up petitions as those who see them read them: who sent one is in no line of it. */
@Component
class Viewing {

    private static final Set<Action> FOR_SENDERS =
            EnumSet.of(Action.ASK_SUPPLEMENT, Action.SUPPLEMENT, Action.REFUSE, Action.ANSWER, Action.WITHDRAW);

    private final JournalStore journal;

    Viewing(JournalStore journal) {
        this.journal = journal;
    }

    PetitionView forOfficer(Petition petition, Sight sight, Sight.About about, Set<UUID> places) {
        var permitted = sight.permitted(about, places);
        return view(petition, sight.mine(about), sight.seesSender(about, places), permitted);
    }

    PetitionView forSender(Petition petition) {
        var permitted = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) if (action.ofSender()) permitted.add(action);
        return view(petition, true, true, permitted);
    }

    private PetitionView view(Petition petition, boolean mine, boolean senderShown, Set<Action> permitted) {
        var now = petition.now();
        var possible = permitted.stream()
                .filter(action -> Lifecycle.after(now.status(), action).isPresent())
                .filter(action -> possible(action, petition))
                .toList();
        var lines = journal.of(petition.id()).stream()
                .map(told -> line(told, petition.senderAccount(), mine))
                .toList();
        return new PetitionView(
                petition.id(),
                petition.code(),
                petition.version(),
                now.status(),
                petition.channel(),
                now.matter(),
                now.classified(),
                now.agency(),
                now.complainedAgency(),
                now.complainedOfficer(),
                petition.complainedName(),
                petition.dossier(),
                petition.title(),
                petition.body(),
                petition.receivedAt(),
                now.arrivedAt(),
                now.due(),
                now.nextDue(),
                now.holder(),
                now.answer(),
                now.answeredAt(),
                now.rating(),
                petition.anonymous(),
                mine,
                senderShown,
                Set.copyOf(possible),
                lines,
                journal.files(petition.id()));
    }

    private static boolean possible(Action action, Petition petition) {
        var now = petition.now();
        return switch (action) {
            case TAKE_UP, ANSWER -> now.classified();
            case RATE -> now.rating() == null;
            case ASK_SUPPLEMENT -> !petition.anonymous();
            default -> true;
        };
    }

    /** Senders do not read what officers write to each other, nor who they are. */
    private static Line line(JournalStore.Told told, @Nullable UUID sender, boolean mine) {
        var line = told.line();
        var actor = line.actor();
        boolean ofSender = actor.equals(vn.motcua.petition.internal.Line.NOBODY) || actor.equals(sender);
        boolean among = mine && !FOR_SENDERS.contains(line.action());
        return new Line(
                line.seq(),
                line.action(),
                ofSender || mine ? null : actor,
                line.at(),
                line.recorded(),
                line.status(),
                line.agency(),
                mine ? "{}" : line.detail(),
                among || line.action() == Action.RECEIVE ? null : told.words());
    }
}
