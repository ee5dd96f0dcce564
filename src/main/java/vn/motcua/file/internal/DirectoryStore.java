package vn.motcua.file.internal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.file.FileDamaged;
import vn.motcua.file.FileRefusal;
import vn.motcua.file.FileStore;
import vn.motcua.file.Stored;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/**
 * Files in a directory: {@code ab/cd/abcd…}, two levels so that no directory grows large. A file is written beside them,
 * forced to disk, and only then renamed to its place; the rename is forced to disk too before anybody hears of it.
 */
class DirectoryStore implements FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryStore.class);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Duration LEFT_OVER = Duration.ofDays(1);
    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final Path unfinished;

    DirectoryStore(Path directory) {
        this.directory = directory;
        this.unfinished = directory.resolve("unfinished");
        removeLeftOvers(Instant.now().minus(LEFT_OVER));
    }

    @Override
    public Outcome<Stored> put(InputStream content, long limit) throws IOException {
        Files.createDirectories(unfinished);
        var draft = unfinished.resolve(Ids.next().toString());
        try {
            return write(content, limit, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Outcome<Stored> write(InputStream content, long limit, Path draft) throws IOException {
        var digest = Checked.sha256();
        var start = new byte[0];
        long size = 0;
        try (var out = FileChannel.open(draft, CREATE_NEW, WRITE)) {
            var buffer = new byte[BUFFER];
            for (int read; (read = content.readNBytes(buffer, 0, BUFFER)) > 0; size += read) {
                if (size + read > limit) return Outcome.refused(FileRefusal.FILE_TOO_LARGE, limit);
                if (size == 0) start = Arrays.copyOf(buffer, read);
                digest.update(buffer, 0, read);
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) out.write(bytes);
            }
            if (size == 0) return Outcome.refused(FileRefusal.FILE_EMPTY);
            out.force(true);
        }
        var name = HexFormat.of().formatHex(digest.digest());
        place(draft, name, size);
        return Outcome.done(new Stored(name, size, MediaKind.of(start)));
    }

    private void place(Path draft, String name, long size) throws IOException {
        var place = placeOf(name);
        if (!holds(place, size) || !touched(place)) {
            Files.createDirectories(place.getParent());
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        }
        // also where another thread was quicker: its rename may not be on disk yet
        for (var level : List.of(place.getParent(), directory.resolve(name.substring(0, 2)), directory)) force(level);
    }

    /** A file of another length was cut off by something outside; the new content takes its place. */
    private static boolean holds(Path place, long size) throws IOException {
        try {
            return Files.size(place) == size;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    @Override
    public Optional<Stored> find(String sha256) throws IOException {
        if (!NAME.matcher(sha256).matches()) return Optional.empty();
        var place = placeOf(sha256);
        if (!touched(place) && !(returned(place) && touched(place))) return Optional.empty();
        try (var content = Files.newInputStream(place)) {
            return Optional.of(new Stored(sha256, Files.size(place), MediaKind.of(content.readNBytes(BUFFER))));
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        if (!NAME.matcher(sha256).matches()) return Optional.empty();
        var place = placeOf(sha256);
        try {
            return Optional.of(new Checked(Files.newInputStream(place), sha256, Files.size(place)));
        } catch (NoSuchFileException missing) {
            return returned(place) ? open(sha256) : Optional.empty();
        }
    }

    @Override
    public long sweep(Instant since, UnaryOperator<Set<String>> referenced) throws IOException {
        return new Sweep(directory, since, referenced).run();
    }

    /** False when there is no such file. */
    private static boolean touched(Path place) throws IOException {
        try {
            Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    /** Takes back what a sweep has set aside and not removed yet; false when it did not. */
    private static boolean returned(Path place) throws IOException {
        try {
            Files.move(Sweep.aside(place), place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    @Override
    public Condition check(String sha256) throws IOException {
        var content = open(sha256);
        if (content.isEmpty()) return Condition.MISSING;
        try (var in = content.get()) {
            in.transferTo(OutputStream.nullOutputStream());
            return Condition.SOUND;
        } catch (FileDamaged damaged) {
            return Condition.DAMAGED;
        }
    }

    private Path placeOf(String name) {
        return directory
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    private static void force(Path level) throws IOException {
        try (var entries = FileChannel.open(level, READ)) {
            entries.force(true);
        }
    }

    /** What a crash left half-written; young drafts may belong to another process on the same directory. */
    private void removeLeftOvers(Instant before) {
        if (!Files.isDirectory(unfinished)) return;
        try (var drafts = Files.newDirectoryStream(unfinished)) {
            for (var draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            LOG.warn("left-over drafts of files stay: {}", failure.getClass().getSimpleName());
        }
    }
}
