package vn.motcua.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report. Dates are days in Asia/Ho_Chi_Minh.
 *
 * @param agency    identifier code
 * @param from      first day of the period
 * @param to        last day of the period, included
 * @param countedAt null for what the report kind counts at by itself
 * @param asOf      nothing that happened after it counts; null, or later than the period or the present, means the
 *                  earlier of the period's last microsecond and now
 * @param knownAt   nothing recorded after it counts; null means now
 * @param by        null for one total without rows
 * @param parts     whether parts of interconnected dossiers are counted, and nothing else; otherwise they count nowhere
 */
public record ReportRequest(
        String agency,
        Scope scope,
        LocalDate from,
        LocalDate to,
        @Nullable CountedAt countedAt,
        @Nullable Instant asOf,
        @Nullable Instant knownAt,
        @Nullable Breakdown by,
        boolean parts) {

    public ReportRequest(
            String agency,
            Scope scope,
            LocalDate from,
            LocalDate to,
            @Nullable CountedAt countedAt,
            @Nullable Instant asOf,
            @Nullable Instant knownAt,
            @Nullable Breakdown by) {
        this(agency, scope, from, to, countedAt, asOf, knownAt, by, false);
    }

    /** The same of parts. */
    public ReportRequest ofParts() {
        return new ReportRequest(agency, scope, from, to, countedAt, asOf, knownAt, by, true);
    }

    /** The agency itself over a period, as of its end or now, as known now. */
    public static ReportRequest of(String agency, LocalDate from, LocalDate to) {
        return new ReportRequest(agency, Scope.ONE, from, to, null, null, null, null);
    }

    public ReportRequest in(Scope other) {
        return new ReportRequest(agency, other, from, to, countedAt, asOf, knownAt, by, parts);
    }

    public ReportRequest over(LocalDate first, LocalDate last) {
        return new ReportRequest(agency, scope, first, last, countedAt, asOf, knownAt, by, parts);
    }

    public ReportRequest countedAt(@Nullable CountedAt other) {
        return new ReportRequest(agency, scope, from, to, other, asOf, knownAt, by, parts);
    }

    public ReportRequest asOf(@Nullable Instant instant) {
        return new ReportRequest(agency, scope, from, to, countedAt, instant, knownAt, by, parts);
    }

    public ReportRequest knownAt(@Nullable Instant instant) {
        return new ReportRequest(agency, scope, from, to, countedAt, asOf, instant, by, parts);
    }

    public ReportRequest by(@Nullable Breakdown other) {
        return new ReportRequest(agency, scope, from, to, countedAt, asOf, knownAt, other, parts);
    }
}
