package vn.motcua.lateness;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Explanations of late steps (giải trình). Seen by who is asked, by heads and leaders of the agency and by its
 * controllers; answered once by who is asked; judged once by somebody else who assigns work there, that of a leader's
 * step by a leader.
 */
public interface Explanations {

    int PAGE_SIZE = 50;
    int LONGEST = 4_000;

    /**
     * The newest first, at most {@value #PAGE_SIZE}.
     *
     * @param before id of the last one of the previous page, null for the first page
     */
    List<Explanation> list(Group group, @Nullable UUID before, Actor by);

    Counts counts(Actor by);

    /** Empty when there is none that the actor may see. */
    Optional<Explanation> byId(UUID id, Actor by);

    /** @param request names the answer: sent again it is answered once, with other words it is refused */
    Outcome<Explanation> answer(UUID id, String text, UUID request, Actor by);

    /** @param words needed where it is not accepted */
    Outcome<Explanation> judge(UUID id, boolean accepted, String words, UUID request, Actor by);

    enum Group {
        /** Asked of the actor and not answered yet. */
        TO_ANSWER,
        /** Everything the actor was ever asked. */
        MINE,
        /** Answered, and the actor may judge it. */
        TO_JUDGE,
        /** Asked of others within the actor's sight and not answered yet. */
        UNANSWERED,
        /** Of others within the actor's sight, judged. */
        JUDGED
    }

    record Counts(long toAnswer, long toJudge, long unanswered) {}
}
