package vn.motcua.bench;

import static vn.motcua.bench.Measure.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import vn.motcua.database.internal.BenchServer;
import vn.motcua.identity.Actors;
import vn.motcua.intake.IntakeReport;
import vn.motcua.register.ImportRegister;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Rows of a register a second: taken in the first time, present the second. The heap is limited by the launcher. */
final class ImportRows {

    private static final String DATABASE = "bench_import";

    private ImportRows() {}

    static void run(int rows) throws IOException {
        try (var server = new BenchServer();
                var program = server.program(DATABASE)) {
            var office = new Office(program);
            say(
                    "%d communes, officer of the first: %s",
                    Office.COMMUNES, office.officer(0).name());
            take(program, rows, "taken");
            take(program, rows, "present");
        }
    }

    /** Takes the register in and tells how fast that went. */
    static void take(ApplicationContext program, int rows, String what) throws IOException {
        var peak = new AtomicLong();
        var half = new AtomicLong();
        ImportRegister.Progress watch = (done, bytes) -> {
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            peak.accumulateAndGet(used, Math::max);
            if (done < rows / 2) half.accumulateAndGet(used, Math::max);
        };
        var file = file(rows);
        try {
            long begin = System.nanoTime();
            var source = ImportRegister.Source.of(file);
            var request = new ImportRegister.Request("so.csv", source, false, false, Texts.VIETNAMESE, watch);
            IntakeReport report = Office.done(program.getBean(ImportRegister.class)
                    .take(request, program.getBean(Actors.class).operator()));
            tell(rows, what, (System.nanoTime() - begin) / 1e9, report, peak, half);
        } finally {
            Files.delete(file);
        }
    }

    private static Path file(int rows) throws IOException {
        var file = Files.createTempFile("register-", ".csv");
        try (var register = new Register(rows, LocalDate.now(VietnameseTime.ZONE))) {
            Files.copy(register, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static void tell(
            int rows, String what, double seconds, IntakeReport report, AtomicLong peak, AtomicLong half) {
        say(
                "%s: %,d rows in %.1f s, %,.0f rows/s; heap at most %d MB, in the first half %d MB",
                what, rows, seconds, rows / seconds, peak.get() >> 20, half.get() >> 20);
        if (report.refused() > 0)
            throw new IllegalStateException(report.errors().getFirst().toString());
        if (report.taken() + report.present() != rows) throw new IllegalStateException(report.toString());
    }
}
