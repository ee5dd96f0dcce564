package vn.motcua.desk.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.register.ImportRegister;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/**
 * Imports that run while whoever started them looks elsewhere. Kept by the node that runs them, the newest
 * {@value #MOST}: what was taken is in the database whatever becomes of this list.
 */
@Component
class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final int MOST = 50;

    private final ImportRegister register;
    private final Texts texts;
    private final Deque<Run> runs = new ArrayDeque<>();

    ImportRuns(ImportRegister register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    /** What is asked for, with the file where it was put down; it is deleted in the end. */
    record Task(String fileName, Path file, boolean dryRun, boolean keepGood, Locale locale) {}

    /** An import under way or over; read by other threads than the one that runs it. */
    static final class Run implements ImportRegister.Progress {

        final UUID id = Ids.next();
        final UUID account;
        final Task task;
        final long size;
        volatile long rows;
        volatile long bytes;
        volatile boolean running = true;
        volatile boolean waiting;
        volatile @Nullable IntakeReport report;
        volatile @Nullable String sentence;

        Run(UUID account, Task task, long size) {
            this.account = account;
            this.task = task;
            this.size = Math.max(1, size);
        }

        @Override
        public void reached(long rows, long bytes) {
            this.rows = rows;
            this.bytes = bytes;
            waiting = false;
        }

        @Override
        public void waiting() {
            waiting = true;
        }

        int percent() {
            return running ? (int) Math.min(99, bytes * 100 / size) : 100;
        }
    }

    Run start(Task task, Actor by) throws IOException {
        var run = new Run(by.account(), task, Files.size(task.file()));
        synchronized (runs) {
            runs.addFirst(run);
            while (runs.size() > MOST) runs.removeLast();
        }
        Thread.ofVirtual().name("import-" + run.id).start(() -> take(run, by));
        return run;
    }

    List<Run> of(Actor by) {
        synchronized (runs) {
            return runs.stream().filter(run -> run.account.equals(by.account())).toList();
        }
    }

    /** Somebody else's import is not found. */
    Optional<Run> find(UUID id, Actor by) {
        return of(by).stream().filter(run -> run.id.equals(id)).findFirst();
    }

    private void take(Run run, Actor by) {
        var task = run.task;
        try {
            var request = new ImportRegister.Request(
                    task.fileName(),
                    ImportRegister.Source.of(task.file()),
                    task.dryRun(),
                    task.keepGood(),
                    task.locale(),
                    run);
            switch (register.take(request, by)) {
                case Outcome.Done<IntakeReport>(var report) -> run.report = report;
                case Outcome.Refused<IntakeReport>(var refusal) -> run.sentence = texts.of(task.locale(), refusal);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("import {} broke: {}", run.id, e.getClass().getName());
            run.sentence = texts.of(task.locale(), "desk.import.broken", run.id.toString());
        } finally {
            run.running = false;
            delete(task.file());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an import's file could not be deleted: {}", e.getClass().getName());
        }
    }
}
