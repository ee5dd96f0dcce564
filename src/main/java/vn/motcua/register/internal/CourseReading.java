package vn.motcua.register.internal;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.TakenIn;
import vn.motcua.intake.Moment;
import vn.motcua.intake.Row;
import vn.motcua.shared.VietnameseTime;

/**
 * What happened to a dossier when, from a row without contradictions. A date without a time of day stands for its
 * midnight, a due date for the end of the last session; nothing ends before it began. A state without a date is taken to
 * hold since reception.
 */
final class CourseReading {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final Row row;
    private final NationalStatus national;
    private final Dates dates;
    private final Instant begin;

    private CourseReading(Row row, NationalStatus national, Dates dates, DossierCode code) {
        this.row = row;
        this.national = national;
        this.dates = dates;
        var received = dates.received();
        this.begin = received == null ? VietnameseTime.startOf(code.day()) : received.instant(LocalTime.MIDNIGHT);
    }

    /** @param due what was given or computed */
    static TakenIn.Course of(
            Row row,
            NationalStatus national,
            boolean refused,
            Dates dates,
            DossierCode code,
            @Nullable Instant due,
            int supplements) {
        return new CourseReading(row, national, dates, code).read(refused, due, supplements);
    }

    /** The given due date; null when none was. */
    static @Nullable Instant due(Dates dates) {
        var due = dates.due();
        if (due == null) return null;
        return Dates.timed(due)
                ? due.instant(END_OF_DAY)
                : VietnameseTime.instantOf(due.date().atTime(END_OF_DAY));
    }

    private TakenIn.Course read(boolean refused, @Nullable Instant due, int supplements) {
        var status = status(refused);
        var received = national.neverAccepted() ? null : begin;
        var ended = received == null ? null : end();
        return new TakenIn.Course(
                status,
                begin,
                received,
                due,
                status.waiting() ? notBefore(begin, dates.asked()) : null,
                supplements,
                ended,
                status == Status.RETURNED && ended != null ? returned(ended) : null);
    }

    private Status status(boolean refused) {
        return switch (national) {
            case NEWLY_FILED -> Status.FILED;
            case RECEIVED -> Status.RECEIVED;
            case NOT_ACCEPTED -> Status.NOT_ACCEPTED;
            case PROCESSING -> Status.PROCESSING;
            case SUPPLEMENT_ASKED -> Status.AWAITING_SUPPLEMENT;
            case PAYMENT_ASKED -> Status.AWAITING_PAYMENT;
            case WITHDRAWN -> Status.WITHDRAWN;
            case HALTED -> dates.resolved() == null ? Status.PAUSED : refused ? Status.REFUSED : Status.STOPPED;
            case RESOLVED -> Status.RESOLVED;
            case RETURNED -> Status.RETURNED;
        };
    }

    private @Nullable Instant end() {
        if (national.open()) return null;
        if (dates.resolved() != null) return notBefore(begin, dates.resolved());
        if (dates.returned() != null) return notBefore(begin, dates.returned());
        if (national != NationalStatus.WITHDRAWN) return null;
        row.warn(Columns.RESOLVED, "register.withdrawn.undated");
        return begin;
    }

    private Instant returned(Instant ended) {
        if (dates.returned() == null) row.warn(Columns.RETURNED, "register.returned.undated");
        return notBefore(ended, dates.returned());
    }

    private static Instant notBefore(Instant earliest, @Nullable Moment moment) {
        if (moment == null) return earliest;
        var instant = moment.instant(LocalTime.MIDNIGHT);
        return instant.isBefore(earliest) ? earliest : instant;
    }
}
