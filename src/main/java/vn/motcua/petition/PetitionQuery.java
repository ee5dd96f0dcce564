package vn.motcua.petition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;

/** Finds petitions an officer may see, and one's own. What somebody may not see is not found. */
public interface PetitionQuery {

    int PAGE_SIZE = 50;

    Optional<PetitionView> byCode(String code, Actor by);

    /**
     * Sorted by what is due first, at most {@value #PAGE_SIZE}.
     *
     * @param agency one agency, null for all within reach
     * @param text   in code or title, without accents; empty for all
     * @param after  {@link Listing#next()} of the page before, null for the first
     */
    Listing list(Group group, @Nullable UUID agency, String text, @Nullable String after, Actor by);

    /** How many there are in each group, without a text. */
    Map<Group, Long> counts(@Nullable UUID agency, Actor by);

    /** Those the actor sent, the newest first, at most 200. */
    List<PetitionRow> mine(Actor by);

    /** One attached file of a petition the actor may see. */
    Optional<PetitionView.Attachment> attachment(String code, UUID id, Actor by);

    enum Group {
        /** Something has to be done. */
        OPEN,
        /** Open and due today or on the next working day. */
        SOON,
        OVERDUE,
        WAITING,
        /** Answered, to be published or not. */
        ANSWERED,
        ENDED,
        ALL
    }

    /** @param next null on the last page */
    record Listing(List<PetitionRow> rows, @Nullable String next) {}

    static Map<Group, Long> none() {
        var none = new EnumMap<Group, Long>(Group.class);
        for (var group : Group.values()) none.put(group, 0L);
        return none;
    }
}
