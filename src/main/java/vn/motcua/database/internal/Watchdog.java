package vn.motcua.database.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks twice a second whether the embedded server still runs, and starts it again when something killed it. */
final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long STEP_MILLIS = 500;

    private final EmbeddedPostgres server;
    private volatile boolean closed;

    Watchdog(EmbeddedPostgres server) {
        this.server = server;
        Thread.ofPlatform().daemon().name("postgres-watchdog").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(STEP_MILLIS);
                if (!closed) server.revive();
            } catch (InterruptedException nobodyDoesThis) {
                return;
            } catch (RuntimeException e) {
                LOG.error("PostgreSQL could not be started again; trying further", e);
            }
        }
    }

    @Override
    public void close() {
        // Not interrupted: an interrupt in the middle of its work would close the lock files under it.
        closed = true;
    }
}
