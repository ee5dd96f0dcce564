package vn.motcua.petition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was answered in public; anybody may read it. */
public interface PublicAnswers {

    int PAGE_SIZE = 20;

    /**
     * The newest first.
     *
     * @param text   words that all occur, without accents; empty for all
     * @param agency null for all
     * @param before id of the last one of the page before, null for the first page
     */
    List<Published> list(String text, @Nullable UUID agency, @Nullable Matter matter, @Nullable UUID before);

    Optional<Published> byId(UUID id);

    record Published(UUID id, UUID agency, Matter matter, String title, String question, String answer, Instant at) {}
}
