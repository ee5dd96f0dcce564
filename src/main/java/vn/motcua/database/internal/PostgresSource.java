package vn.motcua.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Opens connections to one database as one role, always at the address that holds now. */
final class PostgresSource extends AbstractDataSource {

    private static final Driver DRIVER = new Driver();

    private final Supplier<String> url;
    private final Properties properties = new Properties();

    /** The embedded server: only SCRAM will do, so that the password never goes to a stranger on the port. */
    PostgresSource(String host, IntSupplier port, String database, String user, String password) {
        this(() -> "jdbc:postgresql://" + host + ":" + port.getAsInt() + "/" + database, user, password);
        properties.setProperty("requireAuth", "scram-sha-256");
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
    }

    PostgresSource(String host, int port, String database, String user, String password) {
        this(host, () -> port, database, user, password);
    }

    /** A given server; user and password may also stand in its URL. */
    PostgresSource(String url, String user, String password) {
        this(() -> url, user, password);
    }

    private PostgresSource(Supplier<String> url, String user, String password) {
        this.url = url;
        if (!user.isEmpty()) properties.setProperty("user", user);
        if (!password.isEmpty()) properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "motcua");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        // The detail of a violated constraint names the values of the row: not for logs.
        properties.setProperty("logServerErrorDetail", "false");
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = DRIVER.connect(url.get(), properties);
        if (connection == null) throw new SQLException("Not a PostgreSQL URL", "08001");
        return connection;
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        throw new SQLException("This source knows its own user", "28000");
    }

    /** The pool also waits this long, when it closes, for connections that are just being opened. */
    @Override
    public int getLoginTimeout() {
        return Integer.parseInt(properties.getProperty("loginTimeout", "0"));
    }

    @Override
    public void setLoginTimeout(int seconds) {
        properties.setProperty("loginTimeout", String.valueOf(seconds));
    }
}
