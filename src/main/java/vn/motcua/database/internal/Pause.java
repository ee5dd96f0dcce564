package vn.motcua.database.internal;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for other processes, of which only the outside can be seen. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }

    /** Waits until the condition holds; answers false when the time is over. */
    static boolean until(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) return false;
            of(Duration.ofMillis(20));
        }
        return true;
    }
}
