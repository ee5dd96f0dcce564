package vn.motcua.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.audit.internal.Sealed.START;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no fault (a block whose writing was interrupted) and what is (everything else). */
class SealDamageTest {

    @TempDir
    Path home;

    private Sealed sealed;

    @BeforeEach
    void nothing_is_sealed() {
        sealed = new Sealed(home.resolve("seals"));
    }

    @Test
    void a_block_torn_at_any_byte_is_no_fault_and_is_cut_off_by_the_next() throws IOException {
        sealed.seal(START, sealed.some(2));
        var sound = Files.readAllBytes(sealed.file);
        var lost = sealed.some(2);
        sealed.seal(START.plusSeconds(600), lost);
        var whole = Files.readAllBytes(sealed.file);

        for (int length = sound.length; length < whole.length; length++) {
            Files.write(sealed.file, Arrays.copyOf(whole, length));
            assertThat(sealed.kept().faults()).as("read after %d bytes", length).isEmpty();
            assertThat(sealed.kept().blocks()).as("read after %d bytes", length).isEqualTo(1);

            assertThat(sealed.seal(START.plusSeconds(1200), lost)).isEqualTo(2);

            assertThat(Files.size(sealed.file))
                    .as("sealed after %d bytes", length)
                    .isEqualTo(whole.length);
            assertThat(sealed.kept().faults())
                    .as("sealed after %d bytes", length)
                    .isEmpty();
            assertThat(sealed.kept().heads())
                    .as("sealed after %d bytes", length)
                    .isEqualTo(4);
        }
    }

    @Test
    void a_torn_first_block_or_room_never_written_to_is_no_fault_either() throws IOException {
        sealed.seal(START, sealed.some(1));
        var whole = Files.readAllBytes(sealed.file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(sealed.file, Arrays.copyOf(whole, length));
            assertThat(sealed.kept().faults()).isEmpty();
            assertThat(sealed.seal(START, sealed.some(1))).isEqualTo(1);
            assertThat(sealed.kept().blocks()).isEqualTo(1);
        }
        Files.write(sealed.file, Arrays.copyOf(whole, whole.length + 100));

        assertThat(sealed.kept().faults()).isEmpty();
        sealed.seal(START.plusSeconds(600), sealed.some(1));

        assertThat(Files.size(sealed.file)).isEqualTo(2L * whole.length);
    }

    @Test
    void a_torn_block_that_cannot_be_cut_off_is_no_fault_as_long_as_the_chain_goes_on() throws IOException {
        sealed.seal(START, sealed.some(2));
        var first = Files.readAllBytes(sealed.file);
        sealed.seal(START.plusSeconds(600), sealed.some(2));
        var second = Arrays.copyOfRange(Files.readAllBytes(sealed.file), first.length, (int) Files.size(sealed.file));

        for (int torn = 1; torn < second.length; torn++) {
            Files.write(sealed.file, join(first, Arrays.copyOf(second, torn), second));
            assertThat(sealed.kept().faults()).as("%d bytes", torn).isEmpty();
            assertThat(sealed.kept().blocks()).isEqualTo(2);
        }
    }

    @Test
    void any_changed_byte_of_any_block_is_a_fault_and_stays_one() throws IOException {
        var blocks = fourBlocks();
        var whole = join(blocks);
        int before = blocks[0].length;
        for (int i = 0; i < whole.length; i++) {
            var changed = whole.clone();
            changed[i] ^= (byte) (1 << sealed.random.nextInt(8));
            Files.write(sealed.file, changed);
            long block = 1 + i / before;

            // A block at the end whose count was raised looks like one whose writing was interrupted.
            boolean looksTorn = block == 4 && i - 3 * before >= 32 && i - 3 * before < 36;
            if (looksTorn) continue;
            assertThat(sealed.kept().faults()).as("byte %d", i).containsExactly(block);
            assertThat(sealed.kept().blocks()).as("byte %d", i).isEqualTo(3);

            if (i % 17 != 0) continue;
            sealed.seal(START.plusSeconds(6000), sealed.some(1));
            assertThat(sealed.kept().faults()).as("byte %d, sealed on", i).containsExactly(block);
            assertThat(sealed.kept().blocks()).as("byte %d, sealed on", i).isEqualTo(4);
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
        var paper = sealed.kept().digest();

        assertThat(faultsOf(blocks[0], blocks[1])).isEmpty();

        var digests = new ArrayList<String>();
        sealed.seals.read((digest, block) -> digests.add(digest));
        assertThat(digests).hasSize(2).doesNotContain(paper);
    }

    private byte[][] fourBlocks() throws IOException {
        var blocks = new byte[4][];
        int before = 0;
        for (int i = 0; i < 4; i++) {
            sealed.seal(START.plusSeconds(600L * i), sealed.some(2));
            var all = Files.readAllBytes(sealed.file);
            blocks[i] = Arrays.copyOfRange(all, before, all.length);
            before = all.length;
        }
        return blocks;
    }

    private List<Long> faultsOf(byte[]... parts) throws IOException {
        Files.write(sealed.file, join(parts));
        return sealed.kept().faults();
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
