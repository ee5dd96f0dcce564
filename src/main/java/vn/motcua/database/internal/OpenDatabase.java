package vn.motcua.database.internal;

import java.sql.SQLException;
import javax.sql.DataSource;
import vn.motcua.database.DatabaseProblem;
import vn.motcua.database.Home;

/** The database in use, as its two roles see it; one and the same role may be both. */
record OpenDatabase(
        DataSource app, DataSource migrator, String appRole, boolean oneRole, boolean embedded, Runnable closing)
        implements AutoCloseable {

    private static final int OLDEST = 15;

    static OpenDatabase of(DatabaseSettings settings, Home home) {
        return settings.embedded() ? embedded(settings, home) : given(settings);
    }

    private static OpenDatabase embedded(DatabaseSettings settings, Home home) {
        var server = EmbeddedPostgres.open(home);
        try {
            var name = settings.name();
            server.provide(name);
            return new OpenDatabase(
                    server.as(RolesScript.APP, server.secrets().app(), name),
                    server.as(RolesScript.MIGRATOR, server.secrets().migrator(), name),
                    RolesScript.APP,
                    false,
                    true,
                    server::close);
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    private static OpenDatabase given(DatabaseSettings settings) {
        var app = new PostgresSource(settings.url(), settings.user(), settings.password());
        var migrator = settings.migratorUser().isEmpty()
                ? app
                : new PostgresSource(settings.url(), settings.migratorUser(), settings.migratorPassword());
        var appRole = roleOf(app, settings.url());
        boolean oneRole = appRole.equals(roleOf(migrator, settings.url()));
        return new OpenDatabase(app, migrator, appRole, oneRole, false, () -> {});
    }

    /** The role behind the connection, from a server new enough; else a refusal with a sentence. */
    private static String roleOf(DataSource source, String url) {
        var address = url.replaceFirst("\\?.*$", "");
        try (var connection = source.getConnection()) {
            var server = connection.getMetaData();
            if (server.getDatabaseMajorVersion() < OLDEST) {
                throw new DatabaseProblem(DatabaseProblem.Kind.TOO_OLD, address, server.getDatabaseProductVersion());
            }
            return server.getUserName();
        } catch (SQLException e) {
            throw new DatabaseProblem(DatabaseProblem.Kind.UNREACHABLE, address, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
