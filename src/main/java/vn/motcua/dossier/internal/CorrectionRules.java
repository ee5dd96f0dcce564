package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.ENTRY_INVALID;
import static vn.motcua.dossier.DossierRefusal.LEAD_DUE_BEFORE_PARTS;
import static vn.motcua.dossier.DossierRefusal.NOTHING_TO_CORRECT;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.PersonalEntry;
import vn.motcua.dossier.Status;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseTime;

/**
 * Wrong entries are corrected by a new line, never erased; facts told otherwise get a new version of knowledge, and due
 * dates are counted anew from them. The line itself says what stood there before, except for personal entries: their old
 * value stands in the words beside the line, which may be erased one day.
 */
final class CorrectionRules {

    private static final Set<String> CHANNELS = Set.of("counter", "online", "post");

    private CorrectionRules() {}

    static Decision correct(Command.Correct command, Situation s, Status next) {
        var dossier = s.dossier().to(next);
        if (s.dossier().status().waiting() && s.dossier().waitingSince() != null) {
            dossier = s.dossier().waiting(next, s.dossier().waitingSince());
        }
        var value = command.value().strip();
        return switch (command.entry()) {
            case OWNER_NAME, IDENTITY_NUMBER, PHONE, EMAIL, ADDRESS -> personal(command, value, dossier, s);
            case CHANNEL -> channel(command, value, dossier, s);
            case RECEIVED_AT -> received(command, value, dossier, s);
            case ENDED_AT -> ended(command, value, dossier, s);
        };
    }

    private static Decision personal(Command.Correct command, String value, Dossier dossier, Situation s) {
        var entry = entry(command.entry());
        var flaw = entry.flaw(value);
        if (flaw.isPresent()) {
            return Decision.refused(
                    (DossierRefusal) flaw.get().code(), flaw.get().values().toArray());
        }
        value = entry == PersonalEntry.PHONE ? value.replace(" ", "") : value;
        var before = s.past().personal(command.entry());
        if (value.equals(before)) return Decision.refused(NOTHING_TO_CORRECT);
        var words = new CorrectionNote(before, value, command.reason().strip());
        return Decision.Change.of(Action.CORRECT, dossier)
                .with("entry", command.entry())
                .setting(command.entry().name().toLowerCase(Locale.ROOT), value)
                .noting(words.body());
    }

    private static PersonalEntry entry(Command.Entry entry) {
        return switch (entry) {
            case OWNER_NAME -> PersonalEntry.NAME;
            case IDENTITY_NUMBER -> PersonalEntry.IDENTITY_NUMBER;
            case PHONE -> PersonalEntry.PHONE;
            case EMAIL -> PersonalEntry.EMAIL;
            case ADDRESS -> PersonalEntry.ADDRESS;
            case CHANNEL, RECEIVED_AT, ENDED_AT -> throw new IllegalArgumentException("not personal: " + entry);
        };
    }

    private static Decision channel(Command.Correct command, String value, Dossier dossier, Situation s) {
        var pinned = dossier.pinned();
        if (!CHANNELS.contains(value)) return Decision.refused(ENTRY_INVALID, value);
        if (value.equals(pinned.channel())) return Decision.refused(NOTHING_TO_CORRECT);
        var fact = s.fact();
        var procedure = s.procedure();
        var after = dossier.pinned(pinned.withChannel(value));
        if (fact == null) return rewritten(command, pinned.channel(), value, after, null);
        var told = fact.with(fact.scope().withChannel(value));
        if (procedure == null || procedure.cases().stream().allMatch(each -> each.channel() == null)) {
            return rewritten(command, pinned.channel(), value, after, told);
        }
        var cases = s.past().cases();
        boolean fromRegister = cases.stream().noneMatch(Past.Decided::reception);
        var reception =
                elsewhere(fromRegister ? null : cases.getFirst().caseCode(), pinned.channel(), value, procedure);
        boolean extended = cases.stream().anyMatch(each -> !each.reception());
        var now = extended ? elsewhere(pinned.caseCode(), pinned.channel(), value, procedure) : reception;
        var moved = after.pinned(after.pinned().withCase(now));
        return switch (recounted(command, pinned.channel(), value, moved, told, s, reception)) {
            case Decision.Refused refused -> refused;
            case Decision.Change change -> change.with("case", fromRegister ? null : reception);
        };
    }

    /** What a case of the wrong channel is for the right one: the normal one is the normal one. */
    private static @Nullable String elsewhere(
            @Nullable String code, String wrong, String right, ProcedureVersion procedure) {
        var before = procedure.caseOf(code, wrong);
        boolean normal = before.isEmpty() || before.equals(procedure.caseOf(null, wrong));
        return procedure
                .caseOf(normal ? null : code, right)
                .or(() -> procedure.caseOf(null, right))
                .map(ProcedureVersion.Case::code)
                .orElse(null);
    }

    private static Decision received(Command.Correct command, String value, Dossier dossier, Situation s) {
        var at = instant(value);
        var fact = s.fact();
        if (fact == null) return Decision.refused(NOTHING_TO_CORRECT);
        if (at == null || at.isAfter(s.recorded())) return Decision.refused(ENTRY_INVALID, value);
        var before = fact.receivedAt();
        if (at.equals(before)) return Decision.refused(NOTHING_TO_CORRECT);
        boolean fromRegister = s.past().cases().stream().noneMatch(Past.Decided::reception);
        var told = fact.received(at);
        if (fromRegister) {
            // what a register cannot date holds since reception, wherever that is
            told = told.with(fact.waits().movedFrom(before, at));
            if (before.equals(dossier.waitingSince())) dossier = dossier.waiting(dossier.status(), at);
        }
        if (happenedBefore(at, told, s)) return Decision.refused(ENTRY_INVALID, value);
        var dues = dossier.dues();
        var moved = dossier.due(new Dossier.Dues(dues.filedAt(), at, dues.legal(), dues.original(), dues.due()));
        return recounted(command, before.toString(), value, atFirstStep(moved, told, before, at, s), told, s, null);
    }

    /** Whether anything that follows a reception would come to lie before it. */
    private static boolean happenedBefore(Instant reception, Fact told, Situation s) {
        var end = told.end();
        if (end != null && reception.isAfter(end.at())) return true;
        return told.waits().all().anyMatch(wait -> reception.isAfter(wait.from()))
                || s.past().cases().stream().anyMatch(each -> !each.reception() && reception.isAfter(each.at()));
    }

    /** The step that began with the reception begins with the right one. */
    private static Dossier atFirstStep(Dossier dossier, Fact told, Instant before, Instant at, Situation s) {
        var position = dossier.position();
        var step = position.step();
        if (step == null || !before.equals(position.since()) || !s.path().has(step)) return dossier;
        var anew = s.path().at(step, at).heldBy(position.holder());
        return dossier.at(ClockRules.credited(anew, told.waits().closed(), s));
    }

    private static Decision ended(Command.Correct command, String value, Dossier dossier, Situation s) {
        var at = instant(value);
        var fact = s.fact();
        var end = fact == null ? null : fact.end();
        if (fact == null || end == null) return Decision.refused(NOTHING_TO_CORRECT);
        boolean afterReturn = fact.returnedAt() != null && at != null && at.isAfter(fact.returnedAt());
        if (at == null || at.isAfter(s.recorded()) || at.isBefore(fact.receivedAt()) || afterReturn) {
            return Decision.refused(ENTRY_INVALID, value);
        }
        if (at.equals(end.at())) return Decision.refused(NOTHING_TO_CORRECT);
        // a wait that ended with the dossier still does; a result ends none
        boolean ending = end.kind() != Fact.Ending.RESOLVED;
        var waits = ending ? fact.waits().movedTo(end.at(), at) : fact.waits();
        if (lastTurn(waits, s).anyMatch(at::isBefore)) return Decision.refused(ENTRY_INVALID, value);
        var told = fact.with(waits).ended(at, end.kind());
        return rewritten(command, end.at().toString(), value, dossier, told);
    }

    /** Whatever happened to an open dossier. */
    private static Stream<Instant> lastTurn(Fact.Waits waits, Situation s) {
        var extended =
                s.past().cases().stream().filter(each -> !each.reception()).map(Past.Decided::at);
        return Stream.concat(
                extended,
                waits.all()
                        .flatMap(wait ->
                                wait.to() == null ? Stream.of(wait.from()) : Stream.of(wait.from(), wait.to())));
    }

    private static Decision recounted(
            Command.Correct command,
            String before,
            String value,
            Dossier after,
            Fact told,
            Situation s,
            @Nullable String reception) {
        var counted = Recount.of(s, told, reception);
        var parts = s.dossier().isLead() ? s.links().latestPartDue() : null;
        if (parts != null && counted.told() != null && counted.told().isBefore(parts)) {
            return Decision.refused(LEAD_DUE_BEFORE_PARTS);
        }
        var judged = told.with(counted.due());
        var end = judged.end();
        if (end != null) judged = judged.ended(end.at(), end.kind());
        var dues = new Dossier.Dues(
                after.dues().filedAt(),
                after.dues().receivedAt(),
                counted.legal(),
                counted.due().original(),
                counted.told());
        return rewritten(command, before, value, after.due(dues), judged)
                .with("due", counted.due().due());
    }

    private static Decision.Change rewritten(
            Command.Correct command, String before, String value, Dossier after, @Nullable Fact told) {
        return Decision.Change.of(Action.CORRECT, after)
                .with(told)
                .with("entry", command.entry())
                .with("before", before)
                .with("value", value)
                .noting(command.reason())
                .rewriting();
    }

    private static @Nullable Instant instant(String value) {
        try {
            var instant =
                    java.time.OffsetDateTime.parse(value).toInstant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
            return VietnameseTime.inRange(VietnameseTime.dateOf(instant)) ? instant : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
