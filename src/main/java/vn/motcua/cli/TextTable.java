package vn.motcua.cli;

import java.io.PrintWriter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table for the eyes: columns as wide as their widest cell, numbers to the right. A heading may have several lines,
 * parted by {@code |}; the last line stands lowest.
 */
final class TextTable {

    private static final String GAP = "  ";

    private final int left;
    private final List<List<String>> headings = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** @param left how many columns, from the first, are words and stand to the left */
    TextTable(int left, List<String> headings) {
        this.left = left;
        headings.forEach(heading -> this.headings.add(Arrays.asList(heading.split("\\|", -1))));
    }

    void row(List<String> cells) {
        rows.add(cells.stream()
                .map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFC))
                .toList());
    }

    void print(PrintWriter out) {
        int height = headings.stream().mapToInt(List::size).max().orElse(0);
        var lines = new ArrayList<List<String>>();
        for (int line = 0; line < height; line++) {
            int from = height - line;
            lines.add(headings.stream()
                    .map(heading -> heading.size() >= from ? heading.get(heading.size() - from) : "")
                    .toList());
        }
        var widths = new int[headings.size()];
        for (var line : lines) widen(widths, line);
        for (var row : rows) widen(widths, row);
        for (var line : lines) out.println(line(widths, line));
        out.println("-".repeat(Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1)));
        for (var row : rows) out.println(line(widths, row));
    }

    private static void widen(int[] widths, List<String> cells) {
        for (int n = 0; n < widths.length; n++) {
            widths[n] = Math.max(widths[n], cells.get(n).length());
        }
    }

    private String line(int[] widths, List<String> cells) {
        var line = new StringBuilder();
        for (int n = 0; n < widths.length; n++) {
            var padding = " ".repeat(widths[n] - cells.get(n).length());
            if (n > 0) line.append(GAP);
            line.append(n < left ? cells.get(n) + padding : padding + cells.get(n));
        }
        return line.toString().stripTrailing();
    }
}
