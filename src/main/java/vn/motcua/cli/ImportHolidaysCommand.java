package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.calendar.ImportHolidays;
import vn.motcua.identity.Actors;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/** {@code ./motcua import holidays FILE}: days off and make-up days ({@code ngay, loai, ten}) of all agencies. */
@Command(name = "holidays")
final class ImportHolidaysCommand extends FileImport {

    @Override
    Outcome<IntakeReport> take(ApplicationContext context, Path file) throws IOException {
        var operator = context.getBean(Actors.class).operator();
        return context.getBean(ImportHolidays.class).take(Files.newInputStream(file), dryRun, locale(), operator);
    }
}
