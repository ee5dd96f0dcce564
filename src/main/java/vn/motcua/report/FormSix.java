package vn.motcua.report;

/**
 * Columns 3 to 13 of form II.06 (số 06/VPCP/KSTT, regulations §4.1). The form knows no column for dossiers returned to
 * the applicant: it counts them as on time (column 9), and whatever waits as in time (column 12).
 */
public record FormSix(
        long c3, long c4, long c5, long c6, long c7, long c8, long c9, long c10, long c11, long c12, long c13) {

    public FormSix {
        if (c3 != c4 + c5 + c6 || c7 != c8 + c9 + c10 || c11 != c12 + c13 || c3 != c7 + c11) {
            throw new IllegalStateException("Form 06 does not add up");
        }
    }

    public static FormSix of(Figures figures) {
        var received = figures.received();
        var resolved = figures.resolved();
        var returned = figures.returnedToApplicant();
        var open = figures.inProgress();
        return new FormSix(
                received.total(),
                received.online(),
                received.counter() + received.post(),
                received.carriedOver(),
                resolved.total() + returned.total(),
                resolved.early(),
                resolved.onTime() + returned.total(),
                resolved.overdue(),
                open.total(),
                open.inTime() + open.awaitingSupplement() + open.awaitingPayment() + open.paused(),
                open.overdue());
    }
}
