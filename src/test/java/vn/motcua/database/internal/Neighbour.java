package vn.motcua.database.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.database.Home;
import vn.motcua.database.ServerClaim;

/** Another process that is the server of a home: it holds the claim and the embedded PostgreSQL until it is killed. */
final class Neighbour implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

    private Neighbour(Process process) {
        this.process = process;
    }

    static Neighbour on(Home home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Xshare:auto",
                        "-cp",
                        path,
                        Neighbour.class.getName(),
                        home.directory().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); !READY.equals(line); line = said.readLine()) {
            if (line == null) throw new IllegalStateException("The neighbour ended before it was ready");
        }
        return new Neighbour(process);
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9}: nothing is cleaned up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        var home = new Home(Path.of(arguments[0]));
        try (var claim = ServerClaim.take(home);
                var server = EmbeddedPostgres.open(home)) {
            System.out.println(READY);
            System.in.read();
        }
    }
}
