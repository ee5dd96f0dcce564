package vn.motcua.lateness.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.notice.Template;

/**
 * What is to be said about one running dossier now, and when to look at it again. Pure.
 *
 * @param late whether its step is late
 * @param next null when nothing more can come unless somebody commands something
 */
record Looking(
        List<Warning> warnings, boolean late, @Nullable Instant next) {

    /** @param step position in the path, -1 for the whole dossier */
    record Warning(int step, Template kind, Instant due) {}

    static final int WHOLE = -1;

    /** A step is late when the minute of its due time is over. */
    static final Duration GRACE = Duration.ofMinutes(1);

    /** What ran out long ago, before anybody warned here, is no news: the inbox lists it. */
    static final Duration NEWS = Duration.ofDays(7);

    static Looking at(Running dossier, WorkingCalendar calendar, LatenessSettings settings, Instant now) {
        var look = new Gathered(now, new ArrayList<>());
        var due = dossier.due();
        if (due != null) {
            var soon = Ahead.of(calendar, due, settings.beforeDossierHours() * 60);
            look.clock(WHOLE, dossier.received(), soon, due, due, Template.DOSSIER_SOON, Template.DOSSIER_DUE);
        }
        boolean late = false;
        var step = dossier.step();
        var since = dossier.stepSince();
        var stepDue = dossier.stepDue();
        if (step != null && since != null && stepDue != null && stepDue.isAfter(since)) {
            var soon = Ahead.of(calendar, stepDue, settings.beforeStepHours() * 60);
            var from = stepDue.plus(GRACE);
            late = !now.isBefore(from);
            look.clock(step, since, soon, stepDue, from, Template.STEP_SOON, Template.STEP_LATE);
        }
        return new Looking(look.warnings, late, look.next);
    }

    private static final class Gathered {

        private final Instant now;
        private final List<Warning> warnings;
        private @Nullable Instant next;

        Gathered(Instant now, List<Warning> warnings) {
            this.now = now;
            this.warnings = warnings;
        }

        /** Where all of its time is no longer than the warning, only the end of it is told. */
        void clock(
                int step,
                @Nullable Instant since,
                Instant soon,
                Instant due,
                Instant from,
                Template early,
                Template over) {
            if (!now.isBefore(from)) {
                if (now.isBefore(from.plus(NEWS))) warnings.add(new Warning(step, over, due));
                return;
            }
            again(from);
            if (since != null && !soon.isAfter(since)) return;
            if (now.isBefore(soon)) again(soon);
            else warnings.add(new Warning(step, early, due));
        }

        private void again(Instant at) {
            if (next == null || at.isBefore(next)) next = at;
        }
    }
}
