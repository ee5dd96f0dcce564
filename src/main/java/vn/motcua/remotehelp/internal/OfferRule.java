package vn.motcua.remotehelp.internal;

import static vn.motcua.remotehelp.RemoteHelpRefusal.DATE_OUT_OF_RANGE;
import static vn.motcua.remotehelp.RemoteHelpRefusal.DAYS_FORM;
import static vn.motcua.remotehelp.RemoteHelpRefusal.LINK_FORM;
import static vn.motcua.remotehelp.RemoteHelpRefusal.OUTSIDE_OFFICE_HOURS;
import static vn.motcua.remotehelp.RemoteHelpRefusal.PLACES_FORM;
import static vn.motcua.remotehelp.RemoteHelpRefusal.TIMES_FORM;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.calendar.Hours;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.remotehelp.Offer;
import vn.motcua.remotehelp.RemoteHelpRefusal;
import vn.motcua.shared.VietnameseTime;

/** What can be offered, and which hours an offer comes to on a day. */
final class OfferRule {

    private static final Set<Integer> LENGTHS = Set.of(15, 20, 30, 45, 60);
    private static final int MOST_PLACES = 20;
    private static final int LONGEST_LINK = 500;
    /** Longer than any run of days off, and every weekday comes in it. */
    private static final int LOOKED_AHEAD = 60;

    private OfferRule() {}

    static Optional<RemoteHelpRefusal> flaw(Offer offer, LocalDate today, WorkingCalendar calendar) {
        if (!link(offer.link())) return Optional.of(LINK_FORM);
        if (!LENGTHS.contains(offer.minutes())
                || Duration.between(offer.from(), offer.to()).toMinutes() < offer.minutes()) {
            return Optional.of(TIMES_FORM);
        }
        if (offer.places() < 1 || offer.places() > MOST_PLACES) return Optional.of(PLACES_FORM);
        var to = offer.validTo();
        if (!VietnameseTime.inRange(offer.validFrom()) || to != null && !VietnameseTime.inRange(to)) {
            return Optional.of(DATE_OUT_OF_RANGE);
        }
        if (to != null && (to.isBefore(offer.validFrom()) || to.isBefore(today))) return Optional.of(DAYS_FORM);
        return inside(offer, today, calendar) ? Optional.empty() : Optional.of(OUTSIDE_OFFICE_HOURS);
    }

    /** Https, a host with a name, nobody's password in it. */
    static boolean link(String link) {
        if (link.length() > LONGEST_LINK) return false;
        try {
            var address = new URI(link);
            var host = address.getHost();
            return "https".equals(address.getScheme())
                    && host != null
                    && host.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}")
                    && address.getUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    /** On the first day it holds and the agency works, the first hour and the last one lie in sessions; lunch may be between. */
    private static boolean inside(Offer offer, LocalDate today, WorkingCalendar calendar) {
        var day = offer.validFrom().isBefore(today) ? today : offer.validFrom();
        for (int ahead = 0; ahead < LOOKED_AHEAD; ahead++) {
            var each = day.plusDays(ahead);
            var sessions = calendar.sessions(each);
            if (!offer.holdsOn(each) || sessions.isEmpty()) continue;
            var last = offer.to().minusMinutes(offer.minutes());
            return within(offer.from(), offer.minutes(), sessions) && within(last, offer.minutes(), sessions);
        }
        return false;
    }

    /** When its hours begin on a day it holds; those that would not lie in a session are left out. */
    static List<LocalTime> times(Offer offer, List<Hours> sessions) {
        var times = new ArrayList<LocalTime>();
        int last = minute(offer.to()) - offer.minutes();
        for (int at = minute(offer.from()); at <= last; at += offer.minutes()) {
            var time = LocalTime.of(at / 60, at % 60);
            if (within(time, offer.minutes(), sessions)) times.add(time);
        }
        return times;
    }

    private static boolean within(LocalTime time, int minutes, List<Hours> sessions) {
        int from = minute(time);
        return sessions.stream()
                .anyMatch(session -> minute(session.from()) <= from && from + minutes <= minute(session.to()));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** Whether both can come to the same minute of the same day. */
    static boolean overlap(Offer one, Offer other) {
        var weekday = one.weekday();
        var weekday2 = other.weekday();
        boolean days = weekday == null || weekday2 == null || weekday == weekday2;
        boolean times = one.from().isBefore(other.to()) && other.from().isBefore(one.to());
        var to = one.validTo();
        var to2 = other.validTo();
        boolean dates = (to == null || !other.validFrom().isAfter(to))
                && (to2 == null || !one.validFrom().isAfter(to2));
        return days && times && dates;
    }
}
