package vn.motcua.dossier.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
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
 * Writes whom an import's dossiers are about, and the name keys, beside everything else: on a connection and a thread of
 * its own, because the server writes what comes through one connection on one processor, and this is nearly half of its
 * work. They last a moment before the dossiers do; a mark says so, and what a lost moment left behind is removed before
 * the next import.
 */
final class PersonsAhead implements AutoCloseable {

    static final Set<TakenInTable> TABLES = EnumSet.of(TakenInTable.PARTY, TakenInTable.NAME_KEY);

    private static final Logger LOG = LoggerFactory.getLogger(PersonsAhead.class);

    /** Between which ids the dossiers lie whose persons may have been left behind. */
    private record Mark(UUID firstId, UUID lastId) {}

    private final Connection connection;
    private final TableCopy copy;
    private final JdbcClient jdbc;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("person-writer").factory());
    private @Nullable Future<?> underWay;
    private @Nullable TakenInRows latest;
    private @Nullable UUID first;
    private @Nullable UUID last;

    private PersonsAhead(Connection connection) throws SQLException {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.copy = new TableCopy(connection);
    }

    /** Takes the connection over; no other import may be under way. */
    static PersonsAhead open(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            var ahead = new PersonsAhead(connection);
            ahead.removeLeftBehind();
            connection.commit();
            return ahead;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private void removeLeftBehind() {
        for (var mark : jdbc.sql("delete from dossier.persons_ahead returning first_id, last_id")
                .query(Mark.class)
                .list()) {
            long removed = jdbc.sql("select dossier.remove_persons_left_behind(:first, :last)")
                    .param("first", mark.firstId())
                    .param("last", mark.lastId())
                    .query(Long.class)
                    .single();
            LOG.warn("{} persons of an import that was cut off have been removed", removed);
        }
    }

    /**
     * Begins to write the persons of these rows, after those before them are written.
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
            for (var table : TABLES) copy.send(table, rows.table(table), kept);
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

    /** Makes them last. The import's own transaction must take the mark away. */
    void commit(Import origin) throws SQLException {
        await();
        if (first == null) return;
        jdbc.sql("insert into dossier.persons_ahead (import_id, first_id, last_id) values (:id, :first, :last)")
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
