package vn.motcua.audit.internal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Seals;

/**
 * Seals in a directory: the blocks in {@code heads.seal}, and {@code lock}, whose lock a round holds. Nobody but the
 * program's user may read or write either; a directory that is there already keeps the rights it has.
 */
final class SealDirectory implements Seals {

    private static final String BLOCKS = "heads.seal";

    private final Path directory;

    /** The lock keeps other processes out, this the other threads of this one. */
    private final Semaphore turns = new Semaphore(1);

    SealDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public Round begin(Instant now, Duration overlap) {
        turns.acquireUninterruptibly();
        FileChannel lock = null;
        try {
            prepare();
            lock = open(directory.resolve("lock"));
            lock.lock();
            var held = lock;
            return SealRound.on(directory.resolve(BLOCKS), now, overlap, () -> release(held));
        } catch (IOException failure) {
            release(lock);
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            release(lock);
            throw failure;
        }
    }

    private void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            turns.release();
        }
    }

    private void prepare() throws IOException {
        var above = Files.createDirectories(directory.resolveSibling(""));
        Files.createDirectories(directory, rights(above, "rwx------"));
        var blocks = directory.resolve(BLOCKS);
        if (Files.exists(blocks)) return;
        open(blocks).close();
        try (var entries = FileChannel.open(directory, READ)) {
            entries.force(true);
        }
    }

    private FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, Set.of(CREATE, READ, WRITE), rights(directory, "rw-------"));
    }

    /** A share may know no such rights; whoever mounts it decides then. */
    private static FileAttribute<?>[] rights(Path place, String rights) throws IOException {
        if (!Files.getFileStore(place).supportsFileAttributeView("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }

    @Override
    public Optional<Instant> covered() {
        try (var blocks = FileChannel.open(directory.resolve(BLOCKS), READ)) {
            var reader = new BlockReader(blocks);
            var recent = new RecentBlocks(reader, reader.end().at(), Instant.MAX, Duration.ZERO);
            return Optional.ofNullable(recent.covered());
        } catch (NoSuchFileException nothingSealed) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Kept read(Visitor each) {
        try (var blocks = FileChannel.open(directory.resolve(BLOCKS), READ)) {
            var found = new BlockReader(blocks).walk(block -> each.block(block.name(), block.seals()));
            var last = found.last();
            return new Kept(
                    found.seals(),
                    found.blocks(),
                    last == null ? null : last.made(),
                    last == null ? null : last.name(),
                    found.faults());
        } catch (NoSuchFileException nothingSealed) {
            return new Kept(0, 0, null, null, List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
