package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.Motcua;
import vn.motcua.audit.Seals;
import vn.motcua.database.internal.TestServer;
import vn.motcua.dossier.Request;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

class SealingTimerIT {

    private static final int DATABASE = 920;

    @TempDir
    Path directory;

    @Test
    void a_server_that_ends_seals_what_moved() {
        try (var server = server()) {
            var world = new World();
            var filed = world.pipeline(server.getBean(DataSource.class), Clock.systemUTC())
                    .file(world.filing("Đỗ Văn Bình"), Request.of(Ids.next()), world.everybody());
            assertThat(filed).isInstanceOf(Outcome.Done.class);
            assertThat(heads(server)).isZero();
        }

        try (var server = server()) {
            assertThat(heads(server)).isEqualTo(1);
        }
    }

    private static long heads(ConfigurableApplicationContext server) {
        return server.getBean(Seals.class).read((digest, block) -> {}).heads();
    }

    private ConfigurableApplicationContext server() {
        return new SpringApplicationBuilder(Motcua.class)
                .run(
                        "--server.port=0",
                        "--motcua.home=" + TestServer.ready().directory(),
                        "--motcua.database.name=" + TestServer.databaseName(DATABASE),
                        "--motcua.seal.directory=" + directory);
    }
}
