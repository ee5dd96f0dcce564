package vn.motcua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.database.internal.FileGate;

/**
 * The right to be the one server process of a {@link Home}: a lock that dies with its process, and beside it the process
 * id for those who want to stop it.
 */
public final class ServerClaim implements AutoCloseable {

    private static final Duration PROBE = Duration.ofSeconds(2);

    private final FileGate gate;

    private ServerClaim(FileGate gate) {
        this.gate = gate;
    }

    /** Takes the directory for this process; refuses with a sentence when another server has it. */
    public static ServerClaim take(Home home) {
        FileGate gate;
        try {
            Files.createDirectories(home.directory());
            gate = new FileGate(lockFile(home));
        } catch (IOException e) {
            throw new DatabaseProblem(
                    DatabaseProblem.Kind.HOME_NOT_WRITABLE, home.directory().toString(), e.toString());
        }
        // Somebody who only looks whether the lock is free holds it for an instant.
        if (!gate.tryEnter(true, PROBE)) {
            gate.close();
            var holder = recorded(home).map(process -> String.valueOf(process.pid()));
            throw new DatabaseProblem(
                    DatabaseProblem.Kind.HOME_IN_USE, home.directory().toString(), holder.orElse("?"));
        }
        record(home);
        return new ServerClaim(gate);
    }

    /** The server process of a directory; a recycled process id is not taken for it. */
    public static Optional<ProcessHandle> holder(Home home) {
        return isFree(home) ? Optional.empty() : recorded(home);
    }

    /** Whether no server process has the directory. */
    public static boolean isFree(Home home) {
        if (!Files.exists(lockFile(home))) return true;
        try (var gate = new FileGate(lockFile(home))) {
            return gate.tryEnter(true);
        }
    }

    @Override
    public void close() {
        gate.close();
    }

    private static Optional<ProcessHandle> recorded(Home home) {
        try {
            var lines = Files.readAllLines(pidFile(home));
            return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                    .filter(process -> started(process).equals(lines.getLast()));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static void record(Home home) {
        var self = ProcessHandle.current();
        try {
            Files.writeString(pidFile(home), self.pid() + "\n" + started(self) + "\n");
        } catch (IOException e) {
            throw new DatabaseProblem(
                    DatabaseProblem.Kind.HOME_NOT_WRITABLE, home.directory().toString(), e.toString());
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("?");
    }

    private static Path lockFile(Home home) {
        return home.file("server.lock");
    }

    private static Path pidFile(Home home) {
        return home.file("server.pid");
    }
}
