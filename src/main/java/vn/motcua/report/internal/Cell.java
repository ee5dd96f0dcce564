package vn.motcua.report.internal;

import java.util.List;
import java.util.stream.IntStream;
import vn.motcua.report.Part;

/**
 * Where the database's report.classified put a dossier: its part, its origin, and whether it is digitised, in seven bits.
 * The bits are explained where they are made, in the migration of this module.
 */
record Cell(int code) {

    /** Every code there can be. */
    static final List<Cell> ALL = IntStream.range(0, 128).mapToObj(Cell::new).toList();

    private static final List<Part> PARTS = List.of(
            Part.TOTAL, // 0: outside the total
            Part.EARLY,
            Part.ON_TIME,
            Part.OVERDUE,
            Part.REFUSED,
            Part.STOPPED,
            Part.WITHDRAWN,
            Part.IN_TIME,
            Part.IN_PROGRESS_OVERDUE,
            Part.AWAITING_SUPPLEMENT,
            Part.AWAITING_PAYMENT,
            Part.PAUSED,
            Part.REFUSED,
            Part.STOPPED,
            Part.WITHDRAWN);

    private int part() {
        return code & 15;
    }

    private int origin() {
        return code >> 4 & 3;
    }

    boolean inTotal() {
        return (code & 63) != 0;
    }

    boolean carriedOver() {
        return inTotal() && origin() == 0;
    }

    boolean online() {
        return origin() == 1;
    }

    boolean counter() {
        return origin() == 2;
    }

    boolean post() {
        return origin() == 3;
    }

    boolean digitised() {
        return (code & 64) != 0;
    }

    boolean endedLate() {
        return part() == 3 || part() >= 12;
    }

    boolean is(Part one) {
        return part() > 0 && part() < PARTS.size() && PARTS.get(part()) == one;
    }

    boolean resolved() {
        return is(Part.EARLY) || is(Part.ON_TIME) || is(Part.OVERDUE);
    }

    boolean returned() {
        return is(Part.REFUSED) || is(Part.STOPPED) || is(Part.WITHDRAWN);
    }

    boolean waiting() {
        return is(Part.AWAITING_SUPPLEMENT) || is(Part.AWAITING_PAYMENT) || is(Part.PAUSED);
    }

    boolean inProgress() {
        return is(Part.IN_TIME) || is(Part.IN_PROGRESS_OVERDUE) || waiting();
    }

    /** What became of the dossier; {@link Part#TOTAL} for one outside it. */
    Part outcome() {
        return PARTS.get(part());
    }
}
