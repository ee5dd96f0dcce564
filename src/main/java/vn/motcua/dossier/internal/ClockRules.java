package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.ALREADY_APOLOGISED;
import static vn.motcua.dossier.DossierRefusal.AMOUNT_OUT_OF_RANGE;
import static vn.motcua.dossier.DossierRefusal.APOLOGY_ASKED_BY_YOURSELF;
import static vn.motcua.dossier.DossierRefusal.CASE_NOT_LONGER;
import static vn.motcua.dossier.DossierRefusal.DUE_AFTER_LEAD;
import static vn.motcua.dossier.DossierRefusal.NEW_DUE_NOT_LATER;
import static vn.motcua.dossier.DossierRefusal.NO_APOLOGY_ASKED;
import static vn.motcua.dossier.DossierRefusal.SECOND_SUPPLEMENT_NEEDS_BASIS;
import static vn.motcua.dossier.DossierRefusal.TIME_OUT_OF_RANGE;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_CASE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Wait;
import vn.motcua.calendar.WaitMode;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Status;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseTime;

/** What stops, restarts or moves the legal clock. */
final class ClockRules {

    /** The second one takes two people. */
    static final int MOST_APOLOGIES = 2;

    private static final long LARGEST_AMOUNT = 1_000_000_000_000L;
    private static final Limit AN_HOUR = new Limit(Limit.Unit.HOURS, 1);

    private ClockRules() {}

    static Decision askSupplement(Command.AskSupplement command, Situation s, Status next) {
        var unknown = ReceptionRules.unknownPaper(command.papers(), s.procedure());
        if (unknown != null) return unknown;
        boolean again = s.dossier().supplements() > 0;
        if (again && (command.legalBasis() == null || command.legalBasis().isBlank())) {
            return Decision.refused(SECOND_SUPPLEMENT_NEEDS_BASIS);
        }
        var fact = s.fact();
        var waiting = fact == null
                ? null
                : fact.with(new Fact.Waits(
                                opened(fact.waits().supplement(), s.at()),
                                fact.waits().payment(),
                                fact.waits().pauses()))
                        .askedSupplement();
        return Decision.Change.of(
                        Action.ASK_SUPPLEMENT, s.dossier().waiting(next, s.at()).supplementsAsked())
                .with(waiting)
                .with("papers", command.papers())
                .with("basis", command.legalBasis())
                .noting(command.reason());
    }

    static Decision askPayment(Command.AskPayment command, Situation s, Status next) {
        if (command.amount() < 1 || command.amount() > LARGEST_AMOUNT) return Decision.refused(AMOUNT_OUT_OF_RANGE);
        var fact = s.fact();
        var waiting = fact == null
                ? null
                : fact.with(new Fact.Waits(
                                fact.waits().supplement(),
                                opened(fact.waits().payment(), s.at()),
                                fact.waits().pauses()))
                        .with(new Fact.Payment(true, fact.payment().online()));
        return Decision.Change.of(Action.ASK_PAYMENT, s.dossier().waiting(next, s.at()))
                .with(waiting)
                .with("amount", command.amount())
                .noting(command.reason());
    }

    static Decision pause(Command.Pause command, Situation s, Status next) {
        var fact = s.fact();
        var waiting = fact == null
                ? null
                : fact.with(new Fact.Waits(
                        fact.waits().supplement(),
                        fact.waits().payment(),
                        opened(fact.waits().pauses(), s.at())));
        return Decision.Change.of(Action.PAUSE, s.dossier().waiting(next, s.at()))
                .with(waiting)
                .with("basis", command.legalBasis().strip())
                .noting(command.reason());
    }

    /** A wait ends: its length is credited, or the limit is counted anew where the procedure demands it. */
    static Decision go(Action action, @Nullable String note, Situation s, Status next) {
        var fact = s.fact();
        var after = s.dossier().to(next).at(credited(s.position(), waited(s), s));
        if (fact == null) return Decision.Change.of(action, after).noting(note);
        var closed = fact.with(fact.waits().closedAt(s.at()));
        var limitCase = limitCase(s);
        var given = GivenDue.of(s, limitCase);
        if (given != null)
            return moved(action, after, closed, given, limitCase, s).noting(note);
        if (limitCase == null) {
            return Decision.Change.of(action, after).with(closed).noting(note);
        }
        return moved(action, after, closed, limitCase, s).noting(note);
    }

    static Decision confirmPayment(Command.ConfirmPayment command, Situation s, Status next) {
        var decision = go(Action.CONFIRM_PAYMENT, null, s, next);
        if (!(decision instanceof Decision.Change change) || change.fact() == null) return decision;
        return change.with(change.fact().with(new Fact.Payment(true, command.online())))
                .with("online", command.online())
                .with("reference", command.reference());
    }

    static Decision extend(Command.Extend command, Situation s, Status next) {
        var procedure = s.procedure();
        var fact = s.fact();
        var chosen = procedure == null
                ? null
                : procedure
                        .caseOf(command.caseCode(), s.dossier().pinned().channel())
                        .orElse(null);
        if (chosen == null || fact == null) return Decision.refused(UNKNOWN_CASE, command.caseCode());
        var after = s.dossier().to(next).pinned(s.dossier().pinned().withCase(chosen.code()));
        var change = moved(Action.EXTEND, after, fact, chosen, s);
        var before = fact.due().due();
        var moved = change.fact();
        var due = moved == null ? null : moved.due().due();
        if (before != null && due != null && !due.isAfter(before)) return Decision.refused(CASE_NOT_LONGER);
        return change.with("case", chosen.code()).noting(command.reason());
    }

    /** Moves nothing: the leader decides. */
    static Decision askApology(Command.AskApology command, Situation s, Status next) {
        if (s.dossier().apologies() >= MOST_APOLOGIES) return Decision.refused(ALREADY_APOLOGISED);
        var wrong = notLater(command.newDue(), s);
        if (wrong != null) return wrong;
        return Decision.Change.of(Action.ASK_APOLOGY, s.dossier().to(next))
                .with("newDue", command.newDue())
                .noting(command.reason());
    }

    /** Moves nothing either: the appointment stays what it was. */
    static Decision declineApology(Command.DeclineApology command, Situation s, Status next) {
        var asked = s.past().apologyAsked();
        if (asked == null) return Decision.refused(NO_APOLOGY_ASKED);
        return Decision.Change.of(Action.DECLINE_APOLOGY, s.dossier().to(next))
                .with("asked", asked.seq())
                .noting(command.reason());
    }

    /** Late stays late: only what the applicant is told moves, not what the dossier is judged by. */
    static Decision apologise(Command.Apologise command, Situation s, Status next) {
        if (s.dossier().apologies() >= MOST_APOLOGIES) return Decision.refused(ALREADY_APOLOGISED);
        var unapproved = unapproved(s);
        if (unapproved != null) return unapproved;
        var wrong = notLater(command.newDue(), s);
        if (wrong != null) return wrong;
        if (s.within(command.newDue()).isBefore(command.newDue())) return Decision.refused(DUE_AFTER_LEAD);
        var asked = s.dossier().apologies() == 0 ? null : s.past().apologyAsked();
        var after = s.dossier()
                .to(next)
                .due(s.dossier().dues().withDue(command.newDue()))
                .apologised();
        return Decision.Change.of(Action.APOLOGISE, after)
                .with("newDue", command.newDue())
                .with("asked", asked == null ? null : asked.seq())
                .noting(command.reason());
    }

    /** Null where two people stand behind the second apology, or it is the first. */
    static Decision.@Nullable Refused unapproved(Situation s) {
        if (s.dossier().apologies() == 0) return null;
        var asked = s.past().apologyAsked();
        if (asked == null) return Decision.refused(ALREADY_APOLOGISED);
        return asked.actor().equals(s.by().account()) ? Decision.refused(APOLOGY_ASKED_BY_YOURSELF) : null;
    }

    private static Decision.@Nullable Refused notLater(Instant newDue, Situation s) {
        if (!VietnameseTime.inRange(VietnameseTime.dateOf(newDue))) return Decision.refused(TIME_OUT_OF_RANGE);
        var due = s.dossier().dues().due();
        boolean later = newDue.isAfter(s.at()) && (due == null || newDue.isAfter(due));
        return later ? null : Decision.refused(NEW_DUE_NOT_LATER);
    }

    private static List<Wait> waited(Situation s) {
        var from = s.dossier().waitingSince();
        return from == null ? List.of() : List.of(new Wait(from, s.at()));
    }

    /** The step's own time stood still too: the office time of the waits is added to it. */
    static Dossier.Position credited(Dossier.Position at, List<Wait> waits, Situation s) {
        if (waits.isEmpty() || at.since() == null || at.due() == null) return at;
        var due = s.deadlines()
                .moved(at.agency(), AN_HOUR, at.due(), at.since(), waits, WaitMode.CREDIT)
                .due();
        return new Dossier.Position(at.agency(), at.step(), at.role(), at.since(), due, at.holder());
    }

    private static Decision.Change moved(
            Action action, Dossier after, Fact fact, ProcedureVersion.Case limits, Situation s) {
        var procedure = s.procedure();
        if (procedure == null) return Decision.Change.of(action, after).with(fact);
        var agency = after.places().competent();
        var waits = fact.waits().closed();
        var promised = s.deadlines().due(agency, limits.promised(), fact.receivedAt(), waits, procedure.waitMode());
        var legal = s.deadlines().due(agency, limits.legal(), fact.receivedAt(), waits, procedure.waitMode());
        return moved(action, after, fact, promised.due(), legal.due(), s);
    }

    /** The register gave one date for what is promised and what the law demands: each moves by its own limit's unit. */
    private static Decision.Change moved(
            Action action,
            Dossier after,
            Fact fact,
            GivenDue given,
            ProcedureVersion.@Nullable Case limits,
            Situation s) {
        var waits = fact.waits().closed();
        var promised = given.after(limits == null ? GivenDue.UNKNOWN : limits.promised(), fact.receivedAt(), waits);
        var legal = given.after(limits == null ? GivenDue.UNKNOWN : limits.legal(), fact.receivedAt(), waits);
        return moved(action, after, fact, promised.due(), legal.due(), s);
    }

    private static Decision.Change moved(
            Action action, Dossier after, Fact fact, Instant counted, Instant legal, Situation s) {
        var promised = s.within(counted);
        var dues = after.dues();
        var appointed =
                after.apologies() > 0 && dues.due() != null && dues.due().isAfter(promised) ? dues.due() : promised;
        var told = new Dossier.Dues(dues.filedAt(), dues.receivedAt(), legal, dues.original(), appointed);
        return Decision.Change.of(action, after.due(told))
                .with(fact.with(fact.due().movedTo(promised, s.at())))
                .with("due", promised);
    }

    /** The case that applies; null where the procedure is unknown here or has none for the channel. */
    static ProcedureVersion.@Nullable Case limitCase(Situation s) {
        var procedure = s.procedure();
        if (procedure == null) return null;
        var pinned = s.dossier().pinned();
        return procedure.caseOf(pinned.caseCode(), pinned.channel()).orElse(null);
    }

    private static List<Fact.Waits.Interval> opened(List<Fact.Waits.Interval> intervals, Instant at) {
        var more = new ArrayList<>(intervals);
        more.add(new Fact.Waits.Interval(at, null));
        return more;
    }
}
