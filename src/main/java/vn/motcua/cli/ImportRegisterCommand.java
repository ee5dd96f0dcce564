package vn.motcua.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.identity.Actors;
import vn.motcua.intake.IntakeReport;
import vn.motcua.register.ImportRegister;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/** {@code ./motcua import register FILE}: an office's register, as far as a million rows and more. */
@Command(name = "register")
final class ImportRegisterCommand extends FileImport {

    /** Between two lines of progress; short imports show none. */
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    @Option(names = "--keep-good", descriptionKey = "keep-good")
    boolean keepGood;

    @Override
    Outcome<IntakeReport> take(ApplicationContext context, Path file) throws IOException {
        var operator = context.getBean(Actors.class).operator();
        var request = new ImportRegister.Request(
                String.valueOf(file.getFileName()),
                ImportRegister.Source.of(file),
                dryRun,
                keepGood,
                locale(),
                new Told(err(), context.getBean(Texts.class), Files.size(file)));
        return context.getBean(ImportRegister.class).take(request, operator);
    }

    private final class Told implements ImportRegister.Progress {

        private final PrintWriter err;
        private final Texts texts;
        private final long size;
        private long last = System.nanoTime();

        Told(PrintWriter err, Texts texts, long size) {
            this.err = err;
            this.texts = texts;
            this.size = Math.max(1, size);
        }

        @Override
        public synchronized void reached(long rows, long bytes) {
            long now = System.nanoTime();
            if (now - last < PAUSE) return;
            last = now;
            tell(texts.of(locale(), "register.progress", rows, Math.min(100, bytes * 100 / size)));
        }

        @Override
        public void waiting() {
            tell(texts.of(locale(), "register.waiting"));
        }

        private void tell(String sentence) {
            err.println(sentence);
            err.flush();
        }
    }
}
