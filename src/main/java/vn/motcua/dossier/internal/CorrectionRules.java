package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.ENTRY_INVALID;
import static vn.motcua.dossier.DossierRefusal.FILE_INVALID;
import static vn.motcua.dossier.DossierRefusal.NOTHING_TO_CORRECT;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_PAPER;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Status;
import vn.motcua.shared.VietnameseTime;

/** Wrong entries are corrected by a new line, never erased; facts told otherwise get a new version of knowledge. */
final class CorrectionRules {

    private static final Set<String> CHANNELS = Set.of("counter", "online", "post");
    private static final long LARGEST_FILE = 2L << 30;

    private CorrectionRules() {}

    static Decision correct(Command.Correct command, Situation s, Status next) {
        var dossier = s.dossier().to(next);
        if (s.dossier().status().waiting() && s.dossier().waitingSince() != null) {
            dossier = s.dossier().waiting(next, s.dossier().waitingSince());
        }
        var value = command.value().strip();
        return switch (command.entry()) {
            case OWNER_NAME, IDENTITY_NUMBER, PHONE, EMAIL, ADDRESS ->
                Decision.Change.of(Action.CORRECT, dossier)
                        .with("entry", command.entry())
                        .setting(command.entry().name().toLowerCase(Locale.ROOT), value)
                        .noting(command.reason());
            case CHANNEL -> channel(command, value, dossier, s.fact());
            case RECEIVED_AT -> received(command, value, dossier, s);
            case ENDED_AT -> ended(command, value, dossier, s);
        };
    }

    private static Decision channel(Command.Correct command, String value, Dossier dossier, @Nullable Fact fact) {
        if (!CHANNELS.contains(value)) return Decision.refused(ENTRY_INVALID, value);
        if (value.equals(dossier.pinned().channel())) return Decision.refused(NOTHING_TO_CORRECT);
        var told = fact == null ? null : fact.with(fact.scope().withChannel(value));
        return rewritten(command, value, dossier.pinned(dossier.pinned().withChannel(value)), told);
    }

    private static Decision received(Command.Correct command, String value, Dossier dossier, Situation s) {
        var at = instant(value);
        var fact = s.fact();
        if (fact == null) return Decision.refused(NOTHING_TO_CORRECT);
        if (at == null
                || at.isAfter(s.recorded())
                || fact.end() != null && at.isAfter(fact.end().at())) {
            return Decision.refused(ENTRY_INVALID, value);
        }
        var due = fact.due();
        var since = due.past().isEmpty() ? at : due.since();
        var told = fact.received(at)
                .with(new Fact.DueInForce(due.original(), due.due(), due.byInstant(), since, due.past()));
        var dues = dossier.dues();
        var after = dossier.due(new Dossier.Dues(dues.filedAt(), at, dues.legal(), dues.original(), dues.due()));
        return rewritten(command, value, after, told);
    }

    private static Decision ended(Command.Correct command, String value, Dossier dossier, Situation s) {
        var at = instant(value);
        var fact = s.fact();
        if (fact == null || fact.end() == null) return Decision.refused(NOTHING_TO_CORRECT);
        boolean afterReturn = fact.returnedAt() != null && at != null && at.isAfter(fact.returnedAt());
        if (at == null || at.isAfter(s.recorded()) || at.isBefore(fact.receivedAt()) || afterReturn) {
            return Decision.refused(ENTRY_INVALID, value);
        }
        return rewritten(command, value, dossier, fact.ended(at, fact.end().kind()));
    }

    private static Decision rewritten(Command.Correct command, String value, Dossier after, @Nullable Fact told) {
        return Decision.Change.of(Action.CORRECT, after)
                .with(told)
                .with("entry", command.entry())
                .with("value", value)
                .noting(command.reason())
                .rewriting();
    }

    static Decision attach(Command.Attach command, Situation s, Status next) {
        boolean sound = command.sha256().matches("[0-9a-f]{64}")
                && command.size() >= 0
                && command.size() <= LARGEST_FILE
                && command.mediaType().length() <= 200
                && (command.purpose() == Command.Purpose.COMPONENT) == (command.component() != null);
        if (!sound) return Decision.refused(FILE_INVALID);
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

    private static @Nullable Instant instant(String value) {
        try {
            var instant = java.time.OffsetDateTime.parse(value).toInstant();
            return VietnameseTime.inRange(VietnameseTime.dateOf(instant)) ? instant : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
