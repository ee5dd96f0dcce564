package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * When an agency merged into another: all its open dossiers move to the successor by one act, which happens whole or not at
 * all. Every dossier's own journal says so. What was received and decided where stays a fact, and so do the figures of the
 * past; steps, due times and waits go on. Questions that the agency has not answered are put to the successor. Needs {@link vn.motcua.identity.Permission#DIRECTORY_MANAGE} at both.
 */
public interface Succession {

    /** What would move now, and what was moved. */
    Outcome<Plan> plan(UUID agency, Actor by);

    /**
     * The same request again is answered as before. Another one later moves what came in between, most often nothing.
     *
     * @param request names the act
     */
    Outcome<Moved> move(Order order, UUID request, Actor by);

    /**
     * @param from  an agency that has ended
     * @param to    the one in charge of its work today
     * @param seats whether those who receive and appraise there get the same posts and roles at the successor
     */
    record Order(UUID from, UUID to, boolean seats) {}

    /**
     * @param successor who is in charge of its work today, null while that is the agency itself
     * @param open      dossiers that would move
     * @param held      of them, those in somebody's hands
     */
    record Plan(UUID from, @Nullable UUID successor, long open, long held, List<Moved> acts) {}

    /**
     * @param dossiers how many moved
     * @param released of them, those taken out of hands that have no seat at the successor
     * @param seated   accounts that got a seat there
     */
    record Moved(UUID act, UUID from, UUID to, Instant at, long dossiers, long released, int seated) {}
}
