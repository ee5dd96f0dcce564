package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.motcua.procedure.ExportProcedures;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.survey.QuestionSets;

/** {@code ./motcua export surveys DIR}: every version of every question set as the files that {@code import surveys} takes. */
@Command(name = "surveys")
final class ExportSurveysCommand extends UseCaseCommand {

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "directory")
    Path directory = Path.of("");

    @Override
    int run(ApplicationContext context) {
        var texts = context.getBean(Texts.class);
        var operator = Operator.actor();
        return switch (context.getBean(QuestionSets.class).export(operator)) {
            case Outcome.Done<List<ExportProcedures.Document>>(var documents) -> write(documents, texts);
            case Outcome.Refused<List<ExportProcedures.Document>>(var refusal) -> fail(texts.of(locale(), refusal));
        };
    }

    private int write(List<ExportProcedures.Document> documents, Texts texts) {
        try {
            Files.createDirectories(directory);
            for (var document : documents) Files.writeString(directory.resolve(document.name()), document.json());
        } catch (IOException failure) {
            return fail(texts.of(locale(), "export.not.written", directory.toString()));
        }
        say(Map.of("written", documents.size()), texts.of(locale(), "export.written", documents.size()));
        return Cli.DONE;
    }

    private int fail(String reason) {
        say(Map.of("error", reason), reason);
        return Cli.REFUSED;
    }

    private void say(Map<String, Object> json, String text) {
        switch (format) {
            case json -> printJson(json);
            case text -> out().println(text);
        }
    }
}
