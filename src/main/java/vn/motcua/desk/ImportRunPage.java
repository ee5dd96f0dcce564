package vn.motcua.desk;

import org.jspecify.annotations.Nullable;
import vn.motcua.intake.IntakeReport;

/**
 * How far an import is, or what came of it.
 *
 * @param percent  of the file, 0 to 100
 * @param waiting  for another import to be over
 * @param report   null while it runs or when it was refused as a whole
 * @param sentence why it was refused as a whole
 */
public record ImportRunPage(
        String href,
        String fileName,
        boolean dryRun,
        long rows,
        int percent,
        boolean running,
        boolean waiting,
        @Nullable IntakeReport report,
        @Nullable String sentence) {

    /** Problems shown on the page; the report lists more. */
    public static final int SHOWN = 200;
}
