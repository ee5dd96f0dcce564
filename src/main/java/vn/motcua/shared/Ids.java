package vn.motcua.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes UUIDv7 keys (RFC 9562): ordered by creation time, so that new rows stay together in their indexes. */
public final class Ids {

    private static final SecureRandom SEED = new SecureRandom();
    private static final long NODE = SEED.nextLong();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new key; keys made by one process never go backwards, whatever the clock does. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long millis = tick >>> 12;
        long high = millis << 16 | 0x7000L | tick & 0xFFFL;
        long low = 0x8000_0000_0000_0000L | (ThreadLocalRandom.current().nextLong() ^ NODE) >>> 2;
        return new UUID(high, low);
    }
}
