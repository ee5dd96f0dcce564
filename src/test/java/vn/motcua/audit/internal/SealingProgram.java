package vn.motcua.audit.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import vn.motcua.audit.Seal;

/** Seals in a process of its own until it is killed, and says on standard output what was sealed, round by round. */
final class SealingProgram {

    private SealingProgram() {}

    public static void main(String[] arguments) {
        var seals = new SealDirectory(Path.of(arguments[0]));
        var hash = new byte[Seal.HASH];
        for (int i = 0; i < 100_000; i++) {
            var subject = UUID.randomUUID();
            Arrays.fill(hash, (byte) i);
            try (var round = seals.begin(Instant.now(), Duration.ZERO)) {
                round.add(new Seal(subject, 1, hash.clone()));
                round.finish();
            }
            System.out.println(subject);
        }
    }
}
