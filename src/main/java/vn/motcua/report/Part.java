package vn.motcua.report;

import java.util.Arrays;
import java.util.Optional;

/** Every number of a report as the set of dossiers behind it. {@link #id} is what people and addresses call it. */
public enum Part {
    TOTAL("received.total", "c3"),
    IN_PERIOD("received.inPeriod"),
    ONLINE("received.online", "c4"),
    COUNTER("received.counter"),
    POST("received.post"),
    COUNTER_OR_POST("c5"),
    CARRIED_OVER("received.carriedOver", "c6"),
    /** Resolved or returned to the applicant. */
    ENDED("c7"),
    RESOLVED("resolved.total"),
    EARLY("resolved.early", "c8"),
    ON_TIME("resolved.onTime"),
    OVERDUE("resolved.overdue", "c10"),
    ON_TIME_OR_RETURNED("c9"),
    RETURNED("returnedToApplicant.total"),
    REFUSED("returnedToApplicant.refused"),
    STOPPED("returnedToApplicant.stopped"),
    WITHDRAWN("returnedToApplicant.withdrawn"),
    RETURNED_LATE("returnedToApplicant.late"),
    IN_PROGRESS("inProgress.total", "c11"),
    IN_TIME("inProgress.inTime"),
    IN_PROGRESS_OVERDUE("inProgress.overdue", "c13"),
    AWAITING_SUPPLEMENT("inProgress.awaitingSupplement"),
    AWAITING_PAYMENT("inProgress.awaitingPayment"),
    PAUSED("inProgress.paused"),
    IN_TIME_OR_WAITING("c12"),
    DIGITISED("digitised"),
    HANDED_OVER("handedOver.total"),
    HANDED_OVER_LATE("handedOver.late"),
    /** Numerator of the rate of that name: handed over and not late. */
    HANDED_OVER_IN_TIME("rates.returnedInTime"),
    /** Numerator of the rate of that name: resolved early or on time. */
    EARLY_OR_ON_TIME("rates.onTime"),
    FEE_BEARING("fees.bearing"),
    PAID_ONLINE("fees.paidOnline");

    private final String id;
    private final String alias;

    Part(String id) {
        this(id, id);
    }

    Part(String id, String alias) {
        this.id = id;
        this.alias = alias;
    }

    /** The path of the number in a report's JSON, or the column of form 06 where only that has it. */
    public String id() {
        return id;
    }

    /** Found by path or by column of form 06. */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.id.equals(name) || part.alias.equals(name))
                .findFirst();
    }
}
