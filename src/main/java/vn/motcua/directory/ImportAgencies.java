package vn.motcua.directory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/**
 * Takes agencies from a CSV table with the columns {@code ma, ten, loai, cap_tren, tu_ngay, den_ngay, ke_thua}; rows in
 * any order. All or nothing. The same row again is counted as present; a row that says something else about a known
 * agency is taken as a change: a new superior holds from today on, and the journal keeps what was before.
 */
public interface ImportAgencies {

    /**
     * Closes the stream.
     *
     * @param dryRun do everything but keep it
     * @param locale the language of the sentences
     * @throws IOException when the stream fails; whatever it holds is never an exception
     */
    Outcome<IntakeReport> take(InputStream table, boolean dryRun, Locale locale, DirectoryKeeper by) throws IOException;
}
