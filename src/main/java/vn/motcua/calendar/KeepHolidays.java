package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.shared.Outcome;

/**
 * Days off and make-up days of all agencies, one by one; a whole table comes through {@link ImportHolidays}. Due dates
 * already promised stay as they are, and every change is a line in the journal.
 */
public interface KeepHolidays {

    /** Characters of a name or a reason at most. */
    int LONGEST = 200;

    /** The special days of a year by date. */
    List<SpecialDay> of(int year);

    /**
     * Makes a date a day off or a make-up day, in place of whatever was known of it. The same again changes nothing.
     *
     * @param reason where it is known from: a decision, an announcement
     */
    Outcome<SpecialDay> put(LocalDate date, SpecialDay.Kind kind, String name, String reason, CalendarKeeper by);

    /** The date is a day like any other again. */
    Outcome<LocalDate> remove(LocalDate date, String reason, CalendarKeeper by);
}
