package vn.motcua.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every module's schema up to date, in the order of {@code motcua.database.modules}: a schema per module, owned by
 * the migrator, with its own history. When the fingerprint of all migrations stands on the schema {@code shared} there is
 * nothing to do, which is every start but the first. Several nodes may start at once: one migrates, the others wait.
 */
final class Migrations {

    /** Any constant will do; it names this lock among the advisory locks of the database. */
    private static final long LOCK = 0x6d6f_7463_7561L;

    /** How the fingerprint on the schema {@code shared} begins. */
    static final String MARK = "motcua migrations ";

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final OpenDatabase database;
    private final List<String> modules;

    Migrations(OpenDatabase database, List<String> modules) {
        this.database = database;
        this.modules = modules;
    }

    void run() {
        var resolver = new PathMatchingResourcePatternResolver();
        var present = modules.stream()
                .filter(module -> scripts(resolver, module).length > 0)
                .toList();
        var fingerprint = fingerprint(resolver, present);
        try (var connection = database.migrator().getConnection()) {
            if (fingerprint.equals(recorded(connection))) return;
            execute(connection, "select pg_advisory_lock(" + LOCK + ")");
            if (fingerprint.equals(recorded(connection))) return;
            for (var module : present) migrate(connection, module);
            execute(connection, "create schema if not exists shared");
            execute(connection, "comment on schema shared is '" + fingerprint + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("The schemas could not be brought up to date", e);
        }
    }

    private void migrate(Connection connection, String module) throws SQLException {
        var result = Flyway.configure()
                .dataSource(database.migrator())
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .locations("classpath:db/migration/" + module)
                .placeholders(Map.of("app", database.appRole()))
                .validateMigrationNaming(true)
                .loggers("slf4j")
                .load()
                .migrate();
        execute(connection, "grant usage on schema " + module + " to \"" + database.appRole() + '"');
        if (result.migrationsExecuted > 0) LOG.info("{}: {} migrations run", module, result.migrationsExecuted);
    }

    private static @Nullable String recorded(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var answer =
                        query.executeQuery("select obj_description(to_regnamespace('shared')::oid, 'pg_namespace')")) {
            return answer.next() ? answer.getString(1) : null;
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /** The role belongs to it: another application role needs its grants. */
    private String fingerprint(PathMatchingResourcePatternResolver resolver, List<String> present) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(database.appRole().getBytes(StandardCharsets.UTF_8));
            for (var module : present) {
                for (var script : scripts(resolver, module)) {
                    digest.update((module + '/' + script.getFilename()).getBytes(StandardCharsets.UTF_8));
                    digest.update(script.getContentAsByteArray());
                }
            }
            return MARK + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] scripts(PathMatchingResourcePatternResolver resolver, String module) {
        try {
            var found = resolver.getResources("classpath*:db/migration/" + module + "/*.sql");
            Arrays.sort(found, Comparator.comparing(script -> String.valueOf(script.getFilename())));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
