package vn.motcua.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DemoMonthTest {

    @Test
    void lives_run_side_by_side_but_only_a_few_at_once() {
        var together = new CyclicBarrier(DemoMonth.AT_ONCE);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var lives = new ArrayList<Runnable>();
        for (int i = 0; i < 50 * DemoMonth.AT_ONCE; i++) {
            lives.add(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                meet(together);
                now.decrementAndGet();
            });
        }

        DemoMonth.sideBySide(lives);

        assertThat(most).hasValue(DemoMonth.AT_ONCE);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
