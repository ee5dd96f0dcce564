package vn.motcua.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.database.internal.TestServer;

/** Points a Spring context at a database of its own on the PostgreSQL that all tests share. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var home = TestServer.ready();
        int number = NUMBER.incrementAndGet();
        TestPropertyValues.of(
                        "motcua.home=" + home.directory(),
                        "motcua.database.name=" + TestServer.databaseName(number),
                        "motcua.seal.directory=" + TestServer.seals(number),
                        "motcua.database.url=")
                .applyTo(context);
    }
}
