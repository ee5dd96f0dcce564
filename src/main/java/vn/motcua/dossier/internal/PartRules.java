package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.AGENCY_ENDED;
import static vn.motcua.dossier.DossierRefusal.PARTS_OPEN;
import static vn.motcua.dossier.DossierRefusal.PART_OF_PART;
import static vn.motcua.dossier.DossierRefusal.TOO_MANY_PARTS;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_AGENCY;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_PROCEDURE;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Status;
import vn.motcua.shared.VietnameseTime;

/** What an interconnected dossier and its parts demand of each other. */
final class PartRules {

    static final int MOST = 20;

    private PartRules() {}

    /** Plans a further part; it is filed at once, as every part whose turn has come. */
    static Decision open(Command.OpenPart command, Situation s, Status next) {
        if (s.dossier().isPart()) return Decision.refused(PART_OF_PART);
        if (!s.links().filable(command.procedure())) return Decision.refused(UNKNOWN_PROCEDURE, command.procedure());
        var agency = s.links().agency(command.agency()).orElse(null);
        if (agency == null) return Decision.refused(UNKNOWN_AGENCY, command.agency());
        if (!agency.existsOn(VietnameseTime.dateOf(s.at()))) return Decision.refused(AGENCY_ENDED, agency.code());
        int ordinal = s.dossier().isLead() ? s.links().parts() + 1 : 1;
        if (ordinal > MOST) return Decision.refused(TOO_MANY_PARTS, MOST);
        return Decision.Change.of(Action.OPEN_PART, s.dossier().to(next).leading())
                .with("part", ordinal)
                .with("procedure", command.procedure())
                .with("to", agency.id())
                .noting(command.reason())
                .linking(Link.part(new Link.Planned(ordinal, command.procedure(), agency.id(), null)));
    }

    /** A lead gets its result when its parts have ended, or when somebody says why not. */
    static Decision resolving(Decision decision, @Nullable String despite, Situation s) {
        if (!s.dossier().isLead() || !(decision instanceof Decision.Change change)) return decision;
        int open = s.links().openParts();
        if (open == 0) return change;
        if (despite == null || despite.isBlank()) return Decision.refused(PARTS_OPEN, open);
        var said = change.note() == null ? despite : change.note() + "\n" + despite.strip();
        return change.with("openParts", open).noting(said);
    }
}
