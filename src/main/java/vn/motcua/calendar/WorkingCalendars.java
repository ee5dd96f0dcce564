package vn.motcua.calendar;

import java.util.UUID;

/** The calendars themselves, for pages that show days off and office hours. */
public interface WorkingCalendars {

    /** The calendar of agencies that have nothing of their own. */
    WorkingCalendar general();

    /** The calendar of one agency; the general one where it has nothing of its own, also when the agency is unknown. */
    WorkingCalendar of(UUID agency);
}
