package vn.motcua.queue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/**
 * Takes the services of agencies from a table with the columns {@code co_quan, chu, ten, ten_en, quay} and perhaps
 * {@code linh_vuc, phut, suc_chua}: identifier code, letter, names, numbers of counters and codes of sectors (separated by
 * semicolons, commas or spaces), minutes and capacity of a booked time. All or nothing; the same row again is counted as
 * present. Services a table does not name stay as they are. Needs {@code QUEUE_MANAGE} everywhere.
 */
public interface ImportQueueServices {

    int MOST_ROWS = 50_000;

    /**
     * Closes the stream.
     *
     * @param dryRun do everything but keep it
     * @param locale the language of the sentences
     * @throws IOException when the stream fails; whatever it holds is in the report
     */
    Outcome<IntakeReport> take(InputStream table, boolean dryRun, Locale locale, Actor by) throws IOException;
}
