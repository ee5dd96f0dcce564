package vn.motcua.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.report.Figures;
import vn.motcua.report.Rates;
import vn.motcua.survey.Published;

/**
 * Figures anybody may see: each is one of the report's or the survey's, with its definition.
 *
 * @param to           last day of the period, included
 * @param asOf         the instant they hold for
 * @param satisfaction what people answered in the period's months, as far as it may be published
 */
public record PublicFigures(LocalDate from, LocalDate to, Instant asOf, List<Row> rows, Published satisfaction) {

    public PublicFigures {
        rows = List.copyOf(rows);
    }

    /** An agency, by its identifier code. */
    public record Row(String agency, String name, Figures figures, Rates rates) {}
}
