package vn.motcua.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/**
 * Takes days off and make-up days of all agencies from a CSV table with the columns {@code ngay, loai, ten} and, if
 * known, {@code nguon}; {@code loai} is {@code nghi} or {@code lam_bu}. All or nothing. A day that says the same as
 * before counts as present; one that says something else replaces what was known of that date. Due dates already
 * promised stay as they are.
 */
public interface ImportHolidays {

    /**
     * Closes the stream.
     *
     * @param dryRun do everything but keep it
     * @param locale the language of the sentences
     * @throws IOException when the stream fails; whatever it holds is in the report
     */
    Outcome<IntakeReport> take(InputStream table, boolean dryRun, Locale locale, CalendarKeeper by) throws IOException;
}
