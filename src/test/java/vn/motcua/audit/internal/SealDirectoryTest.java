package vn.motcua.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.audit.internal.Sealed.OVERLAP;
import static vn.motcua.audit.internal.Sealed.START;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.audit.Seal;
import vn.motcua.audit.Seals;

class SealDirectoryTest {

    @TempDir
    Path home;

    private Sealed sealed;

    @BeforeEach
    void nothing_is_sealed() {
        sealed = new Sealed(home.resolve("seals"));
    }

    @Test
    void a_place_without_seals_says_so() {
        var kept = sealed.seals.read((digest, block) -> {});

        assertThat(kept).isEqualTo(new Seals.Kept(0, 0, null, null, List.of()));
        assertThat(kept.none()).isTrue();
        assertThat(sealed.seals.covered()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void what_was_sealed_is_read_again_in_order() {
        var first = sealed.some(3);
        var second = sealed.some(2);

        sealed.seal(START, first);
        sealed.seal(START.plusSeconds(600), second);

        var read = new ArrayList<Seal>();
        var kept = sealed.seals.read((digest, block) -> read.addAll(block));
        assertThat(read).containsExactlyElementsOf(join(first, second));
        assertThat(kept.heads()).isEqualTo(5);
        assertThat(kept.blocks()).isEqualTo(2);
        assertThat(kept.until()).isEqualTo(START.plusSeconds(600));
        assertThat(kept.digest()).matches("[0-9a-f]{64}");
        assertThat(kept.faults()).isEmpty();
    }

    @Test
    void nobody_else_may_read_or_write_them() throws IOException {
        sealed.seal(START, sealed.some(1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed.file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed.file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void what_is_sealed_already_is_not_sealed_again() {
        var some = sealed.some(25_000);
        assertThat(sealed.seal(START, some)).isEqualTo(25_000);

        var more = sealed.some(1);
        assertThat(sealed.seal(START.plusSeconds(600), some)).isZero();
        assertThat(sealed.seal(START.plusSeconds(1200), join(some, more))).isEqualTo(1);

        assertThat(sealed.kept().blocks()).isEqualTo(5); // one says only that the second round came to its end
        assertThat(sealed.kept().heads()).isEqualTo(25_001);
    }

    @Test
    void a_round_that_found_nothing_leaves_no_trace() {
        sealed.seal(START, sealed.some(1));

        sealed.seal(START.plusSeconds(600), List.of());

        assertThat(sealed.kept().blocks()).isEqualTo(1);
        assertThat(sealed.seals.covered()).contains(START);
    }

    @Test
    void a_round_looks_back_from_the_end_of_the_last_whole_one() {
        assertThat(sealed.since(START)).isEmpty();
        sealed.seal(START, sealed.some(2));
        assertThat(sealed.since(START.plusSeconds(600))).contains(START.minus(OVERLAP));

        try (var round = sealed.seals.begin(START.plusSeconds(1200), OVERLAP)) {
            sealed.some(Block.MOST + 1).forEach(round::add);
        }

        assertThat(sealed.kept().blocks()).isEqualTo(2);
        assertThat(sealed.since(START.plusSeconds(1800))).contains(START.minus(OVERLAP));
    }

    @Test
    void a_first_round_that_was_interrupted_begins_again_and_is_brought_to_its_end() {
        var some = sealed.some(Block.MOST + 1);
        try (var round = sealed.seals.begin(START, OVERLAP)) {
            some.forEach(round::add);
        }
        assertThat(sealed.since(START.plusSeconds(600))).isEmpty();

        assertThat(sealed.seal(START.plusSeconds(600), some)).isEqualTo(1);

        assertThat(sealed.since(START.plusSeconds(900)))
                .contains(START.plusSeconds(600).minus(OVERLAP));
    }

    @Test
    void a_clock_that_ran_ahead_hides_nothing() {
        sealed.seal(START, sealed.some(1));
        sealed.seal(START.plus(Duration.ofDays(400)), sealed.some(1));

        assertThat(sealed.since(START.plusSeconds(600))).contains(START.minus(OVERLAP));
    }

    @Test
    void rounds_of_many_threads_follow_one_another() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < 16; i++) {
                var some = sealed.some(10);
                running.add(threads.submit(() -> sealed.seal(START, some)));
            }
            for (var each : running) assertThat(each.get()).isEqualTo(10);
        }

        assertThat(sealed.kept().faults()).isEmpty();
        assertThat(sealed.kept().blocks()).isEqualTo(16);
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
