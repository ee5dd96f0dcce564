package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Motcua;
import vn.motcua.testing.Killed;
import vn.motcua.testing.OwnProcesses;

/** Nothing that was acknowledged is lost, whichever process is killed in the middle of its work. */
@OwnProcesses
class KillIT {

    @TempDir
    Path home;

    @Test
    void every_acknowledged_command_is_there_after_the_program_is_killed() throws Exception {
        var acknowledged = workUntilKilled(100, false);

        assertAllThere(acknowledged);
    }

    @Test
    void every_acknowledged_command_is_there_after_program_and_database_are_killed() throws Exception {
        var acknowledged = workUntilKilled(100, true);

        assertAllThere(acknowledged);
    }

    private List<UUID> workUntilKilled(int many, boolean databaseToo) throws IOException, InterruptedException {
        var office = Killed.program(KilledOffice.class, home.toString()).start();
        var acknowledged = new ArrayList<UUID>();
        try (var lines = new BufferedReader(new InputStreamReader(office.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("ACK ")) continue;
                acknowledged.add(UUID.fromString(line.substring(4)));
                if (acknowledged.size() == many) {
                    if (databaseToo) databaseOf(home).destroyForcibly();
                    office.toHandle().destroyForcibly(); // keeps what it said readable
                }
            }
        }
        office.waitFor();
        assertThat(acknowledged.size()).isBetween(many, 999);
        return acknowledged;
    }

    /** The postmaster whose process id the data directory names. */
    private static ProcessHandle databaseOf(Path home) throws IOException {
        var file = home.resolve("postgres" + File.separator + "data" + File.separator + "postmaster.pid");
        var pid =
                Long.parseLong(java.nio.file.Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private void assertAllThere(List<UUID> acknowledged) {
        try (var context = open()) {
            var stored = context.getBean(JdbcClient.class)
                    .sql("select request_id from dossier.journal")
                    .query(UUID.class)
                    .list();
            var report = context.getBean(Verification.class)
                    .verify(new World().operator())
                    .orElseThrow();

            assertThat(stored).containsAll(acknowledged);
            assertThat(report.broken()).isEmpty();
        }
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(Motcua.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(Killed.settings(home));
    }
}
