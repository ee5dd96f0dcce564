package vn.motcua.database.internal;

import java.lang.management.ManagementFactory;

/** The settings of the embedded server: durable first, then sized to the machine and its disk. */
final class ServerSettings {

    private static final long MEGABYTE = 1024L * 1024;

    /**
     * How often a password is hashed. Ours are drawn at random and as long as keys, so that there is nothing to slow down
     * but our own connections: 4,096 rounds, the default, took a quarter of a second of every start.
     */
    static final int PASSWORD_ROUNDS = 16;

    private ServerSettings() {}

    /**
     * An acknowledged commit survives a crash of the process and of the machine.
     *
     * @param free bytes on the disk of the data directory
     */
    static String text(long free) {
        return """
            # Written at every start; changes made here are lost.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = scram-sha-256
            scram_iterations = %d
            max_connections = 100
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_compression = pglz
            shared_buffers = %dMB
            max_wal_size = %dMB
            checkpoint_timeout = 15min
            jit = off
            random_page_cost = 1.1
            max_parallel_workers = 2
            max_parallel_workers_per_gather = 2
            work_mem = 16MB
            timezone = 'UTC'
            lc_messages = 'C'
            log_line_prefix = '%%m [%%p] '
            log_checkpoints = off
            """.formatted(
                PASSWORD_ROUNDS, sharedBuffers(Long.getLong("motcua.postgres.memory", memory())), logSize(free));
    }

    /** A quarter of the memory, between 128 MB and 2 GB. */
    private static long sharedBuffers(long memory) {
        return Math.clamp(memory / MEGABYTE / 4, 128, 2048);
    }

    /**
     * An eighth of what is free, between 1 and 8 GB: in a big import every checkpoint has all pages of the indexes written
     * to the log whole once more, a fifth of the server's work.
     */
    private static long logSize(long free) {
        return Math.clamp(free / MEGABYTE / 8, 1024, 8192);
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
