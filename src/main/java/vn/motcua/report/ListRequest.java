package vn.motcua.report;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the dossiers behind one number of a report.
 *
 * @param report the report the number stands in; its breakdown says what {@code key} is a key of
 * @param key    the row, null for the report's total
 * @param after  code of the last dossier already seen, null for the first page
 * @param limit  dossiers on a page, 1 to {@value #MOST}
 */
public record ListRequest(
        ReportRequest report,
        @Nullable String key,
        Part part,
        @Nullable String after,
        int limit) {

    public static final int MOST = 1000;

    public ListRequest {
        limit = Math.clamp(limit, 1, MOST);
    }
}
