package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;
import vn.motcua.survey.QuestionSets;

/** {@code ./motcua import surveys FILE}: a JSON file with one question set or an array, or a directory of such files. */
@Command(name = "surveys")
final class ImportSurveysCommand extends FileImport {

    @Override
    Outcome<IntakeReport> take(ApplicationContext context, Path file) throws IOException {
        var sets = context.getBean(QuestionSets.class);
        return sets.take(ImportProcedures.sourcesOf(file), dryRun, locale(), Operator.actor());
    }

    @Override
    boolean takesDirectory() {
        return true;
    }
}
