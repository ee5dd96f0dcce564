package vn.motcua.report;

import java.util.EnumMap;
import java.util.Map;

/** A report's numbers under the names of their parts. */
final class Numbers {

    private Numbers() {}

    static Map<Part, Long> of(Figures figures, FormSix form, SideFigures side) {
        var numbers = new EnumMap<Part, Long>(Part.class);
        var received = figures.received();
        numbers.put(Part.TOTAL, received.total());
        numbers.put(Part.IN_PERIOD, received.inPeriod());
        numbers.put(Part.ONLINE, received.online());
        numbers.put(Part.COUNTER, received.counter());
        numbers.put(Part.POST, received.post());
        numbers.put(Part.COUNTER_OR_POST, form.c5());
        numbers.put(Part.CARRIED_OVER, received.carriedOver());
        numbers.put(Part.ENDED, form.c7());
        var resolved = figures.resolved();
        numbers.put(Part.RESOLVED, resolved.total());
        numbers.put(Part.EARLY, resolved.early());
        numbers.put(Part.ON_TIME, resolved.onTime());
        numbers.put(Part.OVERDUE, resolved.overdue());
        numbers.put(Part.ON_TIME_OR_RETURNED, form.c9());
        var returned = figures.returnedToApplicant();
        numbers.put(Part.RETURNED, returned.total());
        numbers.put(Part.REFUSED, returned.refused());
        numbers.put(Part.STOPPED, returned.stopped());
        numbers.put(Part.WITHDRAWN, returned.withdrawn());
        numbers.put(Part.RETURNED_LATE, side.returnedToApplicantLate());
        var open = figures.inProgress();
        numbers.put(Part.IN_PROGRESS, open.total());
        numbers.put(Part.IN_TIME, open.inTime());
        numbers.put(Part.IN_PROGRESS_OVERDUE, open.overdue());
        numbers.put(Part.AWAITING_SUPPLEMENT, open.awaitingSupplement());
        numbers.put(Part.AWAITING_PAYMENT, open.awaitingPayment());
        numbers.put(Part.PAUSED, open.paused());
        numbers.put(Part.IN_TIME_OR_WAITING, form.c12());
        numbers.put(Part.DIGITISED, figures.digitised());
        numbers.put(Part.HANDED_OVER, side.handedOver());
        numbers.put(Part.HANDED_OVER_LATE, side.handedOverLate());
        numbers.put(Part.HANDED_OVER_IN_TIME, side.handedOver() - side.handedOverLate());
        numbers.put(Part.EARLY_OR_ON_TIME, resolved.early() + resolved.onTime());
        numbers.put(Part.FEE_BEARING, side.feeBearing());
        numbers.put(Part.PAID_ONLINE, side.paidOnline());
        return numbers;
    }

    static Map<Part, Long> of(Report report) {
        return of(report.figures(), report.form(), report.side());
    }

    static Map<Part, Long> of(ReportRow row) {
        return of(row.figures(), row.form(), row.side());
    }
}
