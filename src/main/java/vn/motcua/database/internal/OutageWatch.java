package vn.motcua.database.internal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import vn.motcua.database.Outages;

/** From the first failure on it asks the database itself until that answers again. */
@Component
final class OutageWatch implements Outages, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutageWatch.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final int ANSWER_SECONDS = 2;

    private final DataSource database;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile boolean closed;

    OutageWatch(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean caused(Throwable failure) {
        var lost = lost(failure);
        if (lost == null) return false;
        if (away.compareAndSet(false, true)) {
            LOG.error(
                    "the database is away ({}, SQLSTATE {}); requests are answered with 503 until it is back",
                    lost.getClass().getSimpleName(),
                    lost.getSQLState());
            Thread.ofVirtual().name("database-outage").start(this::untilItAnswers);
        }
        return true;
    }

    private void untilItAnswers() {
        long since = System.nanoTime();
        while (!closed && !answers()) {
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException ending) {
                return;
            }
        }
        away.set(false);
        if (closed) return;
        LOG.warn(
                "the database is back after {} s",
                Duration.ofNanos(System.nanoTime() - since).toSeconds());
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException still) {
            return false;
        }
    }

    private static @Nullable SQLException lost(@Nullable Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && lost(sql)) return sql;
            // a rollback that fails on the closed connection hides why it was tried
            var hidden = at instanceof TransactionSystemException over ? lost(over.getApplicationException()) : null;
            if (hidden != null) return hidden;
        }
        return null;
    }

    /** 08: no connection; 57P0x: the server stops, stopped or starts; 53300: it takes no more connections. */
    private static boolean lost(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || state.startsWith("08")
                || state.startsWith("57P0")
                || state.equals("53300");
    }

    @Override
    public void destroy() {
        closed = true;
    }
}
