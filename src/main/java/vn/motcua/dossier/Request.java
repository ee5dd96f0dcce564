package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a command was asked for.
 *
 * @param id       names the request; sent again it is answered from its stored outcome
 * @param version  the version the caller saw; null when it does not matter. Another one is refused as stale
 * @param happened when it really happened, if earlier than now (paper work entered late); null for now
 */
public record Request(
        UUID id, @Nullable Integer version, @Nullable Instant happened) {

    public static Request of(UUID id) {
        return new Request(id, null, null);
    }
}
