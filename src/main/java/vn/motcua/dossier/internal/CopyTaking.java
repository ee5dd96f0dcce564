package vn.motcua.dossier.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.dossier.Standing;
import vn.motcua.dossier.TakenIn;

/** One import: look-up and COPY on one connection, in one transaction. */
final class CopyTaking implements BulkIntake.Taking {

    /** Counters kept in memory before they are written; a province has some 100,000 agencies and days a year. */
    private static final int COUNTERS = 100_000;

    private final Connection connection;
    private final TakenInStore store;
    private final Import origin;
    private final Runnable committed;
    private final SerialsSeen serials = new SerialsSeen();
    private long taken;

    private CopyTaking(Connection connection, Import origin, Runnable committed) throws SQLException {
        this.connection = connection;
        this.origin = origin;
        this.committed = committed;
        this.store = new TakenInStore(connection);
    }

    /** @param committed run when everything lasts */
    static CopyTaking begin(Connection connection, Import origin, Runnable committed) throws SQLException {
        try {
            connection.setAutoCommit(false);
            var taking = new CopyTaking(connection, origin, committed);
            taking.store.waitForOtherImports();
            taking.store.planForGrowth();
            return taking;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public BulkIntake.Prepared prepare(List<TakenIn> rows) {
        return new TakenInRows(origin, rows);
    }

    @Override
    public List<Standing> write(BulkIntake.Prepared prepared) {
        var batch = (TakenInRows) prepared;
        var standings = standings(batch.rows());
        var kept = new BitSet(standings.size());
        for (int i = 0; i < standings.size(); i++) {
            if (!(standings.get(i) instanceof Standing.New)) continue;
            kept.set(i);
            serials.see(batch.rows().get(i).serial());
        }
        try {
            for (var table : TakenInTable.values()) store.copy(table, batch.table(table), kept);
        } catch (SQLException | RuntimeException failure) {
            if (TakenInStore.isTaken(failure)) throw new BulkIntake.CodeTakenMeanwhile(failure);
            throw new IllegalStateException(failure);
        }
        taken += kept.cardinality();
        if (serials.size() > COUNTERS) raiseCounters();
        return standings;
    }

    private List<Standing> standings(List<TakenIn> rows) {
        var known = store.known(rows, origin);
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
        raiseCounters();
        store.keepOrigin(origin, sha256, rowsRead, taken);
        try {
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
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
