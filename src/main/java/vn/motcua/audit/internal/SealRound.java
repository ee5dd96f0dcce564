package vn.motcua.audit.internal;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.audit.Seal;
import vn.motcua.audit.Seals;

/** One round on the file. Seals gather until they make a block; those that a recent block holds are left out. */
final class SealRound implements Seals.Round {

    private static final Logger LOG = LoggerFactory.getLogger(SealRound.class);

    private final FileChannel read;
    private final FileChannel append;
    private final Runnable release;
    private final Instant now;
    private final RecentBlocks recent;
    private final Set<Seal> gathered = new LinkedHashSet<>();
    private @Nullable Block last;
    private long added;
    private boolean found;

    private SealRound(
            FileChannel read,
            FileChannel append,
            Runnable release,
            Instant now,
            @Nullable Block last,
            RecentBlocks recent) {
        this.read = read;
        this.append = append;
        this.release = release;
        this.now = now;
        this.last = last;
        this.recent = recent;
    }

    /** @param release called once, when the round is closed */
    static SealRound on(Path file, Instant now, Duration overlap, Runnable release) throws IOException {
        var read = FileChannel.open(file, READ);
        try {
            var reader = new BlockReader(read);
            var end = reader.end();
            if (end.torn()) cut(file, end.at());
            if (end.damaged()) LOG.error("the file of seals is damaged at its end; sealing goes on behind the damage");
            var instant = now.truncatedTo(ChronoUnit.MICROS);
            var recent = new RecentBlocks(reader, end.at(), instant, overlap);
            return new SealRound(read, FileChannel.open(file, APPEND), release, instant, end.last(), recent);
        } catch (IOException | RuntimeException failure) {
            read.close();
            throw failure;
        }
    }

    /** Where the file system only lets files grow, the torn block stays; it is no fault as long as the chain goes on. */
    private static void cut(Path file, long end) {
        try (var write = FileChannel.open(file, WRITE)) {
            write.truncate(end);
            write.force(true);
            LOG.info("a block of seals whose writing was interrupted was cut off");
        } catch (IOException onlyGrows) {
            LOG.info("a block of seals whose writing was interrupted stays: {}", onlyGrows.toString());
        }
    }

    @Override
    public Optional<Instant> since() {
        return Optional.ofNullable(recent.since());
    }

    @Override
    public void add(Seal seal) {
        // A full block waits for the next seal: only the very last block of a round may say that all of it is sealed.
        if (gathered.size() == Block.MOST) seal(recent.covered());
        found = true;
        gathered.add(seal);
    }

    @Override
    public long finish() {
        seal(now);
        // Also where all that was found is sealed already: whoever asks how far sealing has come must see it move on.
        if ((found || recent.covered() == null) && last != null && !now.equals(last.covered())) write(now, List.of());
        if (added > 0 && last != null) {
            // Whoever keeps the log elsewhere keeps the digest out of reach of whoever holds this machine.
            LOG.info("sealed {}; block {} has the digest {}", added, last.number(), last.name());
        }
        return added;
    }

    private void seal(@Nullable Instant covered) {
        try {
            recent.removeSealed(gathered);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!gathered.isEmpty()) write(covered, List.copyOf(gathered));
        gathered.clear();
    }

    private void write(@Nullable Instant covered, List<Seal> seals) {
        var bytes = Block.write(last, now, covered, seals);
        try {
            last = Block.read(bytes.duplicate());
            while (bytes.hasRemaining()) append.write(bytes);
            append.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        added += seals.size();
    }

    @Override
    public void close() {
        try (read;
                append) {
            release.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
