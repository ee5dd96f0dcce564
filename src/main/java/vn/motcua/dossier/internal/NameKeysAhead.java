package vn.motcua.dossier.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes the name keys of an import beside everything else: on a connection and a thread of its own, because the server
 * writes what comes through one connection on one processor, and the keys are a quarter of its work. They last a moment
 * before the dossiers do; a mark says so, and what a lost moment left behind is removed before the next import.
 */
final class NameKeysAhead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NameKeysAhead.class);

    /** Between which ids the dossiers lie whose keys may have been left behind. */
    private record Mark(UUID firstId, UUID lastId) {}

    private final Connection connection;
    private final TableCopy copy;
    private final JdbcClient jdbc;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("name-key-writer").factory());
    private @Nullable Future<?> underWay;
    private @Nullable TakenInRows latest;
    private @Nullable UUID first;
    private @Nullable UUID last;

    private NameKeysAhead(Connection connection) throws SQLException {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.copy = new TableCopy(connection);
    }

    /** Takes the connection over; no other import may be under way. */
    static NameKeysAhead open(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            var ahead = new NameKeysAhead(connection);
            ahead.removeLeftBehind();
            connection.commit();
            return ahead;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private void removeLeftBehind() {
        for (var mark : jdbc.sql("delete from dossier.name_keys_ahead returning first_id, last_id")
                .query(Mark.class)
                .list()) {
            int removed = jdbc.sql("""
                            delete from dossier.name_key k
                            where k.dossier_id between :first and :last
                              and not exists (select from dossier.dossier d where d.id = k.dossier_id)
                            """)
                    .param("first", mark.firstId())
                    .param("last", mark.lastId())
                    .update();
            LOG.warn("{} name keys of an import that was cut off have been removed", removed);
        }
    }

    /**
     * Begins to write the keys of these rows, after those before them are written.
     *
     * @return the rows before them, which nobody needs any more
     */
    @Nullable
    TakenInRows write(TakenInRows rows, BitSet kept) {
        await();
        var before = latest;
        latest = rows;
        if (first == null) first = rows.firstId();
        last = rows.lastId();
        underWay = writer.submit(() -> {
            copy.send(TakenInTable.NAME_KEY, rows.table(TakenInTable.NAME_KEY), kept);
            return kept;
        });
        return before;
    }

    private void await() {
        if (underWay == null) return;
        try {
            underWay.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Makes the keys last. The import's own transaction must take the mark away. */
    void commit(Import origin) throws SQLException {
        await();
        if (first == null) return;
        jdbc.sql("insert into dossier.name_keys_ahead (import_id, first_id, last_id) values (:id, :first, :last)")
                .param("id", origin.id())
                .param("first", first)
                .param("last", last)
                .update();
        connection.commit();
    }

    /** What was not committed is gone. */
    @Override
    public void close() throws SQLException {
        writer.close();
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
