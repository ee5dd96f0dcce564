package vn.motcua.register.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.BulkIntake.Prepared;
import vn.motcua.dossier.BulkIntake.Taking;
import vn.motcua.dossier.Standing;
import vn.motcua.dossier.TakenIn;
import vn.motcua.intake.Row;
import vn.motcua.register.ImportRegister.Progress;

/**
 * Brings rows to the database batch by batch. While one batch is written the next is read, checked and made ready; at
 * most {@value #WAITING} wait, so memory stays flat.
 */
final class Feed implements AutoCloseable {

    static final int BATCH = 5_000;
    private static final int WAITING = 2;

    private final Taking taking;
    private final WatchedStream stream;
    private final BooleanSupplier inVain;
    private final Progress progress;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("register-writer").factory());
    private final Deque<Future<?>> underWay = new ArrayDeque<>();
    private List<TakenIn> dossiers = new ArrayList<>(BATCH);
    private List<Row> rows = new ArrayList<>(BATCH);
    private long written;
    private long present;

    /** @param inVain whether nothing of the file will stay, so that its rows are only checked */
    Feed(Taking taking, WatchedStream stream, BooleanSupplier inVain, Progress progress) {
        this.taking = taking;
        this.stream = stream;
        this.inVain = inVain;
        this.progress = progress;
    }

    void add(Row row, @Nullable TakenIn dossier) {
        if (dossier == null) return;
        dossiers.add(dossier);
        rows.add(row);
        if (rows.size() == BATCH) send();
    }

    /** Waits until everything is written. */
    void finish() {
        if (!rows.isEmpty()) send();
        while (!underWay.isEmpty()) await(underWay.removeFirst());
    }

    /** Rows that were there already; known when finished. */
    long present() {
        return present;
    }

    private void send() {
        var batch = rows;
        var prepared = taking.prepare(dossiers);
        rows = new ArrayList<>(BATCH);
        dossiers = new ArrayList<>(BATCH);
        while (underWay.size() >= WAITING) await(underWay.removeFirst());
        underWay.addLast(writer.submit(() -> write(batch, prepared)));
    }

    private void write(List<Row> batch, Prepared prepared) {
        if (inVain.getAsBoolean()) taking.onlyCheck();
        var standings = taking.write(prepared);
        for (int i = 0; i < batch.size(); i++) tell(batch.get(i), standings.get(i));
        written += batch.size();
        progress.reached(written, stream.count());
    }

    private void tell(Row row, Standing standing) {
        switch (standing) {
            case Standing.New free -> {}
            case Standing.Present there -> present++;
            case Standing.EarlierInFile earlier ->
                row.refuse(Columns.CODE, "register.code.twice", row.get(Columns.CODE), Long.toString(earlier.line()));
            case Standing.Taken taken -> row.refuse(Columns.CODE, "register.code.taken", row.get(Columns.CODE));
        }
    }

    private static void await(Future<?> writing) {
        try {
            writing.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        underWay.forEach(writing -> writing.cancel(false));
        writer.close();
    }
}
