package vn.motcua.audit.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Seal;

/**
 * The end of the chain: until when everything is sealed, and the blocks that may hold what a round finds again. Only
 * places are remembered; the seals are read again when they are compared.
 */
final class RecentBlocks {

    private record Place(long position, UUID least, UUID most) {}

    private final BlockReader reader;
    private final List<Place> places = new ArrayList<>();
    private @Nullable Instant covered;
    private @Nullable Instant since;

    /** @param end where the last sound block ends */
    RecentBlocks(BlockReader reader, long end, Instant now, Duration overlap) throws IOException {
        this.reader = reader;
        for (var block = reader.endingAt(end); block != null; block = reader.endingAt(end)) {
            // A clock that once ran ahead must not hide what was written since it was put right.
            if (covered == null && block.covered() != null && !block.covered().isAfter(now)) {
                covered = block.covered();
                since = covered.minus(overlap);
            }
            if (since != null && block.made().isBefore(since)) break;
            end -= block.length();
            remember(block, end);
        }
    }

    /** Null when no round was ever brought to its end. */
    @Nullable
    Instant covered() {
        return covered;
    }

    @Nullable
    Instant since() {
        return since;
    }

    private void remember(Block block, long position) {
        if (block.seals().isEmpty()) return;
        var least = block.seals().getFirst().subject();
        var most = least;
        for (var seal : block.seals()) {
            if (seal.subject().compareTo(least) < 0) least = seal.subject();
            if (seal.subject().compareTo(most) > 0) most = seal.subject();
        }
        places.add(new Place(position, least, most));
    }

    /** Leaves only what none of these blocks holds. */
    void removeSealed(Set<Seal> seals) throws IOException {
        if (seals.isEmpty()) return;
        var least = seals.stream().map(Seal::subject).min(UUID::compareTo).orElseThrow();
        var most = seals.stream().map(Seal::subject).max(UUID::compareTo).orElseThrow();
        for (var place : places) {
            if (place.most().compareTo(least) < 0 || place.least().compareTo(most) > 0) continue;
            var block = reader.at(place.position());
            if (block != null) block.seals().forEach(seals::remove);
        }
    }
}
