package vn.motcua.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/** Reads the journals of all modules as one, the newest first. Nobody reads them without being let. */
public interface ReadChanges {

    int PAGE_SIZE = 50;

    /**
     * @param kind  one journal, null for all
     * @param after {@link Listing#next()} of the page before, null for the first page
     */
    Outcome<Listing> list(@Nullable String kind, @Nullable String after, ChangeReader by);

    /** The words of the journals there are. */
    List<String> kinds();

    /** {@code next} is the key to ask for the next page with; null on the last. */
    record Listing(List<Change> changes, @Nullable String next) {}
}
