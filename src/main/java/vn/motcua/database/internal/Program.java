package vn.motcua.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One run of a program of the system: its exit status and all it printed. */
record Program(int exit, String output) {

    boolean succeeded() {
        return exit == 0;
    }

    /** The last line it printed: programs say there what stopped them. */
    String lastLine() {
        return output.strip().lines().reduce("", (earlier, later) -> later);
    }

    static Program run(List<String> command) {
        try {
            // Into a file, not a pipe: a server it leaves behind would keep a pipe open and us waiting.
            var output = Files.createTempFile("motcua", ".out");
            try {
                var process = new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                int exit = process.waitFor();
                return new Program(exit, Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command.getFirst(), e);
        } catch (IOException notThere) {
            return new Program(127, String.valueOf(notThere.getMessage()));
        } catch (UncheckedIOException e) {
            return new Program(127, String.valueOf(e.getMessage()));
        }
    }
}
