package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.directory.ImportAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/** {@code ./motcua import agencies FILE}: the agencies, their places in the tree and their successors. */
@Command(name = "agencies")
final class ImportAgenciesCommand extends FileImport {

    @Override
    Outcome<IntakeReport> take(ApplicationContext context, Path file) throws IOException {
        var operator = context.getBean(Actors.class).operator();
        return context.getBean(ImportAgencies.class).take(Files.newInputStream(file), dryRun, locale(), operator);
    }
}
