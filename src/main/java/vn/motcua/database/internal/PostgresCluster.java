package vn.motcua.database.internal;

import static vn.motcua.database.DatabaseProblem.Kind.FOREIGN_DATA;
import static vn.motcua.database.DatabaseProblem.Kind.NOT_STARTED;
import static vn.motcua.database.DatabaseProblem.Kind.OTHER_VERSION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.database.DatabaseProblem;
import vn.motcua.database.Home;

/**
 * The PostgreSQL of one {@link Home}: made once, started, attached to when it survived us, stopped. Callers hold the
 * start lock; nothing here guards against two at once.
 */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    /** Recovery after a crash replays at most what lies between two checkpoints. */
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private final Path data;
    private final Path portFile;
    private final Path log;
    private final Secrets secrets;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final ServerProcess process;

    PostgresCluster(Home home) {
        var root = home.postgres();
        this.data = root.resolve("data");
        this.portFile = root.resolve("port");
        this.log = root.resolve("server.log");
        refuseForeignData(root);
        this.binaries = PostgresBinaries.below(root);
        this.secrets = Secrets.in(root.resolve("secrets.properties"));
        this.account = ServerAccount.of(data, binaries);
        this.process = new ServerProcess(data);
    }

    Secrets secrets() {
        return secrets;
    }

    boolean isRunning() {
        return process.isRunning();
    }

    /** Makes sure that the server runs and is ours; answers its port on the loopback address. */
    int ensureRunning() {
        try {
            if (!Files.exists(data)) initialise();
            if (process.isRunning()) {
                int port = attach();
                if (port > 0) return port;
            }
            return start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        if (!process.isRunning()) return;
        var stopped = run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "120");
        if (!stopped.succeeded()) LOG.warn("PostgreSQL did not stop: {}", stopped.lastLine());
    }

    private void refuseForeignData(Path root) {
        var version = data.resolve("PG_VERSION");
        try {
            if (!Files.exists(data)) return;
            if (!Files.exists(version) || !Files.exists(root.resolve("secrets.properties"))) {
                throw new DatabaseProblem(FOREIGN_DATA, data.toString());
            }
            var major = Files.readString(version).strip();
            if (!major.equals(PostgresBinaries.MAJOR)) {
                throw new DatabaseProblem(OTHER_VERSION, data.toString(), major, PostgresBinaries.MAJOR);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() throws IOException {
        LOG.info("Creating the database in {}", data);
        var unfinished = data.resolveSibling("data.new");
        var password = data.resolveSibling("password.new");
        Trees.delete(unfinished);
        Files.createDirectory(unfinished);
        account.own(unfinished);
        Trees.writePrivately(password, secrets.superuser());
        account.own(password);
        try {
            var made = run(
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--set=scram_iterations=" + ServerSettings.PASSWORD_ROUNDS,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            if (!made.succeeded()) throw new DatabaseProblem(NOT_STARTED, data.toString(), made.lastLine(), log);
        } finally {
            Files.deleteIfExists(password);
        }
        var settings = unfinished.resolve("postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + "\ninclude 'motcua.conf'\n");
        // Only a whole cluster gets the final name: a start that dies in between begins anew.
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private int attach() {
        boolean ready = Pause.until(RECOVERY, () -> process.isReady() || !process.isRunning());
        int port = process.port();
        if (!ready || port == 0) return 0;
        try {
            refuseStranger(port);
            LOG.info("Found PostgreSQL still running on port {}", port);
            return port;
        } catch (SQLException e) {
            LOG.warn("PostgreSQL on port {} does not answer as ours ({}); starting it again", port, e.getSQLState());
            stop();
            return 0;
        }
    }

    private int start() throws IOException {
        process.endLeftovers();
        process.forgetRecycledId();
        int port = freePort();
        var settings = data.resolve("motcua.conf");
        Files.deleteIfExists(settings);
        Files.writeString(
                settings,
                ServerSettings.text(Files.getFileStore(settings.getParent()).getUsableSpace()));
        account.own(settings);
        if (!Files.exists(log)) Files.createFile(log);
        account.own(log);
        var started = run(
                "pg_ctl",
                "start",
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                String.valueOf(RECOVERY.toSeconds()),
                "-o",
                "-p " + port);
        if (!started.succeeded()) throw new DatabaseProblem(NOT_STARTED, data.toString(), started.lastLine(), log);
        Files.writeString(portFile, String.valueOf(port));
        try {
            refuseStranger(port);
        } catch (SQLException e) {
            throw new DatabaseProblem(NOT_STARTED, data.toString(), e.getMessage(), log);
        }
        LOG.info("PostgreSQL runs on port {}", port);
        return port;
    }

    /** Asks first where the server keeps its data: one that trusts everybody would let us in and not be ours. */
    private void refuseStranger(int port) throws SQLException {
        try (var connection = new PostgresSource("127.0.0.1", port, "postgres", SUPERUSER, secrets.superuser())
                        .getConnection();
                var answer = connection.createStatement().executeQuery("show data_directory")) {
            answer.next();
            if (!Path.of(answer.getString(1)).equals(data)) throw new SQLException("another data directory", "08004");
        }
    }

    /** The port of last time when nobody else has taken it, so that consoles and monitors find it again. */
    private int freePort() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        if (Files.exists(portFile)) {
            int last = Integer.parseInt(Files.readString(portFile).strip());
            try (var probe = new ServerSocket()) {
                // Connections of a server just gone may still linger on its port; PostgreSQL does not mind them.
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(loopback, last));
                return last;
            } catch (IOException taken) {
                LOG.info("Port {} is taken, choosing another", last);
            }
        }
        try (var probe = new ServerSocket(0, 1, loopback)) {
            return probe.getLocalPort();
        }
    }

    private Program run(String program, String... arguments) {
        return Program.run(account.command(binaries.program(program), arguments));
    }
}
