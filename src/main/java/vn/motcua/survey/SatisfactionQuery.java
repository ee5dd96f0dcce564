package vn.motcua.survey;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.report.Scope;
import vn.motcua.shared.Outcome;

/**
 * Figures of satisfaction by months: an answer knows no day, and counts in the month in which it was given or typed in. So
 * the figures of a month that is over never change. Definitions: docs/surveys.md.
 */
public interface SatisfactionQuery {

    int MOST_MONTHS = 120;

    /** Needs {@link vn.motcua.identity.Permission#REPORT_READ} at every agency counted; others are not found. */
    Outcome<Answer> figures(Request request, Actor by);

    /**
     * What may be published: no agency with fewer than {@value Published#LEAST} answers stands alone. Those count together
     * in one row, and where that row would still be small, the smallest of the others joins them; so no subtraction
     * brings one of them back.
     */
    Published published(YearMonth from, YearMonth to);

    enum Breakdown {
        AGENCY,
        MONTH,
        WAY,
        PROCEDURE
    }

    /**
     * @param agency identifier code
     * @param to     last month, included
     * @param asOf   later months do not count; null for all
     * @param via    null for all ways
     * @param by     null for one total without rows
     */
    record Request(
            String agency,
            Scope scope,
            YearMonth from,
            YearMonth to,
            @Nullable YearMonth asOf,
            @Nullable Via via,
            @Nullable Breakdown by) {}

    /** The total is the sum of the rows, where there are rows. */
    record Answer(Request request, String agencyName, Satisfaction total, List<Row> rows) {}

    /** @param key code of the agency or procedure, {@code 2026-11}, or a way; empty where no procedure was named */
    record Row(String key, String name, Satisfaction figures) {}
}
