package vn.motcua.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.motcua.shared.Texts;

/**
 * Reads the command line and runs it. Exit status: 0 done, 1 refused or failed with nothing done, 2 partly done, 64 wrong
 * usage. Results go to the standard output, everything else to the standard error, both in UTF-8 whatever the system's
 * locale says.
 */
public final class Cli {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int PARTLY = 2;
    static final int WRONG_USAGE = 64;

    private static final Set<String> SERVERS = Set.of("run", "demo");

    private Cli() {}

    /**
     * Runs with the standard streams; answers the exit status.
     *
     * @param program the class Spring starts from
     */
    public static int run(Class<?> program, String... arguments) {
        boolean server = arguments.length > 0 && SERVERS.contains(arguments[0]);
        // Before the first logger: what a command prints should not drown in the start of the program.
        if (!server) System.setProperty("motcua.log", "warn");
        System.setOut(stream(FileDescriptor.out));
        System.setErr(stream(FileDescriptor.err));
        return run(program, new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    /** Runs with given streams. */
    static int run(Class<?> program, PrintWriter out, PrintWriter err, String... arguments) {
        int status = commandLine(program, locale(List.of(arguments)))
                .setOut(out)
                .setErr(err)
                .execute(arguments);
        out.flush();
        err.flush();
        return status;
    }

    static CommandLine commandLine(Class<?> program, Locale locale) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var line = new CommandLine(new MotcuaCommand(program))
                .setResourceBundle(ResourceBundle.getBundle("help/help", locale, noFallback))
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Cli::wrongUsage)
                .setExecutionExceptionHandler(new Failures(locale));
        line.getHelpSectionMap().remove(CommandLine.Model.UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);
        return line;
    }

    /** The language must be known before parsing, for the errors of parsing are read too. */
    static Locale locale(List<String> arguments) {
        var chosen = System.getenv().getOrDefault("MOTCUA_LANG", "vi");
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith("--lang=")) chosen = argument.substring("--lang=".length());
            if (argument.equals("--lang") && i + 1 < arguments.size()) chosen = arguments.get(i + 1);
        }
        return chosen.equals("en") ? Locale.ENGLISH : Texts.VIETNAMESE;
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        var line = wrong.getCommandLine();
        line.getErr().println(wrong.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, line.getErr())) {
            line.usage(line.getErr());
        }
        return WRONG_USAGE;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
