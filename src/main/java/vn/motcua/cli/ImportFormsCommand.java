package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.form.Forms;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;

/** {@code ./motcua import forms FILE}: a JSON file with one form or an array, or a directory of such files. */
@Command(name = "forms")
final class ImportFormsCommand extends FileImport {

    @Override
    Outcome<IntakeReport> take(ApplicationContext context, Path file) throws IOException {
        var forms = context.getBean(Forms.class);
        return forms.take(ImportProcedures.sourcesOf(file), dryRun, locale(), Operator.actor());
    }

    @Override
    boolean takesDirectory() {
        return true;
    }
}
