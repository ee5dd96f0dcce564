package vn.motcua.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.report.Figures;
import vn.motcua.report.Rates;

/**
 * Figures anybody may see: each is one of the report's, with its definition; satisfaction joins them once people are asked.
 *
 * @param to   last day of the period, included
 * @param asOf the instant they hold for
 */
public record PublicFigures(LocalDate from, LocalDate to, Instant asOf, List<Row> rows) {

    public PublicFigures {
        rows = List.copyOf(rows);
    }

    /** An agency, by its identifier code. */
    public record Row(String agency, String name, Figures figures, Rates rates) {}
}
