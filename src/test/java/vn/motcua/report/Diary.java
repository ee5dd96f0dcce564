package vn.motcua.report;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Wait;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Status;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.report.Life.Entry;
import vn.motcua.report.Life.Kind;

/**
 * What somebody who watches one dossier writes down: every command that was done, when it happened and when it was
 * recorded. From it the dossier's life is told as it was known at any instant, due dates counted from scratch.
 */
final class Diary {

    /** A command that was done; {@code before} and {@code after} are the statuses around it. */
    private record Note(Command command, Status before, Status after, Instant at, Instant recorded) {}

    final String code;
    private final UUID id;
    private final String receiving;
    private final String competent;
    private final ProcedureVersion procedure;
    private final String channel;
    private final List<Note> notes = new ArrayList<>();

    Diary(UUID id, String code, String receiving, String competent, ProcedureVersion procedure, String channel) {
        this.id = id;
        this.code = code;
        this.receiving = receiving;
        this.competent = competent;
        this.procedure = procedure;
        this.channel = channel;
    }

    void note(Command command, Status before, Status after, Instant at, Instant recorded) {
        notes.add(new Note(command, before, after, at, recorded));
    }

    String competent() {
        return competent;
    }

    /** Null while nobody knew of an acceptance. */
    @Nullable
    Life knownAt(@Nullable Instant known, Deadlines deadlines, UUID competentId) {
        var telling = new Telling(deadlines, competentId);
        for (var note : notes) if (known == null || !note.recorded().isAfter(known)) telling.hear(note);
        return telling.life();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(code + " " + procedure.code() + " " + channel);
        for (var note : notes) {
            text.append("\n  ")
                    .append(note.at())
                    .append(" (")
                    .append(note.recorded())
                    .append(") ");
            text.append(note.before())
                    .append(" → ")
                    .append(note.after())
                    .append(' ')
                    .append(note.command());
        }
        return text.toString();
    }

    private final class Telling {

        private record Happened(Kind kind, Instant at) {}

        private record Decided(Instant at, @Nullable String caseCode) {}

        private final Deadlines deadlines;
        private final UUID competentId;
        private final List<Happened> happened = new ArrayList<>();
        private final List<Decided> decided = new ArrayList<>();
        private final List<Wait> waits = new ArrayList<>();
        private @Nullable Instant waitingSince;
        private String told = channel;
        private boolean component;
        private boolean result;
        private boolean feeBearing = !procedure.fees().isEmpty();
        private boolean paidOnline;

        Telling(Deadlines deadlines, UUID competentId) {
            this.deadlines = deadlines;
            this.competentId = competentId;
        }

        void hear(Note note) {
            var at = note.at();
            if (note.after() == Status.RECEIVED && note.before() == Status.FILED) {
                add(Kind.RECEIVED, at);
                decided.add(
                        new Decided(at, note.command() instanceof Command.Receive receive ? receive.caseCode() : null));
                return;
            }
            if (note.command() instanceof Command.Correct correct) correct(correct);
            if (happened.isEmpty()) return;
            if (note.after() == Status.RESOLVED && note.before() != Status.RESOLVED) add(Kind.RESOLVED, at);
            if (note.after() == Status.RETURNED && note.before() != Status.RETURNED) add(Kind.RETURNED, at);
            switch (note.command()) {
                case Command.AskSupplement c -> wait(Kind.ASKED_SUPPLEMENT, at);
                case Command.AskPayment c -> {
                    feeBearing = true;
                    wait(Kind.ASKED_PAYMENT, at);
                }
                case Command.Pause c -> wait(Kind.PAUSED, at);
                case Command.Supplement c -> goOn(at);
                case Command.Resume c -> goOn(at);
                case Command.ConfirmPayment c -> {
                    paidOnline = c.online();
                    goOn(at);
                }
                case Command.Extend c -> {
                    decided.add(new Decided(at, c.caseCode()));
                    add(Kind.EXTENDED, at);
                }
                case Command.Apologise c -> add(Kind.APOLOGISED, at);
                case Command.Withdraw c -> add(Kind.WITHDRAWN, at);
                case Command.Stop c -> add(Kind.STOPPED, at);
                case Command.Refuse c -> add(Kind.REFUSED, at);
                case Command.Attach c
                when c.digitised() -> {
                    boolean before = component && result;
                    component |= c.purpose() == Command.Purpose.COMPONENT;
                    result |= c.purpose() == Command.Purpose.RESULT;
                    if (!before && component && result) add(Kind.DIGITISED, at);
                }
                default -> {}
            }
        }

        private void correct(Command.Correct correct) {
            switch (correct.entry()) {
                case CHANNEL -> told = correct.value();
                case RECEIVED_AT -> {
                    var at = Instant.parse(correct.value());
                    happened.set(0, new Happened(Kind.RECEIVED, at));
                    decided.set(0, new Decided(at, decided.getFirst().caseCode()));
                }
                case ENDED_AT ->
                    happened.replaceAll(each -> switch (each.kind()) {
                        case RESOLVED, REFUSED, STOPPED, WITHDRAWN ->
                            new Happened(each.kind(), Instant.parse(correct.value()));
                        default -> each;
                    });
                default -> {}
            }
        }

        private void add(Kind kind, Instant at) {
            happened.add(new Happened(kind, at));
        }

        private void wait(Kind kind, Instant at) {
            waitingSince = at;
            add(kind, at);
        }

        private void goOn(Instant at) {
            if (waitingSince != null) waits.add(new Wait(waitingSince, at));
            add(Kind.WENT_ON, at);
        }

        @Nullable
        Life life() {
            if (happened.isEmpty()) return null;
            var received = happened.getFirst().at();
            var entries = happened.stream()
                    .map(each -> new Entry(each.kind(), each.at(), each.at(), due(each.at(), received), null))
                    .sorted(comparing(Entry::at))
                    .toList();
            return new Life(
                    id,
                    code,
                    receiving,
                    competent,
                    procedure.code(),
                    procedure.sector().code(),
                    told,
                    channel.equals("online") ? "toan_trinh" : "",
                    procedure == ProceduresOfTests.IN_HOURS,
                    feeBearing,
                    paidOnline,
                    entries);
        }

        /** In force from that instant on. */
        private Instant due(Instant at, Instant received) {
            String inForce = null;
            for (var each : decided) if (!each.at().isAfter(at)) inForce = each.caseCode();
            var over = waits.stream().filter(wait -> !wait.to().isAfter(at)).toList();
            var applies = applies(inForce).promised();
            return deadlines
                    .due(competentId, applies, received, over, procedure.waitMode())
                    .due();
        }

        /** The channel's own before the common one; no code means the normal case. */
        private ProcedureVersion.Case applies(@Nullable String code) {
            ProcedureVersion.Case best = null;
            for (var each : procedure.cases()) {
                boolean meant = code == null ? each.normal() : each.code().equals(code);
                if (!meant || each.channel() != null && !each.channel().equals(told)) continue;
                if (best == null || best.channel() == null) best = each;
            }
            return best == null ? applies(null) : best;
        }
    }
}
