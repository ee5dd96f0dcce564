package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.FILE_INVALID;
import static vn.motcua.dossier.DossierRefusal.FILE_NOT_AS_TOLD;
import static vn.motcua.dossier.DossierRefusal.FILE_NOT_KEPT;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_PAPER;

import java.util.HashSet;
import java.util.List;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Status;

/** A stored file becomes part of a dossier; the last one that was missing makes it digitised. */
final class AttachRules {

    private static final long LARGEST_FILE = 2L << 30;

    private AttachRules() {}

    static Decision attach(Command.Attach command, Situation s, Status next) {
        boolean sound = command.sha256().matches("[0-9a-f]{64}")
                && command.size() >= 0
                && command.size() <= LARGEST_FILE
                && command.mediaType().length() <= 200
                && (command.purpose() == Command.Purpose.COMPONENT) == (command.component() != null);
        if (!sound) return Decision.refused(FILE_INVALID);
        var kept = s.kept().apply(command.sha256());
        if (kept.isEmpty()) return Decision.refused(FILE_NOT_KEPT);
        if (kept.get().size() != command.size() || !kept.get().mediaType().equals(command.mediaType())) {
            return Decision.refused(
                    FILE_NOT_AS_TOLD, kept.get().size(), kept.get().mediaType());
        }
        if (command.component() != null) {
            var unknown = ReceptionRules.unknownPaper(List.of(command.component()), s.procedure());
            if (unknown != null) return Decision.refused(UNKNOWN_PAPER, command.component());
        }
        var after = s.dossier().status().waiting() && s.dossier().waitingSince() != null
                ? s.dossier().waiting(next, s.dossier().waitingSince())
                : s.dossier().to(next);
        var change = Decision.Change.of(Action.ATTACH, after)
                .with("sha256", command.sha256())
                .with("component", command.component())
                .with("purpose", command.purpose())
                .attaching(command);
        var fact = s.fact();
        if (!command.digitised() || fact == null) return change;
        var files = new HashSet<>(s.digitised());
        files.add(command.purpose() == Command.Purpose.RESULT ? "" : String.valueOf(command.component()));
        var digital = fact.digital().and(s.componentsDigitised(files), files.contains(""), s.at());
        return digital.equals(fact.digital()) ? change : change.with(fact.with(digital));
    }
}
