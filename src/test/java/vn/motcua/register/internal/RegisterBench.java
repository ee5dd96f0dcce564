package vn.motcua.register.internal;

import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.testing.MotcuaIT;

/**
 * How many rows of a register are taken in a second. Not a test: run it by name,
 * {@code ./mvnw test -Dtest=RegisterBench -Dmotcua.bench.rows=1000000}.
 */
@MotcuaIT
class RegisterBench {

    @Autowired
    BulkIntake dossiers;

    @Autowired
    Texts texts;

    @Test
    void rows_a_second() {
        long rows = Long.getLong("motcua.bench.rows", 200_000);
        var village = new Village(dossiers, texts, Clock.systemUTC());
        var agencies = new ArrayList<Agency>();
        for (int i = 1; i <= 30; i++) {
            var agency = Village.agency(String.format("B90.%02d.%02d", i % 7 + 1, i), null, null);
            agencies.add(agency);
            village.agencies.put(agency.code(), agency);
        }
        for (var run : new String[] {"take", "again"}) {
            long begin = System.nanoTime();
            var outcome = village.take(
                    new GeneratedRegister(1, agencies, rows),
                    false,
                    false,
                    Village.operator(Reach.EVERYWHERE),
                    (done, bytes) -> {
                        if (done % 50_000 == 0) tell(run, done, begin);
                    });
            var report = ((Outcome.Done<IntakeReport>) outcome).value();
            tell(run, rows, begin);
            System.out.println(
                    "taken " + report.taken() + " present " + report.present() + " refused " + report.refused());
        }
    }

    private static void tell(String run, long rows, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "%tT %s %,d rows in %.1f s, %,.0f rows/s, heap %d MB%n",
                System.currentTimeMillis(),
                run,
                rows,
                seconds,
                rows / seconds,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
