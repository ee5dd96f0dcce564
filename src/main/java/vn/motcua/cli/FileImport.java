package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/**
 * Takes one file in and says what became of it. The exit status is 0 when all of it was taken (or a dry run found
 * nothing wrong), 1 when nothing was taken, 2 when only the good rows were. What is odd about the file itself (missing,
 * unreadable, a directory) is said here, for every kind of file.
 */
abstract class FileImport extends UseCaseCommand {

    /** Problems shown as text; all listed ones are in the JSON. */
    private static final int SHOWN = 100;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    Path file = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    boolean dryRun;

    /** Takes the file in; the one thing that differs between imports. Whatever the file holds is in the report. */
    abstract Outcome<IntakeReport> take(ApplicationContext context, Path file) throws IOException;

    /** Whether a directory is taken too. */
    boolean takesDirectory() {
        return false;
    }

    @Override
    final int run(ApplicationContext context) {
        var texts = context.getBean(Texts.class);
        var fault = faultOfFile();
        if (fault != null) return show(texts, unusable(texts, fault));
        try {
            return switch (take(context, file)) {
                case Outcome.Done<IntakeReport> done -> show(texts, done.value());
                case Outcome.Refused<IntakeReport> no -> show(texts, nothing(texts.of(locale(), no.refusal())));
            };
        } catch (IOException failure) {
            return show(texts, unusable(texts, "import.file.broke"));
        }
    }

    private @Nullable String faultOfFile() {
        if (!Files.exists(file)) return "import.file.missing";
        if (Files.isDirectory(file) && !takesDirectory()) return "import.file.directory";
        if (!Files.isReadable(file)) return "import.file.unreadable";
        return null;
    }

    private IntakeReport unusable(Texts texts, String key) {
        return nothing(texts.of(locale(), key, file.toString()));
    }

    private static IntakeReport nothing(String reason) {
        return new IntakeReport(0, 0, 0, 0, List.of(new Problem(0, null, null, reason)), List.of());
    }

    private int show(Texts texts, IntakeReport report) {
        switch (format) {
            case json -> printJson(report);
            case text -> print(texts, report);
        }
        if (report.errors().isEmpty() && report.refused() == 0) return Cli.DONE;
        return report.taken() > 0 ? Cli.PARTLY : Cli.REFUSED;
    }

    private void print(Texts texts, IntakeReport report) {
        list(texts, "import.errors", report.errors());
        list(texts, "import.warnings", report.warnings());
        out().println(texts.of(
                locale(),
                dryRun ? "import.sum.dry" : "import.sum",
                report.read(),
                report.taken(),
                report.present(),
                report.refused()));
        if (!report.errors().isEmpty() && report.taken() == 0) out().println(texts.of(locale(), "import.nothing"));
    }

    private void list(Texts texts, String title, List<Problem> problems) {
        if (problems.isEmpty()) return;
        out().println(texts.of(locale(), title));
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> out().println("  " + place(texts, problem) + problem.reason()));
        if (problems.size() > SHOWN) out().println("  " + texts.of(locale(), "import.more", problems.size() - SHOWN));
    }

    private String place(Texts texts, Problem problem) {
        var column = problem.column();
        if (problem.line() == 0) return column == null ? "" : column + ": ";
        var line = Long.toString(problem.line());
        return column == null
                ? texts.of(locale(), "import.place.line", line)
                : texts.of(locale(), "import.place.column", line, column);
    }
}
