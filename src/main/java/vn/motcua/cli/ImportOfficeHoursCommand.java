package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.calendar.ImportOfficeHours;
import vn.motcua.identity.Actors;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/** {@code ./motcua import office-hours FILE}: sessions of agencies ({@code co_quan, thu, tu_gio, den_gio, tu_ngay, den_ngay}). */
@Command(name = "office-hours")
final class ImportOfficeHoursCommand extends FileImport {

    @Override
    Outcome<IntakeReport> take(ApplicationContext context, Path file) throws IOException {
        var operator = context.getBean(Actors.class).operator();
        return context.getBean(ImportOfficeHours.class).take(Files.newInputStream(file), dryRun, locale(), operator);
    }
}
