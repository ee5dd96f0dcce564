package vn.motcua.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.database.internal.TestServer;

/**
 * Points a Spring context at a database of its own on the PostgreSQL that all tests share, or on the server that
 * {@code MOTCUA_TEST_DB_URL} names with {@code %s} for the database, {@code MOTCUA_TEST_DB_USER} and
 * {@code MOTCUA_TEST_DB_PASSWORD}: one role, which may create databases. What needs two roles fails there.
 */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var home = TestServer.ready();
        int number = NUMBER.incrementAndGet();
        var url = System.getenv("MOTCUA_TEST_DB_URL");
        if (url != null) given(url, TestServer.databaseName(number)).applyTo(context);
        TestPropertyValues.of(
                        "motcua.home=" + home.directory(),
                        "motcua.database.name=" + TestServer.databaseName(number),
                        "motcua.seal.directory=" + TestServer.seals(number),
                        "motcua.petition.every=24h",
                        "motcua.lateness.every=24h", // a test sweeps and sends by itself
                        "motcua.outbox.every=24h",
                        "motcua.notice.every=24h")
                .applyTo(context);
        if (url == null) TestPropertyValues.of("motcua.database.url=").applyTo(context);
    }

    private static TestPropertyValues given(String url, String database) {
        var user = System.getenv("MOTCUA_TEST_DB_USER");
        var password = System.getenv("MOTCUA_TEST_DB_PASSWORD");
        try (var connection = DriverManager.getConnection(url.formatted("postgres"), user, password);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database);
            statement.execute("create database " + database + " encoding 'UTF8' template template0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return TestPropertyValues.of(
                "motcua.database.url=" + url.formatted(database),
                "motcua.database.user=" + user,
                "motcua.database.password=" + password);
    }
}
