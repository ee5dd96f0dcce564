package vn.motcua.intake;

import java.util.List;

/**
 * What became of a table. {@code refused} counts every refused row; {@code errors} and {@code warnings} list the first
 * {@value #LISTED} of each, so that memory stays flat whatever the file holds. When nothing was taken, {@code taken} is 0.
 */
public record IntakeReport(
        long read, long taken, long present, long refused, List<Problem> errors, List<Problem> warnings) {

    public static final int LISTED = 10_000;
}
