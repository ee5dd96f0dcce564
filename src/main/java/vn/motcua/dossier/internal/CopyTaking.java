package vn.motcua.dossier.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.dossier.Standing;
import vn.motcua.dossier.TakenIn;

/** One import: look-up and COPY on one connection, in one transaction; whom it is about goes beside it. */
final class CopyTaking implements BulkIntake.Taking {

    /** Counters kept in memory before they are written; a province has some 100,000 agencies and days a year. */
    private static final int COUNTERS = 100_000;

    private final Connection connection;
    private final TakenInStore store;
    private final TableCopy copy;
    private final PersonsAhead persons;
    private final Import origin;
    private final Runnable committed;
    private final Runnable ended;
    private final Queue<TakenInBuffers> spent = new ConcurrentLinkedQueue<>();
    private final SerialsSeen serials = new SerialsSeen();
    private long taken;
    /** Set by the thread that writes, read by the one that prepares. */
    private volatile boolean checking;

    /** Rows that are only looked up. */
    private record ToCheck(List<TakenIn> rows) implements BulkIntake.Prepared {}

    /**
     * @param connection in a transaction that holds the lock of imports
     * @param committed  run when everything lasts
     * @param ended      run when the next import may begin
     */
    CopyTaking(
            Connection connection,
            TakenInStore store,
            PersonsAhead persons,
            Import origin,
            Runnable committed,
            Runnable ended)
            throws SQLException {
        this.connection = connection;
        this.store = store;
        this.persons = persons;
        this.origin = origin;
        this.committed = committed;
        this.ended = ended;
        this.copy = new TableCopy(connection);
    }

    @Override
    public Instant recorded() {
        return origin.recorded();
    }

    @Override
    public void onlyCheck() {
        if (!checking) store.beginCodesSeen();
        checking = true;
    }

    @Override
    public BulkIntake.Prepared prepare(List<TakenIn> rows) {
        if (checking) return new ToCheck(rows);
        var buffers = spent.poll();
        if (buffers == null) buffers = new TakenInBuffers(rows.size());
        buffers.clear();
        return new TakenInRows(origin, rows, buffers);
    }

    @Override
    public List<Standing> write(BulkIntake.Prepared prepared) {
        return switch (prepared) {
            case ToCheck(var rows) -> check(rows);
            case TakenInRows batch
            when checking -> {
                spent.add(batch.buffers());
                yield check(batch.rows());
            }
            default -> write((TakenInRows) prepared);
        };
    }

    private List<Standing> check(List<TakenIn> rows) {
        var standings = standings(rows);
        var free = isNew(standings).stream().mapToObj(rows::get).toList();
        if (!free.isEmpty()) store.keepCodesSeen(free);
        taken += free.size();
        return standings;
    }

    private List<Standing> write(TakenInRows batch) {
        var standings = standings(batch.rows());
        var kept = isNew(standings);
        if (kept.isEmpty()) {
            spent.add(batch.buffers());
        } else {
            copy(batch, kept);
            kept.stream().forEach(i -> serials.see(batch.rows().get(i).serial()));
            if (serials.size() > COUNTERS) raiseCounters();
        }
        taken += kept.cardinality();
        return standings;
    }

    private static BitSet isNew(List<Standing> standings) {
        var free = new BitSet(standings.size());
        for (int i = 0; i < standings.size(); i++) free.set(i, standings.get(i) instanceof Standing.New);
        return free;
    }

    private void copy(TakenInRows batch, BitSet kept) {
        try {
            var before = persons.write(batch, kept);
            if (before != null) spent.add(before.buffers());
            for (var table : TakenInTable.values()) {
                if (!PersonsAhead.TABLES.contains(table)) copy.send(table, batch.table(table), kept);
            }
        } catch (SQLException | RuntimeException failure) {
            if (TakenInStore.isTaken(failure)) throw new BulkIntake.CodeTakenMeanwhile(failure);
            throw new IllegalStateException(failure);
        }
    }

    private List<Standing> standings(List<TakenIn> rows) {
        var known = store.known(rows, origin);
        if (checking) known.putAll(store.codesSeen(rows));
        var inBatch = new HashMap<String, TakenIn>();
        var standings = new ArrayList<Standing>(rows.size());
        for (var row : rows) {
            var before = known.get(row.code());
            var standing = before == null
                    ? besides(inBatch.putIfAbsent(row.code(), row), row)
                    : before.contentSum() == row.contentSum()
                            ? Standing.PRESENT
                            : before.line() == null ? Standing.TAKEN : new Standing.EarlierInFile(before.line());
            standings.add(standing);
        }
        return standings;
    }

    private static Standing besides(@Nullable TakenIn earlier, TakenIn row) {
        if (earlier == null) return Standing.NEW;
        return earlier.contentSum() == row.contentSum() ? Standing.PRESENT : new Standing.EarlierInFile(earlier.line());
    }

    private void raiseCounters() {
        if (serials.size() > 0) store.raiseCounters(serials);
        serials.forget();
    }

    @Override
    public void commit(String sha256, long rowsRead) {
        if (checking) throw new IllegalStateException("nothing was written");
        raiseCounters();
        store.keepOrigin(origin, sha256, rowsRead, taken);
        try {
            persons.commit(origin);
            store.forgetPersonsAhead(origin);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        committed.run();
    }

    @Override
    public long taken() {
        return taken;
    }

    @Override
    public void close() {
        try (connection;
                persons) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            ended.run();
        }
    }
}
