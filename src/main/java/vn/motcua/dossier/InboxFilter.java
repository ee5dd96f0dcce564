package vn.motcua.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of open dossiers; null leaves everything in.
 *
 * @param procedure code of the procedure
 * @param channel   {@code counter}, {@code online} or {@code post}
 * @param agency    on whose desks it lies
 * @param holder    in whose hands it is; the nil id for nobody's
 */
public record InboxFilter(
        @Nullable String procedure,
        @Nullable String channel,
        @Nullable Status status,
        @Nullable UUID agency,
        @Nullable UUID holder) {

    public static final InboxFilter NONE = new InboxFilter(null, null, null, null, null);

    /** Stands for dossiers in nobody's hands. */
    public static final UUID NOBODY = new UUID(0, 0);

    public boolean empty() {
        return equals(NONE);
    }
}
