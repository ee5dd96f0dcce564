package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;

/** {@code ./motcua import bundles FILE}: a JSON file with one bundle or an array, or a directory of such files. */
@Command(name = "bundles")
final class ImportBundlesCommand extends FileImport {

    @Override
    Outcome<IntakeReport> take(ApplicationContext context, Path file) throws IOException {
        var bundles = context.getBean(Bundles.class);
        return bundles.take(ImportProcedures.sourcesOf(file), dryRun, locale(), Operator.actor());
    }

    @Override
    boolean takesDirectory() {
        return true;
    }
}
