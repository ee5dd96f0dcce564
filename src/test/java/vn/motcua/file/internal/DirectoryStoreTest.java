package vn.motcua.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.file.FileDamaged;
import vn.motcua.file.FileRefusal;
import vn.motcua.file.FileStore.Condition;
import vn.motcua.file.Stored;
import vn.motcua.shared.Outcome;

class DirectoryStoreTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path directory;

    @Test
    void content_is_kept_under_its_sum_and_comes_back() throws IOException {
        var store = new DirectoryStore(directory);

        var stored = put(store, "abc");

        assertThat(stored).isEqualTo(new Stored(ABC, 3, "text/plain"));
        assertThat(directory.resolve("ba/78/" + ABC)).hasContent("abc");
        assertThat(read(store, ABC)).isEqualTo("abc");
        assertThat(store.check(ABC)).isEqualTo(Condition.SOUND);
    }

    @Test
    void what_is_kept_can_be_asked_for_without_reading_it() throws IOException {
        var store = new DirectoryStore(directory);
        put(store, "abc");

        assertThat(store.find(ABC)).contains(new Stored(ABC, 3, "text/plain"));
        assertThat(store.find(ABC.replace('b', 'c'))).isEmpty();
        assertThat(store.find("../../etc/passwd")).isEmpty();
    }

    @Test
    void a_sweep_removes_what_is_old_and_not_referred_to_and_nothing_else() throws IOException {
        var store = new DirectoryStore(directory);
        var needed = put(store, "cần").sha256();
        var old = put(store, "cũ").sha256();
        var young = put(store, "mới").sha256();
        var again = put(store, "lại").sha256();
        var found = put(store, "hỏi").sha256();
        for (var name : List.of(needed, old, again, found)) age(name);
        put(store, "lại");
        store.find(found);
        var asked = new java.util.HashSet<String>();

        long removed = store.sweep(Instant.now().minus(Duration.ofDays(1)), names -> {
            asked.addAll(names);
            return java.util.Set.of(needed);
        });

        assertThat(removed).isEqualTo(1);
        assertThat(asked).containsExactlyInAnyOrder(needed, old);
        assertThat(store.check(old)).isEqualTo(Condition.MISSING);
        for (var name : List.of(needed, young, again, found)) {
            assertThat(store.check(name)).isEqualTo(Condition.SOUND);
        }
    }

    @Test
    void what_a_sweep_set_aside_before_a_crash_is_found_again_or_swept_the_next_time() throws IOException {
        var store = new DirectoryStore(directory);
        var read = put(store, "đọc").sha256();
        var needed = put(store, "cần").sha256();
        var old = put(store, "cũ").sha256();
        for (var name : List.of(read, needed, old)) {
            age(name);
            Files.move(placeOf(name), Sweep.aside(placeOf(name)));
        }

        assertThat(read(store, read)).isEqualTo("đọc");
        assertThat(store.sweep(Instant.now().minus(Duration.ofDays(1)), names -> java.util.Set.of(read, needed)))
                .isEqualTo(1);
        assertThat(store.check(needed)).isEqualTo(Condition.SOUND);
        assertThat(store.find(old)).isEmpty();
        assertThat(put(store, "cũ").sha256()).isEqualTo(old);
    }

    private void age(String name) throws IOException {
        Files.setLastModifiedTime(placeOf(name), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    private Path placeOf(String name) {
        return directory
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    @Test
    void what_is_not_there_or_no_sum_is_not_found() throws IOException {
        var store = new DirectoryStore(directory);

        assertThat(store.open(ABC)).isEmpty();
        assertThat(store.open("../../etc/passwd")).isEmpty();
        assertThat(store.open(ABC.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(store.check(ABC)).isEqualTo(Condition.MISSING);
    }

    @Test
    void exactly_the_limit_is_taken_and_one_byte_more_is_refused_without_a_trace() throws IOException {
        var store = new DirectoryStore(directory);
        int limit = 200_000;

        var taken = store.put(new ByteArrayInputStream(new byte[limit]), limit);
        var refused = store.put(new ByteArrayInputStream(new byte[limit + 1]), limit);

        assertThat(taken).isInstanceOf(Outcome.Done.class);
        assertThat(refused)
                .asInstanceOf(type(Outcome.Refused.class))
                .extracting(no -> no.refusal().code())
                .isEqualTo(FileRefusal.FILE_TOO_LARGE);
        assertThat(files()).hasSize(1);
    }

    @Test
    void nothing_is_refused_as_empty() throws IOException {
        var outcome = new DirectoryStore(directory).put(InputStream.nullInputStream(), 10);

        assertThat(outcome)
                .asInstanceOf(type(Outcome.Refused.class))
                .extracting(no -> no.refusal().code())
                .isEqualTo(FileRefusal.FILE_EMPTY);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() throws IOException {
        var store = new DirectoryStore(directory);
        var broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 100_000) throw new IOException("the line went dead");
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.put(broken, 1_000_000)).hasMessage("the line went dead");

        assertThat(files()).isEmpty();
    }

    @Test
    void drafts_of_a_crash_go_at_the_next_start_and_are_never_content() throws IOException {
        var unfinished = Files.createDirectories(directory.resolve("unfinished"));
        var old = Files.writeString(unfinished.resolve("old"), "ab");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        var young = Files.writeString(unfinished.resolve("young"), "ab");

        var store = new DirectoryStore(directory);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(store.open("old")).isEmpty();
    }

    @Test
    void a_file_that_was_cut_off_is_whole_again_when_its_content_comes_again() throws IOException {
        var store = new DirectoryStore(directory);
        put(store, "abc");
        Files.writeString(directory.resolve("ba/78/" + ABC), "ab");
        assertThat(store.check(ABC)).isEqualTo(Condition.DAMAGED);

        put(store, "abc");

        assertThat(store.check(ABC)).isEqualTo(Condition.SOUND);
    }

    @Test
    void changed_bytes_are_found_before_the_last_of_them_is_delivered() throws IOException {
        var store = new DirectoryStore(directory);
        var content = new byte[100_000];
        new Random(7).nextBytes(content);
        var stored = done(store.put(new ByteArrayInputStream(content), content.length));
        content[50_000]++;
        Files.write(
                directory
                        .resolve(stored.sha256().substring(0, 2))
                        .resolve(stored.sha256().substring(2, 4))
                        .resolve(stored.sha256()),
                content);

        long delivered = 0;
        try (var in = store.open(stored.sha256()).orElseThrow()) {
            var buffer = new byte[8192];
            for (int read; (read = in.read(buffer)) > 0; ) delivered += read;
            throw new AssertionError("the change was not found");
        } catch (FileDamaged expected) {
            assertThat(delivered).isLessThan(content.length);
        }

        assertThat(store.check(stored.sha256())).isEqualTo(Condition.DAMAGED);
    }

    @Test
    void thirty_two_threads_with_the_same_content_keep_it_once() throws Exception {
        var store = new DirectoryStore(directory);
        var content = new byte[300_000];
        new Random(11).nextBytes(content);
        var start = new CountDownLatch(1);
        var puts = new ArrayList<Callable<Stored>>();
        for (int i = 0; i < 32; i++) {
            puts.add(() -> {
                start.await();
                return done(store.put(new ByteArrayInputStream(content), content.length));
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = puts.stream().map(threads::submit).toList();
            start.countDown();
            var sums = new ArrayList<String>();
            for (var each : running) sums.add(each.get().sha256());
            assertThat(sums).hasSize(32).containsOnly(sums.getFirst());
            assertThat(store.check(sums.getFirst())).isEqualTo(Condition.SOUND);
        }

        assertThat(files()).hasSize(1);
    }

    @Test
    void media_types_come_from_the_content() {
        assertThat(MediaKind.of("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo("application/pdf");
        assertThat(MediaKind.of(HexFormat.of().parseHex("89504e470d0a1a0a0000")))
                .isEqualTo("image/png");
        assertThat(MediaKind.of(HexFormat.of().parseHex("ffd8ffe000104a464946")))
                .isEqualTo("image/jpeg");
        assertThat(MediaKind.of(HexFormat.of().parseHex("504b030400"))).isEqualTo("application/zip");
        assertThat(MediaKind.of("PK\3\4..[Content_Types].xml..word/document.xml".getBytes(StandardCharsets.UTF_8)))
                .endsWith("wordprocessingml.document");
        assertThat(MediaKind.of("<html><script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/plain");
        var cut = "Hồ sơ".getBytes(StandardCharsets.UTF_8);
        assertThat(MediaKind.of(java.util.Arrays.copyOf(cut, cut.length - 1))).isEqualTo("text/plain");
        assertThat(MediaKind.of(new byte[] {1, 2, 3})).isEqualTo("application/octet-stream");
    }

    private static Stored put(DirectoryStore store, String text) throws IOException {
        return done(store.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000));
    }

    private static Stored done(Outcome<Stored> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Stored>) outcome).value();
    }

    private static String read(DirectoryStore store, String sha256) throws IOException {
        try (var in = store.open(sha256).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
