package vn.motcua.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.database.DatabaseProblem;
import vn.motcua.database.Home;

/**
 * The embedded PostgreSQL of a {@link Home}, shared by every process that works there. Each holds {@code postgres.lock}
 * with the others; whoever can take it alone at the end was the last and stops the server. Starting and stopping happen
 * under {@code start.lock}. Locks die with their process, so a killed one leaves nothing to clean up; the server it
 * leaves running is found again by the next.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Map<Path, EmbeddedPostgres> OPEN = new HashMap<>();

    private final Home home;
    private final FileGate presence;
    private final PostgresCluster cluster;
    private final Watchdog watchdog;
    private int users;
    private volatile int port;

    private EmbeddedPostgres(Home home) {
        this.home = home;
        try (var starting = new FileGate(home.file("start.lock")).enter(true)) {
            this.presence = new FileGate(home.file("postgres.lock")).enter(false);
            try {
                this.cluster = new PostgresCluster(home);
                this.port = cluster.ensureRunning();
            } catch (RuntimeException | Error e) {
                presence.close();
                throw e;
            }
        }
        this.watchdog = new Watchdog(this);
    }

    /** Starts the server or joins it; each opening is closed once. */
    public static EmbeddedPostgres open(Home home) {
        synchronized (OPEN) {
            var open = OPEN.get(home.directory());
            if (open == null) {
                prepare(home);
                open = new EmbeddedPostgres(home);
                OPEN.put(home.directory(), open);
            }
            open.users++;
            return open;
        }
    }

    /** Stops a server that nobody uses any more, as a killed process leaves it; answers whether there was one. */
    public static boolean stopUnused(Home home) {
        var process = new ServerProcess(home.postgres().resolve("data"));
        synchronized (OPEN) {
            if (OPEN.containsKey(home.directory()) || !process.isRunning()) return false;
            try (var starting = new FileGate(home.file("start.lock")).enter(true);
                    var presence = new FileGate(home.file("postgres.lock"))) {
                if (!presence.tryEnter(true) || !process.isRunning()) return false;
                new PostgresCluster(home).stop();
                return true;
            }
        }
    }

    /** The port on the loopback address; it may change when the server is started again. */
    int port() {
        return port;
    }

    Secrets secrets() {
        return cluster.secrets();
    }

    PostgresSource as(String user, String password, String database) {
        return new PostgresSource("127.0.0.1", this::port, database, user, password);
    }

    /** Makes the roles and the database when they are missing. */
    void provide(String database) {
        synchronized (OPEN) {
            try (var starting = new FileGate(home.file("start.lock")).enter(true);
                    var connection = as(PostgresCluster.SUPERUSER, secrets().superuser(), "postgres")
                            .getConnection()) {
                RolesScript.run(connection, database, secrets());
            } catch (SQLException e) {
                throw new DatabaseProblem(DatabaseProblem.Kind.UNREACHABLE, database, String.valueOf(e.getMessage()));
            }
        }
    }

    /** Starts the server again when it is gone, unless another process was quicker. */
    void revive() {
        if (cluster.isRunning()) return;
        synchronized (OPEN) {
            if (users == 0) return;
            try (var starting = new FileGate(home.file("start.lock")).enter(true)) {
                if (!cluster.isRunning()) LOG.warn("PostgreSQL is gone; starting it again");
                port = cluster.ensureRunning();
            }
        }
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            if (--users > 0) return;
            OPEN.remove(home.directory());
            watchdog.close();
            try (var starting = new FileGate(home.file("start.lock")).enter(true);
                    presence) {
                if (presence.tryEnter(true)) cluster.stop();
            }
        }
    }

    private static void prepare(Home home) {
        try {
            Files.createDirectories(home.directory());
            if (Files.exists(home.postgres())) return;
            Files.createDirectory(home.postgres());
            // Another user's server passes through here, but sees nothing.
            Trees.permit(home.postgres(), "rwx--x--x");
        } catch (IOException e) {
            throw new DatabaseProblem(
                    DatabaseProblem.Kind.HOME_NOT_WRITABLE, home.directory().toString(), e.toString());
        }
    }
}
