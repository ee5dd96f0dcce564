package vn.motcua.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.motcua.database.internal.BenchServer;

/** The server in a process of its own, started as {@code ./motcua run} does; its directory is the benchmarks' own. */
final class ServerProgram implements AutoCloseable {

    private final Process process;
    private final int port;
    private final double seconds;

    /** Starts it and waits until its first page is whole. */
    ServerProgram(String database) throws IOException, InterruptedException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        var app = Path.of(System.getProperty("motcua.bench.app"));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (app.resolve("motcua.aot").toFile().exists()) {
            command.addAll(List.of("-XX:AOTCache=" + app.resolve("motcua.aot"), "-Xlog:disable"));
        }
        command.addAll(List.of("-jar", app.resolve("motcua.jar").toString(), "run"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bench-server.log").toFile());
        builder.environment().put("MOTCUA_HOME", BenchServer.HOME.directory().toString());
        builder.environment().put("MOTCUA_PORT", String.valueOf(port));
        builder.environment().put("MOTCUA_DB_URL", "");
        builder.environment().put("MOTCUA_DATABASE_NAME", database);
        long begin = System.nanoTime();
        process = builder.start();
        while (!answers()) {
            if (!process.isAlive()) throw new IllegalStateException("see target/bench-server.log");
            TimeUnit.MILLISECONDS.sleep(5);
        }
        seconds = (System.nanoTime() - begin) / 1e9;
    }

    int port() {
        return port;
    }

    /** From the start of the process to the end of the first page. */
    double seconds() {
        return seconds;
    }

    private boolean answers() throws IOException {
        try {
            var page = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/procedures")
                    .toURL()
                    .openConnection();
            if (page.getResponseCode() != 200) return false;
            page.getInputStream().readAllBytes();
            return true;
        } catch (java.net.ConnectException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
