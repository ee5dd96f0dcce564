package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;

/** {@code ./motcua import procedures FILE}: a JSON file with one procedure or an array, or a directory of such files. */
@Command(name = "procedures")
final class ImportProceduresCommand extends FileImport {

    @Override
    Outcome<IntakeReport> take(ApplicationContext context, Path file) throws IOException {
        var request = new ImportProcedures.Request(ImportProcedures.sourcesOf(file), dryRun, locale());
        var operator = Operator.actor();
        return context.getBean(ImportProcedures.class).run(request, operator);
    }

    @Override
    boolean takesDirectory() {
        return true;
    }
}
