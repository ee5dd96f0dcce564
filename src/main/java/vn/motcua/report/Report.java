package vn.motcua.report;

import java.time.Instant;
import java.util.List;

/**
 * An answered report.
 *
 * @param request    what was asked
 * @param agencyName name of the agency it names
 * @param countedAt  where dossiers counted
 * @param asOf       the instant the figures hold for, never after the period's last microsecond or the present
 * @param knownAt    the instant up to which records were taken into account
 * @param rows       empty unless a breakdown was asked for; by code, months in order
 */
public record Report(
        ReportRequest request,
        String agencyName,
        CountedAt countedAt,
        Instant asOf,
        Instant knownAt,
        Figures figures,
        SideFigures side,
        List<ReportRow> rows) {

    public Report {
        rows = List.copyOf(rows);
    }

    public FormSix form() {
        return FormSix.of(figures);
    }

    public Rates rates() {
        return Rates.of(figures, side);
    }
}
