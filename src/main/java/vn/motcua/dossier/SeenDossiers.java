package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.identity.Actor;

/** Who of the office looked at one's own dossiers, to the hour. */
public interface SeenDossiers {

    int MOST = 200;

    /** The newest first, at most {@value #MOST}; of the actor's own dossiers only. */
    List<Seen> of(Actor by);

    /** @param hour the beginning of the hour in which it was opened */
    record Seen(String code, UUID account, Instant hour) {}
}
