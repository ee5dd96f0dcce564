package vn.motcua.calendar.internal;

import static vn.motcua.calendar.CalendarRefusal.DATE_OUT_OF_RANGE;
import static vn.motcua.calendar.CalendarRefusal.ENDS_BEFORE_START;
import static vn.motcua.calendar.CalendarRefusal.SESSIONS_OVERLAP;
import static vn.motcua.calendar.CalendarRefusal.SESSION_ENDS_BEFORE_START;
import static vn.motcua.calendar.CalendarRefusal.SESSION_HALF;
import static vn.motcua.calendar.CalendarRefusal.SESSION_MINUTES;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarRefusal;
import vn.motcua.calendar.Hours;
import vn.motcua.calendar.KeepOfficeHours.Session;
import vn.motcua.calendar.SessionRule;
import vn.motcua.shared.VietnameseTime;

/** What the sessions of one agency must be to make a calendar. Pure. */
final class HoursRule {

    private HoursRule() {}

    /**
     * The first thing that is wrong.
     *
     * @param place which session, counted from 0
     * @param other the one it contradicts, -1 where it is wrong by itself
     */
    record Flaw(CalendarRefusal code, int place, int other) {}

    static @Nullable Flaw flaw(List<Session> sessions) {
        for (int i = 0; i < sessions.size(); i++) {
            var flaw = flaw(sessions, i);
            if (flaw != null) return flaw;
        }
        return null;
    }

    /** What is wrong with one of them, by itself or against those before it. */
    static @Nullable Flaw flaw(List<Session> sessions, int place) {
        var wrong = wrong(sessions.get(place));
        if (wrong != null) return new Flaw(wrong, place, -1);
        for (int before = 0; before < place; before++) {
            if (contradict(sessions.get(before), sessions.get(place))) {
                return new Flaw(SESSIONS_OVERLAP, place, before);
            }
        }
        return null;
    }

    static List<SessionRule> rules(List<Session> sessions) {
        return sessions.stream()
                .map(each -> new SessionRule(each.weekday(), hours(each), each.validFrom(), each.validTo()))
                .toList();
    }

    private static @Nullable Hours hours(Session session) {
        return session.from() == null || session.to() == null ? null : new Hours(session.from(), session.to());
    }

    private static @Nullable CalendarRefusal wrong(Session session) {
        var last = session.validTo();
        if (!VietnameseTime.inRange(session.validFrom())) return DATE_OUT_OF_RANGE;
        if (last != null && !VietnameseTime.inRange(last)) return DATE_OUT_OF_RANGE;
        if (last != null && last.isBefore(session.validFrom())) return ENDS_BEFORE_START;
        var from = session.from();
        var to = session.to();
        if (from == null && to == null) return null;
        if (from == null || to == null) return SESSION_HALF;
        if (!whole(from) || !whole(to)) return SESSION_MINUTES;
        return from.isBefore(to) ? null : SESSION_ENDS_BEFORE_START;
    }

    private static boolean whole(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }

    /** Both hold on some day and cannot: they overlap, or one says closed. Sessions that only touch may. */
    private static boolean contradict(Session one, Session other) {
        if (one.weekday() != other.weekday()) return false;
        if (endsBefore(one, other.validFrom()) || endsBefore(other, one.validFrom())) return false;
        if (one.from() == null || one.to() == null || other.from() == null || other.to() == null) return true;
        return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
    }

    private static boolean endsBefore(Session session, LocalDate date) {
        return session.validTo() != null && session.validTo().isBefore(date);
    }
}
