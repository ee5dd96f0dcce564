package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.AGENCY_ENDED;
import static vn.motcua.dossier.DossierRefusal.ALREADY_AWAY;
import static vn.motcua.dossier.DossierRefusal.ALREADY_THERE;
import static vn.motcua.dossier.DossierRefusal.AWAY_ONLY_AT_WORK;
import static vn.motcua.dossier.DossierRefusal.HELD_BY_ANOTHER;
import static vn.motcua.dossier.DossierRefusal.NOT_AWAY;
import static vn.motcua.dossier.DossierRefusal.NOT_YOUR_STEP;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_AGENCY;

import java.util.HashSet;
import java.util.UUID;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Status;
import vn.motcua.shared.VietnameseTime;

/**
 * To another agency and back. That agency does the present step and no more: whoever completes it sends the dossier on
 * along its path, which lies at the competent agency. Step, step due and the three facts (assisting, receiving, competent)
 * stay as they are; only where it lies moves.
 */
final class AwayRules {

    private AwayRules() {}

    static Decision handTo(Command.HandToAgency command, Situation s, Status next) {
        var position = StepRules.entered(s);
        if (s.path().away(position)) return Decision.refused(ALREADY_AWAY);
        if (!s.path().atWork(position)) return Decision.refused(AWAY_ONLY_AT_WORK);
        if (s.heldByAnother()) return Decision.refused(HELD_BY_ANOTHER);
        if (!Holding.fits(s.by(), position)) return Decision.refused(NOT_YOUR_STEP);
        var other = s.links().agency(command.agency()).orElse(null);
        if (other == null) return Decision.refused(UNKNOWN_AGENCY, command.agency());
        if (!other.existsOn(VietnameseTime.dateOf(s.at()))) return Decision.refused(AGENCY_ENDED, other.code());
        if (other.id().equals(position.agency())) return Decision.refused(ALREADY_THERE, other.code());
        var there = s.dossier().places();
        boolean guest = !other.id().equals(there.receiving()) && !other.id().equals(there.assisting());
        return Decision.Change.of(Action.HAND_TO_AGENCY, moved(s, next, position, other.id()))
                .with("step", position.step())
                .with("from", position.agency())
                .with("to", other.id())
                .noting(command.reason())
                .linking(Link.host(
                        guest ? other.id() : null, "SENT_HERE", s.links().readers(other.id(), null, null)));
    }

    static Decision handHome(Command.HandHome command, Situation s, Status next) {
        var position = s.position();
        var home = s.path().competent();
        if (!s.path().away(position)) return Decision.refused(NOT_AWAY);
        boolean here = s.by().reach(Action.HAND_HOME.permission()).covers(position.agency());
        if (here && s.heldByAnother()) return Decision.refused(HELD_BY_ANOTHER);
        if (here && !Holding.fits(s.by(), position)) return Decision.refused(NOT_YOUR_STEP);
        var told = new HashSet<>(s.links().readers(here ? home : position.agency(), null, position.holder()));
        told.remove(s.by().account());
        return Decision.Change.of(Action.HAND_HOME, moved(s, next, position, home))
                .with("step", position.step())
                .with("from", position.agency())
                .with("to", home)
                .noting(command.note())
                .linking(Link.host(null, here ? "SENT_BACK" : "CALLED_BACK", told));
    }

    private static Dossier moved(Situation s, Status next, Dossier.Position at, UUID agency) {
        return s.dossier().to(next).at(new Dossier.Position(agency, at.step(), at.role(), at.since(), at.due(), null));
    }
}
