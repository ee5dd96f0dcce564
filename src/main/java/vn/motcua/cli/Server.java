package vn.motcua.cli;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.database.Home;
import vn.motcua.database.ServerClaim;

/** The web server on this directory; there is one at a time. */
final class Server implements AutoCloseable {

    private final ServerClaim claim;
    private final ConfigurableApplicationContext context;

    private Server(ServerClaim claim, ConfigurableApplicationContext context) {
        this.claim = claim;
        this.context = context;
    }

    static Server open(Class<?> program, Home home) {
        var claim = ServerClaim.take(home);
        try {
            return new Server(claim, WebProgram.open(program));
        } catch (RuntimeException | Error e) {
            claim.close();
            throw e;
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Where people reach it. */
    String address() {
        var web = (WebServerApplicationContext) context;
        var server = web.getWebServer();
        return "http://localhost:" + (server == null ? 0 : server.getPort()) + "/";
    }

    /** Serves until a signal ends the process; the context closes itself then. */
    void serve() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        try (claim) {
            context.close();
        }
    }
}
