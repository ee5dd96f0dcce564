package vn.motcua.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.database.Home;

/** The PostgreSQL of the tests: below {@code target}, kept from run to run, open as long as this test run lasts. */
public final class TestServer {

    private static @Nullable Home ready;

    private TestServer() {}

    /** Starts it once a run, drops what earlier runs left in it, and says where it is. */
    public static synchronized Home ready() {
        if (ready == null) {
            var home = new Home(Path.of("target", "test-home"));
            var server = EmbeddedPostgres.open(home);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            dropLeftovers(server);
            dropSeals(home.file("seals"));
            ready = home;
        }
        return ready;
    }

    /** A name that tells the run it belongs to. */
    public static String databaseName(int number) {
        return "test_" + ProcessHandle.current().pid() + "_" + number;
    }

    /** Where the journals of the database of that number are sealed: databases share a home here, never seals. */
    public static Path seals(int number) {
        return ready().file("seals").resolve(databaseName(number));
    }

    /** Runs something that finds this database by a URL and one role, as on a server of somebody's own. */
    public static <T> T withOneRole(int number, Supplier<T> action) {
        try (var server = EmbeddedPostgres.open(ready())) {
            server.provide(databaseName(number));
            var given = Map.of(
                    "motcua.database.url",
                    "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + databaseName(number),
                    "motcua.database.user",
                    RolesScript.MIGRATOR,
                    "motcua.database.password",
                    server.secrets().migrator());
            given.forEach(System::setProperty);
            try {
                return action.get();
            } finally {
                given.keySet().forEach(System::clearProperty);
            }
        }
    }

    private static void dropLeftovers(EmbeddedPostgres server) {
        var superuser = server.as(PostgresCluster.SUPERUSER, server.secrets().superuser(), "postgres");
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
                while (rows.next()) names.add(rows.getString(1));
            }
            for (var name : names) {
                if (isAlive(name.split("_", -1)[1])) continue;
                statement.execute("drop database if exists " + name + " with (force)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Also those under the process id of this run: they are of an earlier process. */
    private static void dropSeals(Path all) {
        try {
            for (var seals : Objects.requireNonNullElse(all.toFile().list(), new String[0])) {
                var pid = seals.split("_", -1)[1];
                if (isAlive(pid)
                        && !pid.equals(String.valueOf(ProcessHandle.current().pid()))) continue;
                Trees.delete(all.resolve(seals));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }
}
