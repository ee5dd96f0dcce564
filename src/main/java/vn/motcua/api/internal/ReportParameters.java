package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.api.ApiRefusal;
import vn.motcua.report.Breakdown;
import vn.motcua.report.CountedAt;
import vn.motcua.report.ReportDates;
import vn.motcua.report.ReportRequest;
import vn.motcua.report.Scope;

/** What a report is asked about. */
record ReportParameters(
        @Parameter(description = "code of the agency", required = true, example = "H40.14") @Nullable
        String agency,

        @Parameter(description = "one, tree (with everything below) or below") @Nullable
        String scope,

        @Parameter(description = "first day", required = true, example = "2024-01-01") @Nullable
        String from,

        @Parameter(description = "last day, included", required = true, example = "2024-05-31") @Nullable
        String to,

        @Parameter(description = "receiving or competent") @Nullable
        String countedAt,

        @Parameter(description = "nothing that happened later counts; a day means its end") @Nullable
        String asOf,

        @Parameter(description = "nothing recorded later counts") @Nullable
        String knownAt,

        @Parameter(description = "sector, procedure, agency, month or level") @Nullable
        String by,

        @Parameter(
                description =
                        "true: parts of interconnected dossiers, which count nowhere else; at the competent agency")
        @Nullable
        Boolean parts,

        @Parameter(description = "json or csv; else by Accept") @Nullable
        String format) {

    ReportRequest request() {
        return new ReportRequest(
                given("agency", agency),
                scope == null ? Scope.ONE : Words.of(Scope.class, "scope", scope),
                Refused.orDone(ReportDates.day(given("from", from))),
                Refused.orDone(ReportDates.day(given("to", to))),
                Words.maybe(CountedAt.class, "countedAt", countedAt),
                instant(asOf),
                instant(knownAt),
                Words.maybe(Breakdown.class, "by", by),
                Boolean.TRUE.equals(parts));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Refused.orDone(ReportDates.instant(text));
    }

    private static String given(String name, @Nullable String value) {
        if (value == null) throw Refused.because(ApiRefusal.PARAMETER_MISSING, name);
        return value;
    }
}
