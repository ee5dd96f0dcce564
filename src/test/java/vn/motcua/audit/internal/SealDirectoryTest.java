package vn.motcua.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.audit.Seal;
import vn.motcua.audit.Seals;

class SealDirectoryTest {

    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    private static final Duration OVERLAP = Duration.ofHours(24);

    @TempDir
    Path home;

    private final Random random = new Random(20261122);
    private SealDirectory seals;
    private Path file;

    @BeforeEach
    void nothing_is_sealed() {
        seals = new SealDirectory(home.resolve("seals"));
        file = home.resolve("seals").resolve("heads.seal");
    }

    @Test
    void a_place_without_seals_says_so() {
        var kept = seals.read((digest, block) -> {});

        assertThat(kept).isEqualTo(new Seals.Kept(0, 0, null, null, List.of()));
        assertThat(kept.none()).isTrue();
        assertThat(seals.covered()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void what_was_sealed_is_read_again_in_order() {
        var first = some(3);
        var second = some(2);

        seal(START, first);
        seal(START.plusSeconds(600), second);

        var read = new ArrayList<Seal>();
        var kept = seals.read((digest, block) -> read.addAll(block));
        assertThat(read).containsExactlyElementsOf(join(first, second));
        assertThat(kept.heads()).isEqualTo(5);
        assertThat(kept.blocks()).isEqualTo(2);
        assertThat(kept.until()).isEqualTo(START.plusSeconds(600));
        assertThat(kept.digest()).matches("[0-9a-f]{64}");
        assertThat(kept.faults()).isEmpty();
    }

    @Test
    void nobody_else_may_read_or_write_them() throws IOException {
        seal(START, some(1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void what_is_sealed_already_is_not_sealed_again() {
        var some = some(25_000);
        assertThat(seal(START, some)).isEqualTo(25_000);

        var more = some(1);
        assertThat(seal(START.plusSeconds(600), some)).isZero();
        assertThat(seal(START.plusSeconds(1200), join(some, more))).isEqualTo(1);

        assertThat(kept().blocks()).isEqualTo(5); // one says only that the second round came to its end
        assertThat(kept().heads()).isEqualTo(25_001);
    }

    @Test
    void a_round_that_found_nothing_leaves_no_trace() {
        seal(START, some(1));

        seal(START.plusSeconds(600), List.of());

        assertThat(kept().blocks()).isEqualTo(1);
        assertThat(seals.covered()).contains(START);
    }

    @Test
    void a_round_looks_back_from_the_end_of_the_last_whole_one() {
        assertThat(since(START)).isEmpty();
        seal(START, some(2));
        assertThat(since(START.plusSeconds(600))).contains(START.minus(OVERLAP));

        try (var round = seals.begin(START.plusSeconds(1200), OVERLAP)) {
            some(Block.MOST + 1).forEach(round::add);
        }

        assertThat(kept().blocks()).isEqualTo(2);
        assertThat(since(START.plusSeconds(1800))).contains(START.minus(OVERLAP));
    }

    @Test
    void a_first_round_that_was_interrupted_begins_again_and_is_brought_to_its_end() {
        var some = some(Block.MOST + 1);
        try (var round = seals.begin(START, OVERLAP)) {
            some.forEach(round::add);
        }
        assertThat(since(START.plusSeconds(600))).isEmpty();

        assertThat(seal(START.plusSeconds(600), some)).isEqualTo(1);

        assertThat(since(START.plusSeconds(900)))
                .contains(START.plusSeconds(600).minus(OVERLAP));
    }

    @Test
    void a_clock_that_ran_ahead_hides_nothing() {
        seal(START, some(1));
        seal(START.plus(Duration.ofDays(400)), some(1));

        assertThat(since(START.plusSeconds(600))).contains(START.minus(OVERLAP));
    }

    @Test
    void a_block_torn_at_any_byte_is_no_fault_and_is_cut_off_by_the_next() throws IOException {
        seal(START, some(2));
        var sound = Files.readAllBytes(file);
        var lost = some(2);
        seal(START.plusSeconds(600), lost);
        var whole = Files.readAllBytes(file);

        for (int length = sound.length; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(kept().faults()).as("read after %d bytes", length).isEmpty();
            assertThat(kept().blocks()).as("read after %d bytes", length).isEqualTo(1);

            assertThat(seal(START.plusSeconds(1200), lost)).isEqualTo(2);

            assertThat(Files.size(file)).as("sealed after %d bytes", length).isEqualTo(whole.length);
            assertThat(kept().faults()).as("sealed after %d bytes", length).isEmpty();
            assertThat(kept().heads()).as("sealed after %d bytes", length).isEqualTo(4);
        }
    }

    @Test
    void a_torn_first_block_or_room_never_written_to_is_no_fault_either() throws IOException {
        seal(START, some(1));
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(kept().faults()).isEmpty();
            assertThat(seal(START, some(1))).isEqualTo(1);
            assertThat(kept().blocks()).isEqualTo(1);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 100));

        assertThat(kept().faults()).isEmpty();
        seal(START.plusSeconds(600), some(1));

        assertThat(Files.size(file)).isEqualTo(2L * whole.length);
    }

    @Test
    void a_torn_block_that_cannot_be_cut_off_is_no_fault_as_long_as_the_chain_goes_on() throws IOException {
        seal(START, some(2));
        var first = Files.readAllBytes(file);
        seal(START.plusSeconds(600), some(2));
        var second = Arrays.copyOfRange(Files.readAllBytes(file), first.length, (int) Files.size(file));

        for (int torn = 1; torn < second.length; torn++) {
            Files.write(file, join(first, Arrays.copyOf(second, torn), second));
            assertThat(kept().faults()).as("%d bytes", torn).isEmpty();
            assertThat(kept().blocks()).isEqualTo(2);
        }
    }

    @Test
    void any_changed_byte_of_any_block_is_a_fault_and_stays_one() throws IOException {
        var blocks = fourBlocks();
        var whole = join(blocks);
        int before = blocks[0].length;
        for (int i = 0; i < whole.length; i++) {
            var changed = whole.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            long block = 1 + i / before;

            // A block at the end whose count was raised looks like one whose writing was interrupted.
            boolean looksTorn = block == 4 && i - 3 * before >= 32 && i - 3 * before < 36;
            if (looksTorn) continue;
            assertThat(kept().faults()).as("byte %d", i).containsExactly(block);
            assertThat(kept().blocks()).as("byte %d", i).isEqualTo(3);

            if (i % 17 != 0) continue;
            seal(START.plusSeconds(6000), some(1));
            assertThat(kept().faults()).as("byte %d, sealed on", i).containsExactly(block);
            assertThat(kept().blocks()).as("byte %d, sealed on", i).isEqualTo(4);
        }
    }

    @Test
    void a_block_removed_doubled_or_put_elsewhere_is_a_fault() throws IOException {
        var b = fourBlocks();

        assertThat(faultsOf(b[0], b[2], b[3])).containsExactly(2L);
        assertThat(faultsOf(b[1], b[2], b[3])).containsExactly(1L);
        assertThat(faultsOf(b[0], b[1], b[1], b[2], b[3])).containsExactly(3L);
        assertThat(faultsOf(b[0], b[2], b[1], b[3])).isNotEmpty();
        assertThat(faultsOf(b[0], new byte[] {1, 2, 3}, b[1])).containsExactly(2L);
        assertThat(faultsOf(b)).isEmpty();
    }

    @Test
    void whole_blocks_cut_off_at_the_end_show_only_on_paper() throws IOException {
        var blocks = fourBlocks();
        var paper = kept().digest();

        assertThat(faultsOf(blocks[0], blocks[1])).isEmpty();

        var digests = new ArrayList<String>();
        seals.read((digest, block) -> digests.add(digest));
        assertThat(digests).hasSize(2).doesNotContain(paper);
    }

    @Test
    void rounds_of_many_threads_follow_one_another() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<Long>>();
            for (int i = 0; i < 16; i++) {
                var some = some(10);
                running.add(threads.submit(() -> seal(START, some)));
            }
            for (var each : running) assertThat(each.get()).isEqualTo(10);
        }

        assertThat(kept().faults()).isEmpty();
        assertThat(kept().blocks()).isEqualTo(16);
    }

    private byte[][] fourBlocks() throws IOException {
        var blocks = new byte[4][];
        int before = 0;
        for (int i = 0; i < 4; i++) {
            seal(START.plusSeconds(600L * i), some(2));
            var all = Files.readAllBytes(file);
            blocks[i] = Arrays.copyOfRange(all, before, all.length);
            before = all.length;
        }
        return blocks;
    }

    private List<Long> faultsOf(byte[]... parts) throws IOException {
        Files.write(file, join(parts));
        return kept().faults();
    }

    private Seals.Kept kept() {
        return seals.read((digest, block) -> {});
    }

    private long seal(Instant now, List<Seal> some) {
        try (var round = seals.begin(now, OVERLAP)) {
            some.forEach(round::add);
            return round.finish();
        }
    }

    private java.util.Optional<Instant> since(Instant now) {
        try (var round = seals.begin(now, OVERLAP)) {
            return round.since();
        }
    }

    private List<Seal> some(int many) {
        var some = new ArrayList<Seal>();
        for (int i = 0; i < many; i++) {
            var hash = new byte[Seal.HASH];
            random.nextBytes(hash);
            some.add(new Seal(new UUID(random.nextLong(), random.nextLong()), 1 + random.nextInt(20), hash));
        }
        return some;
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static byte[] join(byte[]... parts) {
        var all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
