package vn.motcua.database.internal;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database to use. Without a URL the embedded one of the home directory.
 *
 * @param url JDBC URL of a server of one's own; empty for the embedded server
 * @param user role the program works as; empty when the URL names it
 * @param migratorUser role that owns the schemas; empty when one role does both
 * @param name database on the embedded server
 * @param modules modules with migrations, in the order they run
 * @param connections most connections at a time
 * @param idle        connections kept open beside those in use: a server has one ready, a command none
 * @param patience    how long a request waits for a connection before it is told that the database is away
 */
@ConfigurationProperties("motcua.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String migratorUser,
        @DefaultValue("") String migratorPassword,
        @DefaultValue("motcua") String name,
        List<String> modules,
        @DefaultValue("10") int connections,
        @DefaultValue("1") int idle,
        @DefaultValue("5s") Duration patience) {

    boolean embedded() {
        return url.isEmpty();
    }

    /** Never prints a password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (embedded() ? "embedded " + name : "given") + "]";
    }
}
