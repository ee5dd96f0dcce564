package vn.motcua.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.testing.Killed;

class SealKillIT {

    @TempDir
    Path home;

    @Test
    void what_two_programs_said_was_sealed_is_there_after_both_are_killed() throws Exception {
        var directory = home.resolve("seals");
        var sealed = new Sealed(directory);
        var said = new ArrayList<UUID>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<UUID>> program = () -> sealUntilKilled(directory, 60);
            for (var each : threads.invokeAll(List.of(program, program))) said.addAll(each.get());
        }

        sealed.seal(Instant.now(), sealed.some(1));

        var there = new HashSet<UUID>();
        var kept = sealed.seals.read((digest, block) -> block.forEach(seal -> there.add(seal.subject())));
        assertThat(kept.faults()).isEmpty();
        assertThat(said).hasSizeGreaterThanOrEqualTo(120);
        assertThat(there).containsAll(said);
    }

    private static List<UUID> sealUntilKilled(Path directory, int many) throws IOException, InterruptedException {
        var program = Killed.program(SealingProgram.class, directory.toString()).start();
        var said = new ArrayList<UUID>();
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() != 36) continue; // the log, or a line cut in two
                said.add(UUID.fromString(line));
                if (said.size() == many) program.toHandle().destroyForcibly();
            }
        }
        program.waitFor();
        return said;
    }
}
