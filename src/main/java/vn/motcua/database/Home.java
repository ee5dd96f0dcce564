package vn.motcua.database;

import java.nio.file.Path;

/** The directory that holds everything one installation keeps ({@code MOTCUA_HOME}), and the names inside it. */
public record Home(Path directory) {

    public Home {
        directory = directory.toAbsolutePath().normalize();
    }

    /** What the program finds without opening: {@code MOTCUA_HOME} of the environment, else {@code ./data}. */
    public static Home ofEnvironment() {
        var chosen = System.getProperty("motcua.home", System.getenv().getOrDefault("MOTCUA_HOME", ""));
        return new Home(Path.of(chosen.isBlank() ? "data" : chosen));
    }

    /** Where the embedded PostgreSQL lives: its programs, data, port, log and passwords. */
    public Path postgres() {
        return directory.resolve("postgres");
    }

    public Path file(String name) {
        return directory.resolve(name);
    }
}
