package vn.motcua.desk.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.printing.PrintedForm.LeftOut;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/**
 * Files that are made while whoever asked for them looks elsewhere. Kept by the node that makes them, the newest
 * {@value #MOST} and for an hour; what was printed is in the history whatever becomes of a file. Two are made at a time:
 * setting pages takes a processor whole.
 */
@Component
class PrintRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PrintRuns.class);
    private static final int MOST = 30;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int AT_ONCE = 2;

    private final Texts texts;
    private final Clock clock;
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Semaphore working = new Semaphore(AT_ONCE);

    PrintRuns(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** What is asked for: decided first, then written. */
    interface Task {
        Outcome<Made> decide();
    }

    /** @param sheets 0 where nobody knows beforehand */
    record Made(String fileName, String mediaType, int sheets, List<LeftOut> left, Writing writing) {}

    interface Writing {
        void to(OutputStream out, java.util.function.IntConsumer made) throws IOException;
    }

    /** Read by other threads than the one that makes the file. */
    static final class Run {

        final UUID id = Ids.next();
        final UUID account;
        final String name;
        final Instant started;
        volatile int made;
        volatile boolean running = true;
        volatile @Nullable Made what;
        volatile @Nullable Path file;
        volatile @Nullable String sentence;

        Run(UUID account, String name, Instant started) {
            this.account = account;
            this.name = name;
            this.started = started;
        }
    }

    Run start(String name, Task task, Locale locale, Actor by) {
        var run = new Run(by.account(), name, clock.instant());
        synchronized (runs) {
            runs.addFirst(run);
            while (runs.size() > MOST
                    || runs.getLast().started.isBefore(clock.instant().minus(KEPT))) {
                delete(runs.removeLast());
            }
        }
        Thread.ofVirtual().name("print-" + run.id).start(() -> make(run, task, locale));
        return run;
    }

    List<Run> of(Actor by) {
        synchronized (runs) {
            return runs.stream().filter(run -> run.account.equals(by.account())).toList();
        }
    }

    /** Somebody else's file is not found. */
    Optional<Run> find(UUID id, Actor by) {
        return of(by).stream().filter(run -> run.id.equals(id)).findFirst();
    }

    private void make(Run run, Task task, Locale locale) {
        working.acquireUninterruptibly();
        try {
            switch (task.decide()) {
                case Outcome.Refused<Made>(var refusal) -> run.sentence = texts.of(locale, refusal);
                case Outcome.Done<Made>(var made) -> {
                    run.what = made;
                    write(run, made);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("printing {} broke: {}", run.id, e.getClass().getName());
            run.sentence = texts.of(locale, "desk.printing.broken", run.id.toString());
        } finally {
            working.release();
            run.running = false;
        }
    }

    private static void write(Run run, Made made) throws IOException {
        var file = Files.createTempFile("motcua-print-", ".part");
        try (var out = Files.newOutputStream(file)) {
            made.writing().to(out, sheets -> run.made = sheets);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        run.file = file;
    }

    private static void delete(Run run) {
        var file = run.file;
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a printed file could not be deleted: {}", e.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        synchronized (runs) {
            runs.forEach(PrintRuns::delete);
            runs.clear();
        }
    }
}
