package vn.motcua.database.internal;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with all power over the database of a test: to show what no grant can prevent is found all the same. */
public final class Superuser {

    private Superuser() {}

    public static JdbcClient on(DataSource application) {
        return JdbcClient.create(source(application));
    }

    public static DataSource source(DataSource application) {
        try (var connection = application.getConnection();
                var server = EmbeddedPostgres.open(TestServer.ready())) {
            return server.as(PostgresCluster.SUPERUSER, server.secrets().superuser(), connection.getCatalog());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
