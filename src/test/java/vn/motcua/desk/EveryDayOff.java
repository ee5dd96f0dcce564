package vn.motcua.desk;

import java.util.UUID;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingCalendars;

/** Offices that never open: no step takes any time. */
final class EveryDayOff implements WorkingCalendars {

    @Override
    public WorkingCalendar general() {
        return WorkingCalendar.of(WorkingCalendar.Rules.NONE, WorkingCalendar.Rules.NONE);
    }

    @Override
    public WorkingCalendar of(UUID agency) {
        return general();
    }
}
