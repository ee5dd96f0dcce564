package vn.motcua.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** A command that needs the use cases: it opens the program without its web faces, runs, and closes it again. */
abstract class UseCaseCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    enum Format {
        text,
        json,
        csv
    }

    @Option(names = "--format", defaultValue = "text")
    Format format = Format.text;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!formats().contains(format)) {
            var sentence = new CliTexts(locale()).of("cli.NOT_IN_THAT_FORMAT", format);
            throw new ParameterException(spec.commandLine(), sentence);
        }
        try (var context = new SpringApplicationBuilder(MotcuaCommand.program(spec))
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("motcua.database.idle=0")
                .run()) {
            return run(context);
        } finally {
            out().flush();
        }
    }

    /** Runs against the open program; answers the exit status. */
    abstract int run(ApplicationContext context);

    /** The formats this command can print. */
    Set<Format> formats() {
        return Set.of(Format.text, Format.json);
    }

    final Locale locale() {
        return common.locale();
    }

    /** Where the result goes, and nothing but the result. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where progress and complaints go. */
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Prints a result as one line of JSON. */
    final void printJson(Object result) {
        out().println(JSON.writeValueAsString(result));
    }
}
