package vn.motcua.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Waits in local minutes, in order, apart from each other. */
final class Waits {

    static final Waits NONE = new Waits(List.of());

    private final List<long[]> waits;

    private Waits(List<long[]> waits) {
        this.waits = waits;
    }

    /** What of these waits lies after the reception; overlapping and touching ones become one. */
    static Waits after(long received, List<Wait> given) {
        if (given.isEmpty()) return NONE;
        var minutes = new ArrayList<long[]>(given.size());
        for (var wait : given) {
            long from = Math.max(received, Deadline.minute(wait.from()));
            long to = Deadline.minute(wait.to());
            if (to >= from) minutes.add(new long[] {from, to});
        }
        minutes.sort(Comparator.comparingLong(wait -> wait[0]));
        var apart = new ArrayList<long[]>(minutes.size());
        for (var wait : minutes) {
            if (!apart.isEmpty() && wait[0] <= apart.getLast()[1]) {
                apart.getLast()[1] = Math.max(apart.getLast()[1], wait[1]);
            } else {
                apart.add(wait);
            }
        }
        return new Waits(apart);
    }

    int count() {
        return waits.size();
    }

    long from(int wait) {
        return waits.get(wait)[0];
    }

    long to(int wait) {
        return waits.get(wait)[1];
    }

    /** Whether a wait credits this day: it lies after the date it began and not after the date it ended. */
    boolean coverDay(int day) {
        for (var wait : waits) {
            if (day > Deadline.day(wait[0]) && day <= Deadline.day(wait[1])) return true;
        }
        return false;
    }

    /** Whether one wait covers all of these minutes. */
    boolean cover(long from, long to) {
        for (var wait : waits) {
            if (wait[0] <= from && to <= wait[1]) return true;
        }
        return false;
    }
}
