package vn.motcua.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.Hours;
import vn.motcua.calendar.SessionRule;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Status;
import vn.motcua.shared.VietnameseTime;

class StaysTest {

    private final WorkingCalendar calendar = calendar();

    @Test
    void each_step_has_the_office_hours_from_the_line_that_led_to_it_to_the_next() {
        var view = view(
                List.of(),
                line(1, Action.FILE, Status.FILED, at("2026-11-16T08:00"), "{}"),
                line(2, Action.RECEIVE, Status.RECEIVED, at("2026-11-16T08:30"), "{\"step\":1}"),
                line(3, Action.TAKE_OVER, Status.PROCESSING, at("2026-11-16T09:00"), "{\"step\":1}"),
                line(4, Action.HAND_OVER, Status.PROCESSING, at("2026-11-17T08:00"), "{\"from\":1,\"step\":2}"),
                line(5, Action.HAND_BACK, Status.PROCESSING, at("2026-11-17T10:00"), "{\"from\":2,\"step\":1}"));

        var minutes = Stays.minutes(view, calendar, at("2026-11-17T10:15"));

        assertThat(minutes).isEqualTo(Map.of(0, 30L, 1, 210 + 240 + 15L, 2, 120L));
    }

    @Test
    void a_wait_and_what_comes_after_the_end_count_nowhere() {
        var wait = new DossierView.WaitView("supplement", at("2026-11-16T09:00"), at("2026-11-16T10:00"));
        var view = view(
                List.of(wait),
                line(1, Action.FILE, Status.FILED, at("2026-11-16T08:00"), "{}"),
                line(2, Action.RECEIVE, Status.RECEIVED, at("2026-11-16T08:00"), "{\"step\":1}"),
                line(3, Action.ASK_SUPPLEMENT, Status.AWAITING_SUPPLEMENT, at("2026-11-16T09:00"), "{}"),
                line(4, Action.SUPPLEMENT, Status.PROCESSING, at("2026-11-16T10:00"), "{}"),
                line(5, Action.STOP, Status.STOPPED, at("2026-11-16T10:30"), "{}"));

        assertThat(Stays.minutes(view, calendar, at("2026-11-20T10:00"))).isEqualTo(Map.of(0, 0L, 1, 90L));
    }

    private static Instant at(String local) {
        return VietnameseTime.instantOf(LocalDateTime.parse(local));
    }

    private static DossierView.JournalLine line(int seq, Action action, Status status, Instant at, String detail) {
        return new DossierView.JournalLine(seq, action, status, new UUID(1, 1), at, at, detail, null, null);
    }

    /** Monday to Friday, 8 to 12 and 13 to 17. */
    private static WorkingCalendar calendar() {
        var sessions = new ArrayList<SessionRule>();
        for (var day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            sessions.add(session(day, 8, 12));
            sessions.add(session(day, 13, 17));
        }
        return WorkingCalendar.of(
                new WorkingCalendar.Rules(sessions, List.of(), List.of()), WorkingCalendar.Rules.NONE);
    }

    private static SessionRule session(DayOfWeek day, int from, int to) {
        return new SessionRule(
                day, new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0)), LocalDate.of(2020, 1, 1), null);
    }

    private static DossierView view(List<DossierView.WaitView> waits, DossierView.JournalLine... lines) {
        @Nullable Instant none = null;
        var agency = new UUID(2, 2);
        return new DossierView(
                new UUID(3, 3),
                "H1.1-261116-0001",
                lines.length,
                Status.PROCESSING,
                "1.000001",
                null,
                "counter",
                null,
                null,
                agency,
                agency,
                agency,
                agency,
                new DossierView.Owner("A", null, null, null, null, null, null),
                lines[0].at(),
                none,
                none,
                none,
                none,
                null,
                false,
                none,
                waits,
                1,
                null,
                none,
                none,
                null,
                none,
                null,
                none,
                false,
                List.of(lines),
                List.of(),
                Set.of());
    }
}
