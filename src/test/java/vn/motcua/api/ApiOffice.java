package vn.motcua.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.KeepTokens;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;

/**
 * Two communes with an officer in each role, a citizen and an administrator, each with a token, and the means to speak
 * to the interface as one of them.
 */
final class ApiOffice {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();

    final String commune;
    final String neighbour;
    final Map<String, UUID> accounts = new HashMap<>();
    final Map<String, String> tokens = new HashMap<>();
    final HttpClient http = HttpClient.newHttpClient();
    final URI base;

    ApiOffice(ApplicationContext context, int port) {
        base = URI.create("http://127.0.0.1:" + port);
        var office = new Office(
                context.getBean(KeepAgencies.class),
                context.getBean(KeepAccounts.class),
                context.getBean(Actors.class));
        int number = NUMBER.incrementAndGet();
        var province = office.agency("TA" + number, null);
        commune = "TA" + number + ".1";
        neighbour = "TA" + number + ".2";
        var here = office.agency(commune, province);
        var there = office.agency(neighbour, province);
        var issuing = context.getBean(KeepTokens.class);
        add(
                office,
                issuing,
                "receptionist" + number,
                "receptionist",
                GrantedRole.at(Role.RECEPTIONIST, here, Office.START));
        add(office, issuing, "specialist" + number, "specialist", GrantedRole.at(Role.SPECIALIST, here, Office.START));
        add(office, issuing, "leader" + number, "leader", GrantedRole.at(Role.LEADER, here, Office.START));
        add(office, issuing, "stranger" + number, "stranger", GrantedRole.at(Role.RECEPTIONIST, there, Office.START));
        add(office, issuing, "citizen" + number, "citizen", GrantedRole.everywhere(Role.CITIZEN, Office.START));
        add(
                office,
                issuing,
                "controller" + number,
                "controller",
                GrantedRole.everywhere(Role.CONTROLLER, Office.START));
        add(office, issuing, "admin" + number, "admin", GrantedRole.everywhere(Role.ADMINISTRATOR, Office.START));
    }

    private void add(Office office, KeepTokens issuing, String username, String who, GrantedRole role) {
        var account = office.account(username, role);
        var expires = Instant.parse("2024-12-31T00:00:00Z");
        var by = office.actors().operator();
        accounts.put(who, account);
        tokens.put(
                who,
                Office.value(issuing.issue(account, "test", Set.of(), expires, by))
                        .token());
    }

    String filing(String owner) {
        return filing(owner, commune);
    }

    String filing(String owner, String agency) {
        return """
                {"procedure":"1.001193","channel":"counter","receivingAgency":"%s",
                 "owner":{"name":"%s","identityNumber":"036185001234","phone":"0912345678"},
                 "subject":"Khai sinh"}""".formatted(agency, owner);
    }

    /** Files a dossier as the receptionist; answers its code. */
    String filed(String owner) {
        return as("receptionist")
                .post("/api/v1/dossiers", filing(owner))
                .json()
                .get("code")
                .stringValue();
    }

    Call as(String who) {
        return new Call().header("Authorization", "Bearer " + tokens.get(who));
    }

    Call nobody() {
        return new Call();
    }

    final class Call {

        private final HttpRequest.Builder request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(60));

        Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        Answer get(String path) {
            return send(request.uri(base.resolve(path)).GET());
        }

        Answer post(String path, String json) {
            return post(path, "application/json", BodyPublishers.ofString(json));
        }

        Answer post(String path, String type, BodyPublisher body) {
            return send(
                    request.uri(base.resolve(path)).header("Content-Type", type).POST(body));
        }

        Answer method(String method, String path, BodyPublisher body) {
            return send(request.uri(base.resolve(path)).method(method, body));
        }

        private Answer send(HttpRequest.Builder ready) {
            try {
                return new Answer(http.send(ready.build(), BodyHandlers.ofByteArray()));
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The status and code of a problem, as in {@code 422 MOVE_NOT_ALLOWED}. */
        String problem() {
            if (!header("Content-Type").startsWith("application/problem+json")) return status() + " " + text();
            var problem = json();
            if (problem.get("status").intValue() != status()) return "the status differs: " + text();
            if (problem.get("detail").stringValue().isBlank()) return "no sentence: " + text();
            if (problem.get("title").stringValue().contains("error.")) return "no title: " + text();
            return status() + " " + problem.get("code").stringValue();
        }
    }
}
