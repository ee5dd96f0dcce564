package vn.motcua.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** Files that come in pieces, so that an upload goes on where the line broke. Pieces are kept as long as the filing. */
public interface Arrivals {

    /** Bytes of one piece at most. */
    int PIECE = 1024 * 1024;

    /** @param size of the whole, in bytes */
    Outcome<Arrival> expect(UUID filing, String component, String fileName, long size, Actor by);

    Optional<Arrival> one(UUID filing, UUID arrival, Actor by);

    /** Keeps the next piece; refused when it does not start where the last one ended. */
    Outcome<Arrival> add(UUID filing, UUID arrival, long start, InputStream piece, Actor by) throws IOException;

    /** All pieces one after the other; empty until the last is there. The caller closes it. */
    Optional<InputStream> whole(UUID filing, UUID arrival, Actor by) throws IOException;

    void forget(UUID filing, UUID arrival, Actor by);

    /** @param arrived bytes that are here: where the next piece starts */
    record Arrival(UUID id, String component, String fileName, long size, long arrived) {

        public boolean complete() {
            return arrived == size;
        }
    }
}
