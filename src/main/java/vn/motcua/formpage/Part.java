package vn.motcua.formpage;

import java.util.List;

/**
 * The answers of one page as they are read again.
 *
 * @param page id of the page
 */
public record Part(String page, String title, List<Line> lines) {

    public Part {
        lines = List.copyOf(lines);
    }

    /**
     * @param value empty for a group, and where nothing was answered
     * @param rows  of a group: what stands in each
     */
    public record Line(String label, String value, List<List<Line>> rows) {
        public Line {
            rows = List.copyOf(rows);
        }
    }
}
