package vn.motcua.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Paging;

/**
 * Any page of the console that shows things: facts, what can be done, tables.
 *
 * @param up where it belongs to, null at the top
 */
public record ConsolePage(
        String title,
        String lead,
        @Nullable Link up,
        List<Fact> facts,
        List<Link> acts,
        @Nullable Filter filter,
        List<Section> sections) {

    public record Link(String href, String text) {}

    /** @param href where the value leads, null for nowhere */
    public record Fact(String name, String value, @Nullable String href) {}

    /** A search above the first table. */
    public record Filter(String action, List<Field> fields, vn.motcua.page.Form form) {}

    /**
     * A table under a heading of its own.
     *
     * @param title empty where the page's own heading is enough
     * @param empty what to say and do when there is no row
     */
    public record Section(String title, Table table, String empty, List<Link> acts, Paging paging) {}

    /** The page of one list. */
    public static ConsolePage list(
            String title, String lead, List<Link> acts, @Nullable Filter filter, Section section) {
        return new ConsolePage(title, lead, null, List.of(), acts, filter, List.of(section));
    }
}
