package vn.motcua.report;

/**
 * What became of the dossiers of a period, each counted exactly once. A set of numbers that does not add up cannot be
 * made: every total is the sum of its parts, and received = resolved + returned to the applicant + in progress.
 *
 * @param digitised resolved dossiers whose every digitisable component and result is digitised
 */
public record Figures(
        Received received,
        Resolved resolved,
        ReturnedToApplicant returnedToApplicant,
        InProgress inProgress,
        long digitised) {

    /** @param total received in the period and carried over into it: column 3 of form 06 */
    public record Received(long total, long online, long counter, long post, long carriedOver) {

        /** Without what was carried over. */
        public long inPeriod() {
            return online + counter + post;
        }
    }

    public record Resolved(long total, long early, long onTime, long overdue) {}

    /** Ended without a result. */
    public record ReturnedToApplicant(long total, long refused, long stopped, long withdrawn) {}

    /** Not ended; the five parts are disjoint, and what waits is neither in time nor overdue. */
    public record InProgress(
            long total, long inTime, long overdue, long awaitingSupplement, long awaitingPayment, long paused) {}

    /** @throws IllegalStateException when the numbers do not add up: such a report must never be shown */
    public Figures {
        same("received", received.total, received.inPeriod() + received.carriedOver);
        same("resolved", resolved.total, resolved.early + resolved.onTime + resolved.overdue);
        same(
                "returned to the applicant",
                returnedToApplicant.total,
                returnedToApplicant.refused + returnedToApplicant.stopped + returnedToApplicant.withdrawn);
        same(
                "in progress",
                inProgress.total,
                inProgress.inTime
                        + inProgress.overdue
                        + inProgress.awaitingSupplement
                        + inProgress.awaitingPayment
                        + inProgress.paused);
        same("all", received.total, resolved.total + returnedToApplicant.total + inProgress.total);
        if (digitised > resolved.total) {
            throw new IllegalStateException(
                    "More dossiers digitised (%d) than resolved (%d)".formatted(digitised, resolved.total));
        }
    }

    private static void same(String name, long total, long sum) {
        if (total != sum) {
            throw new IllegalStateException(
                    "The figures do not add up: %s is %d, its parts %d".formatted(name, total, sum));
        }
    }
}
