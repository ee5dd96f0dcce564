package vn.motcua.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.Motcua;

/** Programs that work in a process of their own, on a home of their own, until they are killed in the middle of it. */
public final class Killed {

    private Killed() {}

    /**
     * Starts the class's {@code main} with the home as its argument and kills it, as {@code kill -9} does, once it has said
     * enough.
     *
     * @return what it said on standard output until it was gone
     */
    public static List<String> after(Class<?> program, Path home, Predicate<List<String>> enough)
            throws IOException, InterruptedException {
        var process = program(program, home.toString()).start();
        var said = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (enough.test(said)) process.toHandle().destroyForcibly(); // keeps what it said readable
            }
        }
        process.waitFor();
        return said;
    }

    /** The class's {@code main} in a process of its own that lives for seconds: compiled quickly rather than well. */
    public static ProcessBuilder program(Class<?> program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** The program on that home, with the tests' clock and without web faces. */
    public static ConfigurableApplicationContext open(Path home) {
        return new SpringApplicationBuilder(Motcua.class, TestClockConfiguration.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(settings(home));
    }

    /** What the program needs on that home; all of it named, for tests of the command line set properties of this process. */
    public static String[] settings(Path home) {
        return new String[] {
            "--motcua.home=" + home,
            "--motcua.database.url=",
            "--motcua.database.name=motcua",
            "--motcua.seal.directory=",
            "--logging.level.root=error"
        };
    }
}
