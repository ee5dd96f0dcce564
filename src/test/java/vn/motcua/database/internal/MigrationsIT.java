package vn.motcua.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.database.DatabaseProblem;
import vn.motcua.database.Home;

class MigrationsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger(500);
    private static final List<String> MODULES = List.of("shared", "probe", "not-there");

    private final Home home = TestServer.ready();
    private final String name = TestServer.databaseName(NUMBER.incrementAndGet());

    @Test
    void two_nodes_may_start_at_once_and_each_migration_runs_once() throws Exception {
        try (var database = OpenDatabase.of(embedded(), home)) {
            var start = new CountDownLatch(1);
            try (var nodes = Executors.newFixedThreadPool(2)) {
                var runs = List.of(
                        nodes.submit(() -> migrateAfter(start, database)),
                        nodes.submit(() -> migrateAfter(start, database)));
                start.countDown();
                for (var run : runs) run.get();
            }

            assertThat(historyOfProbe(database)).isEqualTo(1);
        }
    }

    @Test
    void an_unchanged_program_touches_nothing() {
        try (var database = OpenDatabase.of(embedded(), home)) {
            new Migrations(database, MODULES).run();
            var sql = JdbcClient.create(database.migrator());
            sql.sql("delete from probe.flyway_schema_history").update();

            new Migrations(database, MODULES).run();

            assertThat(historyOfProbe(database)).isZero();
        }
    }

    @Test
    void the_application_may_do_only_what_migrations_grant() {
        try (var database = OpenDatabase.of(embedded(), home)) {
            new Migrations(database, MODULES).run();
            var sql = JdbcClient.create(database.app());

            sql.sql("insert into probe.line (id) values (1)").update();

            for (var forbidden : List.of(
                    "update probe.line set id = 2",
                    "delete from probe.line",
                    "truncate probe.line",
                    "drop table probe.line",
                    "create table probe.other (id int)",
                    "create schema other",
                    "create table public.other (id int)",
                    "delete from probe.flyway_schema_history")) {
                assertThatThrownBy(() -> sql.sql(forbidden).update())
                        .as(forbidden)
                        .hasStackTraceContaining("ERROR: ");
            }
        }
    }

    @Test
    void a_given_server_works_with_two_roles_and_with_one() {
        try (var embedded = OpenDatabase.of(embedded(), home);
                var server = EmbeddedPostgres.open(home)) {
            var url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + name;
            var secrets = server.secrets();

            var two = OpenDatabase.of(
                    given(url, RolesScript.APP, secrets.app(), RolesScript.MIGRATOR, secrets.migrator()), home);
            var one = OpenDatabase.of(given(url, RolesScript.MIGRATOR, secrets.migrator(), "", ""), home);
            new Migrations(two, MODULES).run();
            new Migrations(one, MODULES).run();

            assertThat(embedded.embedded()).isTrue();
            assertThat(two.embedded()).isFalse();
            assertThat(two.oneRole()).isFalse();
            assertThat(one.oneRole()).isTrue();
            assertThat(JdbcClient.create(one.app())
                            .sql("insert into probe.line (id) values (1)")
                            .update())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_server_that_does_not_answer_is_named_in_the_sentence() {
        var settings = given("jdbc:postgresql://127.0.0.1:1/nowhere", "a", "b", "", "");

        assertThatThrownBy(() -> OpenDatabase.of(settings, home))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("127.0.0.1:1/nowhere");
    }

    private static boolean migrateAfter(CountDownLatch start, OpenDatabase database) throws InterruptedException {
        start.await();
        new Migrations(database, MODULES).run();
        return true;
    }

    private static int historyOfProbe(OpenDatabase database) {
        return JdbcClient.create(database.migrator())
                .sql("select count(*) from probe.flyway_schema_history where version is not null")
                .query(Integer.class)
                .single();
    }

    private DatabaseSettings embedded() {
        return new DatabaseSettings("", "", "", "", "", name, MODULES, 4, 1, Duration.ofSeconds(5));
    }

    private static DatabaseSettings given(
            String url, String user, String password, String migrator, String migratorPassword) {
        return new DatabaseSettings(
                url, user, password, migrator, migratorPassword, "", MODULES, 4, 1, Duration.ofSeconds(5));
    }
}
