package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.identity.Actors;
import vn.motcua.intake.IntakeReport;
import vn.motcua.queue.ImportQueueServices;
import vn.motcua.shared.Outcome;

/** {@code ./motcua import queue-services FILE}: what people queue for ({@code co_quan, chu, ten, ten_en, quay, …}). */
@Command(name = "queue-services")
final class ImportQueueServicesCommand extends FileImport {

    @Override
    Outcome<IntakeReport> take(ApplicationContext context, Path file) throws IOException {
        var operator = context.getBean(Actors.class).operator();
        return context.getBean(ImportQueueServices.class).take(Files.newInputStream(file), dryRun, locale(), operator);
    }
}
