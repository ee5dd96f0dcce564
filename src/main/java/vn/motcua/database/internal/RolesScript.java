package vn.motcua.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Runs {@code db/roles.sql}, the script an administrator runs with psql, against the embedded server. */
final class RolesScript {

    static final String MIGRATOR = "motcua_migrator";
    static final String APP = "motcua_app";

    private static final String ROLE = "select 1 from pg_roles where rolname = ?";

    private RolesScript() {}

    /** Makes what is missing; roles belong to the server and may be there while the database is not. */
    static void run(Connection connection, String database, Secrets secrets) throws SQLException {
        if (exists(connection, "select 1 from pg_database where datname = ?", database)) return;
        for (var statement : statements(database, secrets)) {
            if (makesRole(statement) && exists(connection, ROLE, statement.split(" ", 4)[2])) continue;
            try (var run = connection.createStatement()) {
                run.execute(statement);
            }
        }
    }

    private static boolean makesRole(String statement) {
        return statement.startsWith("create role ");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static List<String> statements(String database, Secrets secrets) {
        var script = text().replaceAll("(?m)^--.*$", "")
                .replace(":'migrator_password'", "'" + secrets.migrator() + "'")
                .replace(":'app_password'", "'" + secrets.app() + "'")
                .replace(":\"database\"", '"' + database + '"');
        return Stream.of(script.split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String text() {
        try {
            return new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
