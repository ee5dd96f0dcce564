package vn.motcua.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/**
 * Takes office hours from a CSV table with the columns {@code co_quan, thu, tu_gio, den_gio, tu_ngay} and, if it ends,
 * {@code den_ngay}: identifier code of the agency (empty: every agency without its own), weekday {@code 2} to {@code 7}
 * or {@code cn}, a session of the day (both empty: closed), the first and the last day it holds. All or nothing. What the
 * table says of an agency takes the place of all that was known of it; agencies it does not name stay as they are.
 */
public interface ImportOfficeHours {

    /** Most rows of a table. */
    int MOST_ROWS = 50_000;

    /**
     * Closes the stream.
     *
     * @param dryRun do everything but keep it
     * @param locale the language of the sentences
     * @throws IOException when the stream fails; whatever it holds is in the report
     */
    Outcome<IntakeReport> take(InputStream table, boolean dryRun, Locale locale, CalendarKeeper by) throws IOException;
}
