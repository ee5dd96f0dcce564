package vn.motcua.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import vn.motcua.database.internal.TestServer;

/**
 * One run of the command line inside this process, on a database of the tests' PostgreSQL.
 *
 * @param status the exit status
 * @param out what went to the standard output
 * @param err what went to the standard error
 */
public record CliRun(int status, String out, String err) {

    /** Runs on the database of that number, see {@link TestServer#databaseName}; it is made when it is missing. */
    public static CliRun on(int database, String... arguments) {
        var home = TestServer.ready();
        System.setProperty("motcua.home", home.directory().toString());
        System.setProperty("motcua.database.name", TestServer.databaseName(database));
        System.setProperty("motcua.seal.directory", TestServer.seals(database).toString());
        try {
            var out = new StringWriter();
            var err = new StringWriter();
            int status = Cli.run(WithoutTests.class, new PrintWriter(out), new PrintWriter(err), arguments);
            return new CliRun(status, out.toString(), err.toString());
        } finally {
            System.clearProperty("motcua.home");
            System.clearProperty("motcua.database.name");
            System.clearProperty("motcua.seal.directory");
        }
    }
}
