package vn.motcua.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs on a data directory, as {@code postmaster.pid} and the process table tell. */
final class ServerProcess {

    private final Path data;

    ServerProcess(Path data) {
        this.data = data;
    }

    /** The running postmaster of this very directory; a recycled process id is not taken for it. */
    Optional<ProcessHandle> find() {
        var lines = pidFile();
        if (lines.isEmpty()) return Optional.empty();
        try {
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(this::worksHere);
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    boolean isRunning() {
        return find().isPresent();
    }

    /** Whether the postmaster says that it takes connections. */
    boolean isReady() {
        var lines = pidFile();
        return lines.size() > 7 && lines.get(7).strip().equals("ready");
    }

    int port() {
        var lines = pidFile();
        return lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
    }

    /** Ends children that outlived their postmaster: a new one does not start beside them. */
    void endLeftovers() {
        var leftovers = ProcessHandle.allProcesses().filter(this::worksHere).toList();
        leftovers.forEach(ProcessHandle::destroyForcibly);
        // By what they hold, not by isAlive: where nobody reaps orphans, a dead one stays in the process table.
        Pause.until(Duration.ofSeconds(30), () -> leftovers.stream().noneMatch(this::worksHere));
    }

    /** Removes a {@code postmaster.pid} that names a living process which is not a postmaster of this directory. */
    void forgetRecycledId() {
        if (isRunning()) return;
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every process of a PostgreSQL server has the data directory as its working directory. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .equals(data.toRealPath());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private List<String> pidFile() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.toList();
        } catch (NoSuchFileException notRunning) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
