package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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

    /**
     * Puts these sessions in place of all that were known of the agency (null: of the general ones). None at all: the
     * general ones hold again. The same as before changes nothing and leaves no line.
     */
    Outcome<List<Session>> replace(@Nullable UUID agency, List<Session> sessions, CalendarKeeper by);
}
