package vn.motcua.dossier.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Wait;
import vn.motcua.shared.VietnameseTime;

/**
 * What figures are made of: the facts of one accepted dossier, in the version known since {@code knownFrom}. Everything
 * carries its instant, so that a report as of any past instant reads the same row.
 */
record Fact(
        UUID dossier,
        Instant knownFrom,
        String code,
        Scope scope,
        Instant receivedAt,
        DueInForce due,
        Waits waits,
        int supplements,
        @Nullable End end,
        @Nullable Instant returnedAt,
        Digital digital,
        Payment payment) {

    /** By what figures are split. */
    record Scope(
            UUID receiving, UUID competent, String procedureCode, String sectorCode, String channel, String level) {

        Scope withChannel(String other) {
            return new Scope(receiving, competent, procedureCode, sectorCode, other, level);
        }
    }

    /**
     * The due date a dossier is judged by: moved by credited waits and by extension, never by an apology.
     *
     * @param byInstant limits in hours compare instants, all others dates
     * @param since     since when it is in force
     * @param past      what was in force before, oldest first
     */
    record DueInForce(
            @Nullable Instant original, @Nullable Instant due, boolean byInstant, Instant since, List<Past> past) {

        record Past(Instant since, @Nullable Instant overdueFrom) {}

        DueInForce {
            past = List.copyOf(past);
        }

        DueInForce movedTo(Instant other, Instant at) {
            if (other.equals(due)) return this;
            var longer = new ArrayList<>(past);
            longer.add(new Past(since, overdueFrom()));
            return new DueInForce(original, other, byInstant, at, longer);
        }

        /** The first instant at which an open dossier is overdue; null without a due date. */
        @Nullable
        Instant overdueFrom() {
            if (due == null) return null;
            return byInstant
                    ? due.plus(1, ChronoUnit.MICROS)
                    : VietnameseTime.startOf(VietnameseTime.dateOf(due).plusDays(1));
        }

        /** -1 early, 0 on time, 1 overdue; without a due date nothing is late and nothing early. */
        int timeliness(Instant end) {
            if (due == null) return 0;
            return byInstant
                    ? Integer.signum(end.compareTo(due))
                    : Integer.signum(VietnameseTime.dateOf(end).compareTo(VietnameseTime.dateOf(due)));
        }
    }

    /** Times the clock stood still, half-open, each kind in order; the open one ends at null. */
    record Waits(List<Interval> supplement, List<Interval> payment, List<Interval> pauses) {

        record Interval(Instant from, @Nullable Instant to) {}

        static final Waits NONE = new Waits(List.of(), List.of(), List.of());

        Waits {
            supplement = List.copyOf(supplement);
            payment = List.copyOf(payment);
            pauses = List.copyOf(pauses);
        }

        /** The closed ones of every kind, in order, as the deadline function takes them. */
        List<Wait> closed() {
            return all().filter(each -> each.to() != null)
                    .map(each -> new Wait(each.from(), java.util.Objects.requireNonNull(each.to())))
                    .sorted(Comparator.comparing(Wait::from))
                    .toList();
        }

        Waits closedAt(Instant at) {
            return new Waits(close(supplement, at), close(payment, at), close(pauses, at));
        }

        Stream<Interval> all() {
            return Stream.of(supplement, payment, pauses).flatMap(List::stream);
        }

        /** The waits that began at one instant begin at the other. */
        Waits movedFrom(Instant from, Instant other) {
            return each(wait -> wait.from().equals(from) ? new Interval(other, wait.to()) : wait);
        }

        /** The waits that ended at one instant end at the other. */
        Waits movedTo(Instant to, Instant other) {
            return each(wait -> to.equals(wait.to()) ? new Interval(wait.from(), other) : wait);
        }

        private Waits each(UnaryOperator<Interval> change) {
            return new Waits(
                    supplement.stream().map(change).toList(),
                    payment.stream().map(change).toList(),
                    pauses.stream().map(change).toList());
        }

        private static List<Interval> close(List<Interval> intervals, Instant at) {
            return intervals.stream()
                    .map(each -> each.to() == null ? new Interval(each.from(), at) : each)
                    .toList();
        }
    }

    enum Ending {
        RESOLVED,
        REFUSED,
        STOPPED,
        WITHDRAWN
    }

    record End(Instant at, Ending kind, int timeliness) {}

    record Digital(
            boolean components, boolean result, @Nullable Instant since) {

        static final Digital NOTHING = new Digital(false, false, null);

        Digital and(boolean moreComponents, boolean moreResult, Instant at) {
            boolean both = moreComponents && moreResult;
            return new Digital(moreComponents, moreResult, both ? (since == null ? at : since) : null);
        }
    }

    record Payment(boolean feeBearing, boolean online) {}

    Fact known(Instant from) {
        return new Fact(
                dossier, from, code, scope, receivedAt, due, waits, supplements, end, returnedAt, digital, payment);
    }

    Fact with(Scope other) {
        return new Fact(
                dossier,
                knownFrom,
                code,
                other,
                receivedAt,
                due,
                waits,
                supplements,
                end,
                returnedAt,
                digital,
                payment);
    }

    Fact with(DueInForce other) {
        return new Fact(
                dossier,
                knownFrom,
                code,
                scope,
                receivedAt,
                other,
                waits,
                supplements,
                end,
                returnedAt,
                digital,
                payment);
    }

    Fact with(Waits other) {
        return new Fact(
                dossier,
                knownFrom,
                code,
                scope,
                receivedAt,
                due,
                other,
                supplements,
                end,
                returnedAt,
                digital,
                payment);
    }

    Fact with(@Nullable End other) {
        return new Fact(
                dossier,
                knownFrom,
                code,
                scope,
                receivedAt,
                due,
                waits,
                supplements,
                other,
                returnedAt,
                digital,
                payment);
    }

    Fact with(Digital other) {
        return new Fact(
                dossier, knownFrom, code, scope, receivedAt, due, waits, supplements, end, returnedAt, other, payment);
    }

    Fact with(Payment other) {
        return new Fact(
                dossier, knownFrom, code, scope, receivedAt, due, waits, supplements, end, returnedAt, digital, other);
    }

    Fact received(Instant at) {
        return new Fact(
                dossier, knownFrom, code, scope, at, due, waits, supplements, end, returnedAt, digital, payment);
    }

    Fact returned(Instant at) {
        return new Fact(
                dossier, knownFrom, code, scope, receivedAt, due, waits, supplements, end, at, digital, payment);
    }

    Fact askedSupplement() {
        return new Fact(
                dossier,
                knownFrom,
                code,
                scope,
                receivedAt,
                due,
                waits,
                supplements + 1,
                end,
                returnedAt,
                digital,
                payment);
    }

    /** Ended at that instant: an open wait ends with it, and it is judged by the due date in force. */
    Fact ended(Instant at, Ending kind) {
        return with(waits.closedAt(at)).with(new End(at, kind, due.timeliness(at)));
    }

    boolean returnedLate() {
        return returnedAt != null && due.timeliness(returnedAt) > 0;
    }
}
