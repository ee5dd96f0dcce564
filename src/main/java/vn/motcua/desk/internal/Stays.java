package vn.motcua.desk.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.DossierView;
import vn.motcua.shared.VietnameseTime;

/**
 * How long a dossier stayed at each step of its path, in office hours, waits left out: read from its journal, in which
 * every line that moves it names the step it came to.
 */
final class Stays {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Longer ago than this, days are not walked one by one any more. */
    private static final int MOST_DAYS = 1_000;

    private record Stay(int step, Instant from, Instant to) {}

    private Stays() {}

    /** Minutes of office hours by step; a step it never came to is missing. */
    static Map<Integer, Long> minutes(DossierView view, WorkingCalendar calendar, Instant now) {
        var minutes = new TreeMap<Integer, Long>();
        for (var stay : stays(view, now)) {
            long worked = worked(stay.from(), stay.to(), calendar);
            for (var wait : view.waits()) {
                var to = wait.to() == null ? now : wait.to();
                worked -= worked(later(stay.from(), wait.from()), earlier(stay.to(), to), calendar);
            }
            minutes.merge(stay.step(), Math.max(0, worked), Long::sum);
        }
        return minutes;
    }

    private static List<Stay> stays(DossierView view, Instant now) {
        var stays = new ArrayList<Stay>();
        Integer step = null;
        var since = now;
        for (var line : view.journal()) {
            var came = line.seq() == 1 && !view.fromRegister() ? Integer.valueOf(0) : step(line.detail());
            boolean over = line.status().over();
            if (!over && (came == null || came.equals(step))) continue;
            if (step != null) stays.add(new Stay(step, since, line.at()));
            step = over ? null : came;
            since = line.at();
        }
        if (step != null) stays.add(new Stay(step, since, now));
        return stays;
    }

    private static @Nullable Integer step(@Nullable String detail) {
        if (detail == null || !detail.contains("\"step\"")) return null;
        try {
            var step = JSON.readTree(detail).path("step");
            return step.isInt() ? step.asInt() : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static long worked(Instant from, Instant to, WorkingCalendar calendar) {
        if (!from.isBefore(to)) return 0;
        var day = VietnameseTime.dateOf(from);
        var last = earlier(VietnameseTime.dateOf(to), day.plusDays(MOST_DAYS));
        long seconds = 0;
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            for (var session : calendar.sessions(day)) {
                var begins = later(from, VietnameseTime.instantOf(day.atTime(session.from())));
                var ends = earlier(to, VietnameseTime.instantOf(day.atTime(session.to())));
                if (begins.isBefore(ends))
                    seconds += Duration.between(begins, ends).toSeconds();
            }
        }
        return seconds / 60;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
