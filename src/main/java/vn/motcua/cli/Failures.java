package vn.motcua.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.motcua.database.DatabaseProblem;
import vn.motcua.database.Home;

/**
 * What a person reads when a command fails: a sentence where the cause is known, else one line with a reference number
 * under which {@code errors.log} in the home directory keeps the stack trace.
 */
final class Failures implements IExecutionExceptionHandler {

    private final Locale locale;

    Failures(Locale locale) {
        this.locale = locale;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        var texts = new CliTexts(locale);
        var problem = DatabaseProblem.in(failure).map(known -> known.sentence(locale));
        var port = find(failure, PortInUseException.class).map(known -> texts.of("cli.PORT_IN_USE", known.getPort()));
        line.getErr().println(problem.or(() -> port).orElseGet(() -> texts.of("cli.FAILED", keep(failure))));
        return Cli.REFUSED;
    }

    private static <T> Optional<T> find(Throwable failure, Class<T> kind) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** Keeps the stack trace under a reference number. */
    private static String keep(Exception failure) {
        var reference = "%08x".formatted(ThreadLocalRandom.current().nextInt());
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            var home = Home.ofEnvironment();
            Files.createDirectories(home.directory());
            Files.writeString(
                    home.file("errors.log"),
                    Instant.now() + " " + reference + "\n" + trace + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException notWritable) {
            return reference + "\n" + trace;
        }
        return reference;
    }
}
