package vn.motcua.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.database.DatabaseProblem;
import vn.motcua.database.Home;
import vn.motcua.database.ServerClaim;
import vn.motcua.testing.OwnProcesses;

@OwnProcesses
class EmbeddedPostgresIT {

    private static final Path BASE = Path.of("target", "launcher").toAbsolutePath();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Home home = new Home(BASE);

    @BeforeEach
    void fresh_home() throws IOException {
        home = homeBelow(BASE.resolve(ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet()));
    }

    @AfterEach
    void clean() throws IOException {
        EmbeddedPostgres.stopUnused(home);
        Trees.delete(home.directory());
    }

    @Test
    void what_was_written_is_there_after_a_restart_on_the_same_port() {
        int port;
        try (var server = EmbeddedPostgres.open(home)) {
            server.provide("motcua");
            write(server, 1);
            port = server.port();
        }
        assertThat(running()).isFalse();

        try (var server = EmbeddedPostgres.open(home)) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(written(server)).isEqualTo(1);
        }
    }

    @Test
    void a_killed_postmaster_is_started_again_and_the_pool_recovers_with_everything_acknowledged() {
        try (var server = EmbeddedPostgres.open(home)) {
            server.provide("motcua");
            try (var pool = pool(server)) {
                var sql = JdbcClient.create(pool);
                sql.sql("create table kept (id int)").update();
                for (int id = 0; id < 50; id++) insert(sql, id);

                postmaster().destroyForcibly();

                await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> insert(sql, 50) == 1);
                assertThat(sql.sql("select count(distinct id) from kept")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(51);
            }
        }
    }

    @Test
    void a_second_server_on_the_same_directory_is_refused_with_a_sentence() throws Exception {
        try (var neighbour = Neighbour.on(home)) {
            assertThatThrownBy(() -> ServerClaim.take(home))
                    .asInstanceOf(type(DatabaseProblem.class))
                    .satisfies(problem -> {
                        assertThat(problem.kind()).isEqualTo(DatabaseProblem.Kind.HOME_IN_USE);
                        assertThat(problem.sentence(vn.motcua.shared.Texts.VIETNAMESE))
                                .contains(home.directory().toString(), String.valueOf(neighbour.pid()));
                    });
            assertThat(ServerClaim.holder(home))
                    .hasValueSatisfying(holder -> assertThat(holder.pid()).isEqualTo(neighbour.pid()));
        }

        try (var claim = ServerClaim.take(home)) {
            assertThat(claim).isNotNull();
        }
    }

    @Test
    void a_server_that_outlived_its_killed_process_is_found_again() throws Exception {
        long postmaster;
        try (var neighbour = Neighbour.on(home)) {
            postmaster = postmaster().pid();
            neighbour.kill();
        }
        assertThat(running()).isTrue();

        try (var server = EmbeddedPostgres.open(home)) {
            server.provide("motcua");
            assertThat(postmaster().pid()).isEqualTo(postmaster);
            write(server, 1);
        }

        assertThat(running()).isFalse();
    }

    @Test
    void a_server_others_still_use_is_not_stopped() throws Exception {
        try (var neighbour = Neighbour.on(home)) {
            EmbeddedPostgres.open(home).close();

            assertThat(running()).isTrue();
            assertThat(EmbeddedPostgres.stopUnused(home)).isFalse();
            neighbour.kill();
        }

        assertThat(EmbeddedPostgres.stopUnused(home)).isTrue();
        assertThat(running()).isFalse();
    }

    @Test
    void data_of_somebody_else_is_left_alone() throws IOException {
        var data = Files.createDirectories(home.postgres().resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "18\n");

        assertThatThrownBy(() -> EmbeddedPostgres.open(home))
                .asInstanceOf(type(DatabaseProblem.class))
                .extracting(DatabaseProblem::kind)
                .isEqualTo(DatabaseProblem.Kind.FOREIGN_DATA);
        assertThat(data).isDirectoryContaining("glob:**PG_VERSION");
    }

    @Test
    void data_of_another_version_is_refused() throws IOException {
        var data = Files.createDirectories(home.postgres().resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        Secrets.in(home.postgres().resolve("secrets.properties"));

        assertThatThrownBy(() -> EmbeddedPostgres.open(home))
                .asInstanceOf(type(DatabaseProblem.class))
                .extracting(DatabaseProblem::kind)
                .isEqualTo(DatabaseProblem.Kind.OTHER_VERSION);
    }

    @Test
    void a_port_that_somebody_took_is_replaced() throws IOException {
        int port;
        try (var server = EmbeddedPostgres.open(home)) {
            port = server.port();
        }

        try (var stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var server = EmbeddedPostgres.open(home)) {
            assertThat(server.port()).isNotEqualTo(stranger.getLocalPort());
        }
    }

    @Test
    void root_can_run_it_where_no_other_user_may_go() throws IOException {
        assumeTrue(Trees.owner(Path.of("/proc/self")) == 0, "only root has to leave its rights");
        Trees.permit(home.directory(), "rwx------");

        try (var server = EmbeddedPostgres.open(home)) {
            server.provide("motcua");
            write(server, 1);
        }

        assertThat(Trees.owner(home.postgres().resolve("data"))).isZero();
    }

    private static Home homeBelow(Path directory) throws IOException {
        var home = new Home(directory);
        Files.createDirectories(home.postgres());
        // Unpacking is tested once, by the server of all tests.
        var programs = TestServer.ready().postgres().resolve("programs-18.6.0");
        Files.createSymbolicLink(home.postgres().resolve("programs-18.6.0"), programs);
        return home;
    }

    private ProcessHandle postmaster() {
        return new ServerProcess(home.postgres().resolve("data")).find().orElseThrow();
    }

    private boolean running() {
        return new ServerProcess(home.postgres().resolve("data")).isRunning();
    }

    private static void write(EmbeddedPostgres server, int value) {
        var sql = JdbcClient.create(migrator(server));
        sql.sql("create table kept (id int)").update();
        insert(sql, value);
    }

    private static int insert(JdbcClient sql, int id) {
        return sql.sql("insert into kept (id) values (:id)").param("id", id).update();
    }

    private static int written(EmbeddedPostgres server) {
        return JdbcClient.create(migrator(server))
                .sql("select id from kept")
                .query(Integer.class)
                .single();
    }

    private static PostgresSource migrator(EmbeddedPostgres server) {
        return server.as(RolesScript.MIGRATOR, server.secrets().migrator(), "motcua");
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        var pool = new HikariConfig();
        pool.setDataSource(migrator(server));
        pool.setMaximumPoolSize(4);
        pool.setConnectionTimeout(2000);
        return new HikariDataSource(pool);
    }
}
