package vn.motcua.report.internal;

import vn.motcua.report.Figures;
import vn.motcua.report.Part;
import vn.motcua.report.SideFigures;

/** How many dossiers are in each cell, in all and with each mark; what every number is added up from. */
final class Tally {

    private final long[][] counts = new long[DossierSet.Mark.values().length][Cell.ALL.size()];

    void add(DossierSet.Mark mark, Cell cell, long dossiers) {
        counts[mark.ordinal()][cell.code()] += dossiers;
    }

    void add(Tally other) {
        for (int mark = 0; mark < counts.length; mark++) {
            for (int cell = 0; cell < counts[mark].length; cell++) counts[mark][cell] += other.counts[mark][cell];
        }
    }

    /** Whether there is anything to show: a dossier outside the total alone is nothing, unless its result was handed over. */
    boolean isEmpty() {
        return count(Part.TOTAL) == 0 && count(Part.HANDED_OVER) == 0;
    }

    long count(Part part) {
        var set = DossierSet.of(part);
        return set.cells().stream()
                .mapToLong(cell -> counts[set.mark().ordinal()][cell.code()])
                .sum();
    }

    /** @throws IllegalStateException when they do not add up */
    Figures figures() {
        return new Figures(
                new Figures.Received(
                        count(Part.TOTAL),
                        count(Part.ONLINE),
                        count(Part.COUNTER),
                        count(Part.POST),
                        count(Part.CARRIED_OVER)),
                new Figures.Resolved(count(Part.RESOLVED), count(Part.EARLY), count(Part.ON_TIME), count(Part.OVERDUE)),
                new Figures.ReturnedToApplicant(
                        count(Part.RETURNED), count(Part.REFUSED), count(Part.STOPPED), count(Part.WITHDRAWN)),
                new Figures.InProgress(
                        count(Part.IN_PROGRESS),
                        count(Part.IN_TIME),
                        count(Part.IN_PROGRESS_OVERDUE),
                        count(Part.AWAITING_SUPPLEMENT),
                        count(Part.AWAITING_PAYMENT),
                        count(Part.PAUSED)),
                count(Part.DIGITISED));
    }

    SideFigures side() {
        return new SideFigures(
                count(Part.RETURNED_LATE),
                count(Part.HANDED_OVER),
                count(Part.HANDED_OVER_LATE),
                count(Part.FEE_BEARING),
                count(Part.PAID_ONLINE));
    }
}
