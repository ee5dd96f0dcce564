package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;

/** What lies in the hands of one account: whoever leaves hands it on, by {@link Command.Assign} or {@link Command.Release}. */
public interface HeldDossiers {

    int PAGE_SIZE = 50;

    /** How many dossiers the account holds, wherever they lie. */
    long count(UUID account);

    /**
     * Those the actor may hand on ({@link vn.motcua.identity.Permission#DOSSIER_ASSIGN} where they lie), by due date.
     *
     * @param after {@link Listing#next()} of the page before, null for the first page
     */
    Listing of(UUID account, @Nullable String after, Actor by);

    /** Who holds dossiers that the actor may hand on, and how many; those at an agency's signing desk are nobody's. */
    Map<UUID, Long> holders(Actor by);

    /** {@code next} is the key to ask for the next page with; null on the last. */
    record Listing(List<DossierRow> rows, @Nullable String next) {}
}
