package vn.motcua.audit.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.motcua.audit.Seal;
import vn.motcua.audit.Seals;

/** A directory of seals with what tests do to it; the seals are random, from a fixed seed. */
final class Sealed {

    static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    static final Duration OVERLAP = Duration.ofHours(24);

    final SealDirectory seals;
    final Path file;
    final Random random = new Random(20261122);

    Sealed(Path directory) {
        seals = new SealDirectory(directory);
        file = directory.resolve("heads.seal");
    }

    Seals.Kept kept() {
        return seals.read((digest, block) -> {});
    }

    long seal(Instant now, List<Seal> some) {
        try (var round = seals.begin(now, OVERLAP)) {
            some.forEach(round::add);
            return round.finish();
        }
    }

    Optional<Instant> since(Instant now) {
        try (var round = seals.begin(now, OVERLAP)) {
            return round.since();
        }
    }

    List<Seal> some(int many) {
        var some = new ArrayList<Seal>();
        for (int i = 0; i < many; i++) {
            var hash = new byte[Seal.HASH];
            random.nextBytes(hash);
            some.add(new Seal(new UUID(random.nextLong(), random.nextLong()), 1 + random.nextInt(20), hash));
        }
        return some;
    }
}
