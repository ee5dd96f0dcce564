package vn.motcua.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Credentials;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaIT;

/** What a registry knows is filled in to be confirmed; against a real HTTP server, also one that is slow or out of order. */
@MotcuaIT
class KnownPersonIT {

    private static final String PERSON =
            "{\"name\": \"NGUYỄN THỊ THỦY\", \"born\": \"1990-02-03\", \"residence\": \"Thôn 2, xã Gia Viễn\"}";
    private static final CountDownLatch END = new CountDownLatch(1);
    private static final HttpServer REGISTRY = registry();
    private static volatile int status = 200;
    private static volatile boolean slow;

    @Autowired
    Filings filings;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    private String agency;
    private String number;
    private Actor citizen;

    @DynamicPropertySource
    static void url(DynamicPropertyRegistry registry) {
        registry.add(
                "motcua.population.url",
                () -> "http://127.0.0.1:" + REGISTRY.getAddress().getPort() + "/people/");
    }

    @AfterAll
    static void stop() {
        END.countDown();
        REGISTRY.stop(0);
    }

    @BeforeEach
    void someone() {
        status = 200;
        slow = false;
        var office = new Office(agencies, accounts, actors);
        long random = Math.abs(Ids.next().getLeastSignificantBits() % 100_000_000L);
        agency = "K" + random;
        office.agency(agency, null);
        number = "0371%08d".formatted(random);
        citizen = person("kp." + random);
    }

    private Actor person(String username) {
        var opening = new KeepAccounts.Opening(
                username,
                "Người khai",
                null,
                number,
                Office.PASSWORD,
                true,
                List.of(GrantedRole.everywhere(Role.CITIZEN, Office.START)));
        Office.value(accounts.create(opening, actors.operator()));
        return credentials.ofUsername(username).orElseThrow();
    }

    @Test
    void what_the_registry_knows_is_filled_in_and_the_look_is_written_down() {
        var filing = Office.value(filings.begin("1.001193", agency, false, citizen));

        assertThat(filing.answers().text("hoTen")).isEqualTo("NGUYỄN THỊ THỦY");
        assertThat(filing.answers().text("noiCuTru")).isEqualTo("Thôn 2, xã Gia Viễn");
        assertThat(filing.answers().json()).contains(number);
        assertThat(jdbc.sql("select purpose || ' ' || outcome from identity.population_lookup where account = :by")
                        .param("by", citizen.account())
                        .query(String.class)
                        .list())
                .containsExactly("prefill 1.001193 FOUND");
    }

    @Test
    void for_somebody_else_nobody_is_asked_about() {
        var filing = Office.value(filings.begin("1.001193", agency, true, citizen));

        assertThat(filing.answers().isEmpty()).isTrue();
        assertThat(jdbc.sql("select count(*) from identity.population_lookup where account = :by")
                        .param("by", citizen.account())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_registry_that_is_out_of_order_or_never_ends_its_answer_keeps_nobody_from_filing() {
        status = 503;
        assertThat(Office.value(filings.begin("1.001193", agency, false, citizen))
                        .answers()
                        .text("hoTen"))
                .isEqualTo("Người khai");
        status = 200;
        slow = true;
        long before = System.nanoTime();
        var filing = Office.value(filings.begin("1.001193", agency, false, citizen));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        assertThat(filing.answers().text("hoTen")).isEqualTo("Người khai");
        assertThat(filing.answers().json()).contains(number);
    }

    private static HttpServer registry() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/people/", exchange -> {
                var bytes = PERSON.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes, 0, 5);
                exchange.getResponseBody().flush();
                if (slow) await(); // the first line came, the rest does not
                exchange.getResponseBody().write(bytes, 5, bytes.length - 5);
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await() {
        try {
            END.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
