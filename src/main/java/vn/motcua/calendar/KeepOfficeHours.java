package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/**
 * Office hours as dated data: whose, on which weekday, from when to when, on which days that holds. An agency's own
 * sessions of a weekday take the place of the general ones on the days they hold; where it says nothing, the general ones
 * go on. Due dates already promised stay as they are.
 */
public interface KeepOfficeHours {

    /** Most sessions one agency may have, all its past and future ones together. */
    int MOST = 500;

    /**
     * One session of one weekday, in the time zone of the agency and on whole minutes.
     *
     * @param from      null together with {@code to}: closed that weekday although others are open
     * @param validFrom first day it holds
     * @param validTo   last day it holds, null while it does
     */
    record Session(
            DayOfWeek weekday,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** What an agency says itself, by day, weekday and time; the general sessions for null. */
    List<Session> of(@Nullable UUID agency);

    /** The last change of what an agency says itself, of the general sessions for null; empty where there was none. */
    Optional<Change> changed(@Nullable UUID agency);

    /** @param number grows with every change of the calendar */
    record Change(long number, UUID account, Instant at) {}

    /** As {@link #replace(UUID, List, Long, CalendarKeeper)}, whatever was changed meanwhile. */
    default Outcome<List<Session>> replace(@Nullable UUID agency, List<Session> sessions, CalendarKeeper by) {
        return replace(agency, sessions, null, by);
    }

    /**
     * Puts these sessions in place of all that were known of the agency (null: of the general ones). None at all: the
     * general ones hold again. The same as before changes nothing and leaves no line.
     *
     * @param seen number of the last change the caller knows of, 0 for none; another one since is refused as stale. Null
     *     where nobody says
     */
    Outcome<List<Session>> replace(
            @Nullable UUID agency, List<Session> sessions, @Nullable Long seen, CalendarKeeper by);
}
