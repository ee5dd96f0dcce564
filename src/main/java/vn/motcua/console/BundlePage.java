package vn.motcua.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.console.ConsolePage.Fact;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.ConsolePage.Section;

/**
 * One bundle: its lead and parts drawn and listed, and every content it ever had.
 *
 * @param notes    remarks for those who keep the catalogue
 * @param document the whole of it, as it can be taken home and edited
 */
public record BundlePage(
        String title,
        List<Fact> facts,
        List<Link> acts,
        Node lead,
        List<Node> parts,
        List<String> notes,
        Section versions,
        String document) {

    private static final int WIDE = 90;
    private static final int HIGH = 60;

    /**
     * The lead or a part.
     *
     * @param number   0 for the lead
     * @param href     page of its procedure, null where the catalogue has none
     * @param executor who decides on it; empty: the agency that receives the bundle
     * @param limit    the promised limit of its normal case on the channel nobody named; null while it has none
     * @param after    the part whose result it waits for; null: it begins with the lead
     * @param column   how many it waits for one after the other, the lead first
     * @param longer   whether its own limit is surely longer than the lead's
     */
    public record Node(
            int number,
            String code,
            String name,
            @Nullable String href,
            String executor,
            @Nullable Limit limit,
            @Nullable Integer after,
            int column,
            boolean longer) {

        /** Where its circle stands. */
        public int x() {
            return column * WIDE + WIDE / 2;
        }

        /** A line for each part, the lead in front of the first. */
        public int y() {
            return (Math.max(number, 1) - 1) * HIGH + HIGH / 2;
        }
    }

    /** The one before: the part it waits for, else the lead. */
    public Node before(Node part) {
        return part.after() == null ? lead : parts.get(part.after() - 1);
    }

    public int width() {
        return (parts.stream().mapToInt(Node::column).max().orElse(0) + 1) * WIDE;
    }

    public int height() {
        return Math.max(1, parts.size()) * HIGH;
    }
}
