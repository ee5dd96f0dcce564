package vn.motcua.survey;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Satisfaction as anybody may see it; the total is the sum of the rows and of the others.
 *
 * @param rows   agencies with enough answers, by code
 * @param others all other agencies that have answers, together
 * @param hidden how many agencies that are
 */
public record Published(
        YearMonth from,
        YearMonth to,
        List<SatisfactionQuery.Row> rows,
        Satisfaction others,
        int hidden,
        Satisfaction total) {

    /** Fewer answers are not published. */
    public static final int LEAST = 5;

    public Published {
        rows = List.copyOf(rows);
    }

    static final Comparator<SatisfactionQuery.Row> FEWEST = Comparator.comparing(
                    (SatisfactionQuery.Row row) -> row.figures().answers())
            .thenComparing(SatisfactionQuery.Row::key);

    /** @param agencies what every agency has; those without answers may be among them */
    public static Published of(YearMonth from, YearMonth to, List<SatisfactionQuery.Row> agencies) {
        var shown = new ArrayList<>(agencies.stream()
                .filter(row -> row.figures().answers() > 0)
                .sorted(FEWEST)
                .toList());
        var total = Satisfaction.NONE;
        for (var row : shown) total = total.plus(row.figures());
        var others = Satisfaction.NONE;
        int hidden = 0;
        while (!shown.isEmpty() && (small(shown.getFirst().figures()) || small(others))) {
            others = others.plus(shown.removeFirst().figures());
            hidden++;
        }
        shown.sort(Comparator.comparing(SatisfactionQuery.Row::key));
        return new Published(from, to, shown, others, hidden, total);
    }

    /** Whether a number is too small to be shown. */
    public static boolean small(Satisfaction figures) {
        return figures.answers() > 0 && figures.answers() < LEAST;
    }

    /** What may be said of one agency. */
    public Optional<Satisfaction> of(String agency) {
        return rows.stream()
                .filter(row -> row.key().equals(agency))
                .map(SatisfactionQuery.Row::figures)
                .findFirst();
    }
}
