package vn.motcua.report.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.report.Breakdown;
import vn.motcua.report.CountedAt;
import vn.motcua.shared.VietnameseTime;

/**
 * A request made precise.
 *
 * @param agencies  whose dossiers
 * @param breakdown by what tallies are keyed; null and months mean not at all
 * @param start     first instant of the period
 * @param asOf      never after the period's last microsecond or the present
 * @param knownAt   what the report says it was known at
 * @param now       whether everything known counts, so that a clock behind the database's hides nothing
 */
record Question(
        Set<UUID> agencies,
        CountedAt countedAt,
        @Nullable Breakdown breakdown,
        Instant start,
        Instant asOf,
        Instant knownAt,
        boolean now) {

    private static final Instant ALL_THAT_IS_KNOWN =
            VietnameseTime.startOf(VietnameseTime.LATEST).plus(3650, ChronoUnit.DAYS);

    Question {
        agencies = Set.copyOf(agencies);
    }

    Question over(Set<UUID> others) {
        return new Question(others, countedAt, breakdown, start, asOf, knownAt, now);
    }

    /** The instant by which versions of knowledge are chosen. */
    Instant version() {
        return now ? ALL_THAT_IS_KNOWN : knownAt;
    }

    /** Whatever happened after it does not count: it had not happened, or was not known. */
    Instant cut() {
        return now || asOf.isBefore(knownAt) ? asOf : knownAt;
    }
}
