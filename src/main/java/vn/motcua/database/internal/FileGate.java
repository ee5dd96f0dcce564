package vn.motcua.database.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.database.DatabaseProblem;

/**
 * A lock of the operating system on a file: it dies with its process, even by {@code kill -9}.
 *
 * <p>A process must open each lock file only once at a time: closing any channel on a file drops all of its locks.
 */
public final class FileGate implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path file;
    private final FileChannel channel;
    private @Nullable FileLock lock;

    public FileGate(Path file) {
        this.file = file;
        try {
            this.channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Takes the lock, alone or with others, if nobody stands in the way. */
    public boolean tryEnter(boolean alone) {
        try {
            if (lock != null) lock.release();
            lock = channel.tryLock(0, Long.MAX_VALUE, !alone);
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Takes the lock if it comes free in time. */
    public boolean tryEnter(boolean alone, Duration atMost) {
        return Pause.until(atMost, () -> tryEnter(alone));
    }

    /** Takes the lock, waiting for others; refuses with a sentence when they do not let go. */
    public FileGate enter(boolean alone) {
        if (tryEnter(alone, PATIENCE)) return this;
        close();
        throw new DatabaseProblem(DatabaseProblem.Kind.HOME_BUSY, parent(), String.valueOf(file.getFileName()));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private DatabaseProblem notWritable(IOException e) {
        return new DatabaseProblem(DatabaseProblem.Kind.HOME_NOT_WRITABLE, parent(), e.toString());
    }

    private String parent() {
        return String.valueOf(file.getParent());
    }
}
