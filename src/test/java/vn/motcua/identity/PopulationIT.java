package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.IdentityRefusal.CITIZEN_NUMBER_FORM;
import static vn.motcua.identity.IdentityRefusal.NOT_ALLOWED;
import static vn.motcua.identity.IdentityRefusal.POPULATION_UNAVAILABLE;
import static vn.motcua.identity.IdentityRefusal.PURPOSE_MISSING;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.testing.MotcuaIT;

/** Against a real HTTP server that answers as a registry does, and as one does that is out of order. */
@MotcuaIT
class PopulationIT {

    private static final String THUY = "037190000123";
    private static final HttpServer REGISTRY = registry();
    private static volatile int status = 200;
    private static volatile String body = "";
    private static @Nullable String asked;
    private static boolean made;

    @Autowired
    Population population;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    Actors actors;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    private Actor thuy;
    private Actor officer;

    @DynamicPropertySource
    static void url(DynamicPropertyRegistry registry) {
        registry.add(
                "motcua.population.url",
                () -> "http://127.0.0.1:" + REGISTRY.getAddress().getPort() + "/people/");
        registry.add("motcua.population.token", () -> "token of the registry");
    }

    @AfterAll
    static void stop() {
        REGISTRY.stop(0);
    }

    @BeforeEach
    void people() {
        status = 200;
        body = "{\"name\": \"NGUYỄN THỊ THỦY\", \"born\": \"1990-02-03\", \"sex\": \"Nữ\", \"residence\": 7}";
        if (!made) {
            var office = new Office(agencies, accounts, actors);
            office.account("pop.canbo", GrantedRole.everywhere(Role.RECEPTIONIST, Office.START));
            var opening = new KeepAccounts.Opening(
                    "pop.thuy",
                    "Nguyễn Thị Thủy",
                    null,
                    THUY,
                    Office.PASSWORD,
                    true,
                    List.of(GrantedRole.everywhere(Role.CITIZEN, Office.START)));
            Office.value(accounts.create(opening, actors.operator()));
            made = true;
        }
        thuy = credentials.ofUsername("pop.thuy").orElseThrow();
        officer = credentials.ofUsername("pop.canbo").orElseThrow();
    }

    @Test
    void people_see_what_is_known_about_themselves_and_of_nobody_else() {
        var person = Office.value(population.find(THUY, "own account", thuy)).orElseThrow();

        assertThat(person.name()).isEqualTo("NGUYỄN THỊ THỦY");
        assertThat(person.born()).isEqualTo(LocalDate.of(1990, 2, 3));
        assertThat(person.residence()).isNull();
        assertThat(asked).isEqualTo("/people/" + THUY + " Bearer token of the registry");
        assertThat(Office.refusal(population.find("037190000999", "curiosity", thuy)))
                .isEqualTo(NOT_ALLOWED);
    }

    @Test
    void every_look_is_written_down_with_its_purpose_and_without_the_number() {
        var before = lookups();

        population.find(THUY, "khai sinh", officer);
        status = 404;
        population.find("037190000555", "khai sinh", officer);
        status = 503;
        population.find(THUY, "khai sinh", officer);

        assertThat(lookups()).isEqualTo(before + 3);
        var rows = jdbc.sql(
                        "select purpose || ' ' || outcome from identity.population_lookup where account = :by order by id")
                .param("by", officer.account())
                .query(String.class)
                .list();
        assertThat(rows).endsWith("khai sinh FOUND", "khai sinh NOT_FOUND", "khai sinh FAILED");
        assertThat(jdbc.sql("select l::text from identity.population_lookup l")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(THUY));
    }

    @Test
    void a_registry_out_of_order_is_no_answer_and_bad_questions_are_not_asked() {
        for (var wrong : new String[] {"", "<html>", "[]", "{\"name\": 5}", "{\"name\": \"\"}"}) {
            body = wrong;
            assertThat(Office.refusal(population.find(THUY, "khai sinh", officer)))
                    .isEqualTo(POPULATION_UNAVAILABLE);
        }
        asked = null;
        assertThat(Office.refusal(population.find("12", "khai sinh", officer))).isEqualTo(CITIZEN_NUMBER_FORM);
        assertThat(Office.refusal(population.find(THUY, " ", officer))).isEqualTo(PURPOSE_MISSING);
        assertThat(asked).isNull();
    }

    private long lookups() {
        return jdbc.sql("select count(*) from identity.population_lookup")
                .query(Long.class)
                .single();
    }

    private static HttpServer registry() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/people/", exchange -> {
                asked = exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization");
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
