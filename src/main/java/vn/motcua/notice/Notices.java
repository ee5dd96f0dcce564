package vn.motcua.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;

/** One's own notices; nobody sees another's. */
public interface Notices {

    int PAGE_SIZE = 50;

    /**
     * The newest first, at most {@value #PAGE_SIZE}.
     *
     * @param before id of the last notice of the previous page, null for the first page
     */
    List<Notice> list(@Nullable UUID before, Actor by);

    long unread(Actor by);

    /** Marks one as read; false when the actor has no such notice. Twice is the same as once. */
    boolean markRead(UUID notice, Actor by);

    /** Marks all as read up to now; answers how many were not. */
    int markAllRead(Actor by);
}
