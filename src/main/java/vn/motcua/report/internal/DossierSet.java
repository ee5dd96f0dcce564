package vn.motcua.report.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.report.Part;

/**
 * A part as a set of dossiers: those in one of its cells and, where more is asked, with that mark. Numbers add up the
 * counts of the set, lists select it, so that both mean the same.
 */
record DossierSet(List<Cell> cells, Mark mark) {

    /** What a dossier may carry besides its cell; {@link #column} is the column of report.classified. */
    enum Mark {
        ANY(""),
        HANDED_OVER("handed_over"),
        HANDED_LATE("handed_late"),
        /** For lists only: its number is the difference of the two before, and counting it would cost every report. */
        HANDED_IN_TIME("handed_in_time"),
        FEE_BEARING("fee_bearing"),
        PAID_ONLINE("paid_online");

        private final String column;

        Mark(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private static final Map<Part, DossierSet> SETS = Arrays.stream(Part.values())
            .collect(toMap(
                    part -> part,
                    part -> new DossierSet(
                            Cell.ALL.stream().filter(cell -> holds(part, cell)).toList(), mark(part)),
                    (one, other) -> one,
                    () -> new EnumMap<>(Part.class)));

    static DossierSet of(Part part) {
        return Objects.requireNonNull(SETS.get(part));
    }

    /** The cells as a PostgreSQL array. */
    String codes() {
        return cells.stream().map(cell -> Integer.toString(cell.code())).collect(joining(",", "{", "}"));
    }

    private static Mark mark(Part part) {
        return switch (part) {
            case HANDED_OVER -> Mark.HANDED_OVER;
            case HANDED_OVER_LATE -> Mark.HANDED_LATE;
            case HANDED_OVER_IN_TIME -> Mark.HANDED_IN_TIME;
            case FEE_BEARING -> Mark.FEE_BEARING;
            case PAID_ONLINE -> Mark.PAID_ONLINE;
            case TOTAL,
                    IN_PERIOD,
                    ONLINE,
                    COUNTER,
                    POST,
                    COUNTER_OR_POST,
                    CARRIED_OVER,
                    ENDED,
                    RESOLVED,
                    EARLY,
                    ON_TIME,
                    OVERDUE,
                    ON_TIME_OR_RETURNED,
                    RETURNED,
                    REFUSED,
                    STOPPED,
                    WITHDRAWN,
                    RETURNED_LATE,
                    IN_PROGRESS,
                    IN_TIME,
                    IN_PROGRESS_OVERDUE,
                    AWAITING_SUPPLEMENT,
                    AWAITING_PAYMENT,
                    PAUSED,
                    IN_TIME_OR_WAITING,
                    EARLY_OR_ON_TIME,
                    DIGITISED -> Mark.ANY;
        };
    }

    private static boolean holds(Part part, Cell cell) {
        return switch (part) {
            case TOTAL -> cell.inTotal();
            case IN_PERIOD -> cell.online() || cell.counter() || cell.post();
            case ONLINE -> cell.online();
            case COUNTER -> cell.counter();
            case POST -> cell.post();
            case COUNTER_OR_POST -> cell.counter() || cell.post();
            case CARRIED_OVER -> cell.carriedOver();
            case ENDED -> cell.resolved() || cell.returned();
            case RESOLVED, FEE_BEARING, PAID_ONLINE -> cell.resolved();
            case EARLY,
                    ON_TIME,
                    OVERDUE,
                    REFUSED,
                    STOPPED,
                    WITHDRAWN,
                    IN_TIME,
                    IN_PROGRESS_OVERDUE,
                    AWAITING_SUPPLEMENT,
                    AWAITING_PAYMENT,
                    PAUSED -> cell.is(part);
            case EARLY_OR_ON_TIME -> cell.is(Part.EARLY) || cell.is(Part.ON_TIME);
            case ON_TIME_OR_RETURNED -> cell.is(Part.ON_TIME) || cell.returned();
            case RETURNED -> cell.returned();
            case RETURNED_LATE -> cell.returned() && cell.endedLate();
            case IN_PROGRESS -> cell.inProgress();
            case IN_TIME_OR_WAITING -> cell.is(Part.IN_TIME) || cell.waiting();
            case DIGITISED -> cell.resolved() && cell.digitised();
            case HANDED_OVER, HANDED_OVER_LATE, HANDED_OVER_IN_TIME -> true;
        };
    }
}
