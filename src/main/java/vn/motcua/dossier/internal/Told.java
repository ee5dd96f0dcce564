package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierView.Correction;
import vn.motcua.dossier.DossierView.JournalLine;
import vn.motcua.dossier.Status;

/** A journal line as people read it: what was corrected is taken out of the line or, where personal, of its words. */
final class Told {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FOR = "\"" + OnBehalf.KEY + "\":\"";

    private Told() {}

    static JournalLine line(
            int seq,
            Action action,
            Status status,
            UUID actor,
            Instant at,
            Instant recorded,
            @Nullable String detail,
            @Nullable String words) {
        boolean behalf = detail != null && detail.contains(FOR);
        if (detail == null || action != Action.CORRECT && !behalf) {
            return new JournalLine(seq, action, status, actor, at, recorded, detail, words, null);
        }
        var kept = JSON.readTree(detail);
        var away = behalf ? UUID.fromString(kept.path(OnBehalf.KEY).asString()) : null;
        if (action != Action.CORRECT || !kept.path("entry").isString()) {
            return new JournalLine(seq, action, status, actor, at, recorded, detail, words, null, away);
        }
        var entry = Command.Entry.valueOf(kept.path("entry").asString());
        var note = words == null ? null : CorrectionNote.read(words);
        var correction = note == null
                ? new Correction(entry, text(kept.path("before")), text(kept.path("value")))
                : new Correction(entry, note.before(), note.after());
        var reason = note == null ? words : note.reason();
        return new JournalLine(seq, action, status, actor, at, recorded, detail, reason, correction, away);
    }

    /** Without the words that officers say to each other. */
    static JournalLine forApplicant(JournalLine line) {
        return switch (line.action()) {
            case HAND_TO_AGENCY, HAND_HOME, CONSULT, ANSWER, WITHDRAW_QUESTION ->
                new JournalLine(
                        line.seq(),
                        line.action(),
                        line.status(),
                        line.actor(),
                        line.at(),
                        line.recorded(),
                        line.detail(),
                        null,
                        line.correction());
            default -> line;
        };
    }

    /** Which versions of the draft, counted from 1, the applicant was sent. */
    static Set<Integer> draftsSent(List<JournalLine> lines) {
        var sent = new HashSet<Integer>();
        for (var line : lines) {
            if (line.action() == Action.SEND_DRAFT && line.detail() != null) {
                sent.add(JSON.readTree(line.detail()).path("draft").asInt());
            }
        }
        return sent;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
