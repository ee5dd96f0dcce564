package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.FILE_INVALID;
import static vn.motcua.dossier.DossierRefusal.FILE_NOT_AS_TOLD;
import static vn.motcua.dossier.DossierRefusal.FILE_NOT_KEPT;
import static vn.motcua.dossier.DossierRefusal.HELD_BY_ANOTHER;
import static vn.motcua.dossier.DossierRefusal.NOT_YOUR_STEP;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_PAPER;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Status;
import vn.motcua.shared.Ids;

/** A stored file becomes part of a dossier; the last one that was missing makes it digitised. */
final class AttachRules {

    private static final long LARGEST_FILE = 2L << 30;

    private static final JsonMapper JSON = JsonMapper.shared();

    private AttachRules() {}

    static Decision attach(Command.Attach command, Situation s, Status next) {
        if (command.purpose() == Command.Purpose.DRAFT) return Decision.refused(FILE_INVALID);
        var unfit = unfit(command, s);
        if (unfit != null) return unfit;
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

    /** A further version of the draft; whoever may do the step may draft. */
    static Decision draft(Command.Draft command, Situation s, Status next) {
        if (s.heldByAnother()) return Decision.refused(HELD_BY_ANOTHER);
        if (!StepRules.mayTakeOver(s)) return Decision.refused(NOT_YOUR_STEP);
        var file = new Command.Attach(
                null,
                Command.Purpose.DRAFT,
                command.fileName(),
                command.mediaType(),
                command.size(),
                command.sha256(),
                false);
        var unfit = unfit(file, s);
        if (unfit != null) return unfit;
        return Decision.Change.of(Action.DRAFT, s.dossier().to(next))
                .with("sha256", command.sha256())
                .with("draft", s.drafts() + 1)
                .attaching(file);
    }

    /** Null when the file is kept and is what the command says. */
    static Decision.@Nullable Refused unfit(Command.Attach command, Situation s) {
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
        return null;
    }

    /** The row of dossier.attachment, as JSON. */
    static String row(Command.Attach file, Line line) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", Ids.next());
        row.put("dossier_id", line.dossier());
        row.put("seq", line.seq());
        row.put("component_code", file.component());
        row.put("purpose", file.purpose().name().toLowerCase(Locale.ROOT));
        row.put("file_name", file.fileName());
        row.put("media_type", file.mediaType());
        row.put("size", file.size());
        row.put("sha256", file.sha256());
        row.put("digitised", file.digitised());
        row.put("at", line.at().toString());
        return JSON.writeValueAsString(row);
    }
}
