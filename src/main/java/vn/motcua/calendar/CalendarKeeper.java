package vn.motcua.calendar;

import java.util.UUID;

/**
 * Who wants to change the calendar. This module lies below the one that knows people and permissions, so it asks only
 * what it needs; {@code identity.Actor} answers it.
 */
public interface CalendarKeeper {

    /** The account the change is written down under. */
    UUID account();

    /** Whether the calendar of this agency may be changed. */
    boolean keepsCalendarOf(UUID agency);

    /** Whether the calendar of every agency may be changed. */
    boolean keepsWholeCalendar();
}
