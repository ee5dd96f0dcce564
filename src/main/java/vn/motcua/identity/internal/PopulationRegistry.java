package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.CITIZEN_NUMBER_FORM;
import static vn.motcua.identity.IdentityRefusal.NOT_ALLOWED;
import static vn.motcua.identity.IdentityRefusal.POPULATION_OFF;
import static vn.motcua.identity.IdentityRefusal.POPULATION_UNAVAILABLE;
import static vn.motcua.identity.IdentityRefusal.PURPOSE_MISSING;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Population;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/**
 * Asks by {@code GET <url><number>}: 200 with a JSON object of {@code name},
 * {@code born} (ISO), {@code sex}, {@code nationality}, {@code ethnicity}, {@code residence}; 404 for nobody. Another
 * answer, a late one or none is no answer.
 */
@Lazy
@Component
@EnableConfigurationProperties(PopulationSettings.class)
class PopulationRegistry implements Population {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NUMBER = Pattern.compile("\\d{12}");
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** For the whole answer: the client's own limit ends where its first line arrives. */
    private static final Duration READ = Duration.ofSeconds(5);

    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_ANSWER = 65_536;
    private static final int LONGEST_TEXT = 500;

    private final PopulationSettings settings;
    private final CitizenStore citizens;
    private final JdbcClient sql;
    private final Clock clock;
    private final HttpClient client;

    PopulationRegistry(PopulationSettings settings, CitizenStore citizens, JdbcClient sql, Clock clock) {
        this.settings = settings;
        this.citizens = citizens;
        this.sql = sql;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean on() {
        return !settings.url().isEmpty();
    }

    @Override
    public Outcome<Optional<Person>> find(String number, String purpose, Actor by) {
        if (!on()) return Outcome.refused(POPULATION_OFF);
        if (!NUMBER.matcher(number).matches()) return Outcome.refused(CITIZEN_NUMBER_FORM);
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) return Outcome.refused(PURPOSE_MISSING);
        if (!may(number, by)) return Outcome.refused(NOT_ALLOWED);
        try {
            var answer = answer(number);
            if (answer.statusCode() == 404) {
                log(number, purpose, "NOT_FOUND", by);
                return Outcome.done(Optional.empty());
            }
            if (answer.statusCode() == 200 && answer.body().length <= LONGEST_ANSWER) {
                var person = person(number, JSON.readTree(answer.body()));
                if (person != null) {
                    log(number, purpose, "FOUND", by);
                    return Outcome.done(Optional.of(person));
                }
            }
        } catch (IOException | JacksonException e) {
            return failed(number, purpose, by);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failed(number, purpose, by);
    }

    private HttpResponse<byte[]> answer(String number) throws IOException, InterruptedException {
        var answer = client.sendAsync(request(number), BodyHandlers.ofByteArray());
        try {
            return answer.get(READ.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the registry did not answer", e);
        } finally {
            answer.cancel(true);
        }
    }

    private Outcome<Optional<Person>> failed(String number, String purpose, Actor by) {
        log(number, purpose, "FAILED", by);
        return Outcome.refused(POPULATION_UNAVAILABLE);
    }

    /** Oneself with a number somebody vouches for; an officer who receives. */
    private boolean may(String number, Actor by) {
        if (by.serves(Permission.DOSSIER_RECEIVE)) return true;
        return citizens.row(by.person())
                .map(CitizenStore.Row::citizenNumber)
                .filter(number::equals)
                .isPresent();
    }

    /** The number stands in the address: the registry's own log is not ours to keep clean, ours never sees it. */
    private HttpRequest request(String number) {
        var request = HttpRequest.newBuilder(URI.create(settings.url() + number))
                .timeout(READ)
                .header("Accept", "application/json")
                .header("X-Request-Id", UUID.randomUUID().toString())
                .GET();
        if (!settings.token().isEmpty()) request.header("Authorization", "Bearer " + settings.token());
        return request.build();
    }

    private static @Nullable Person person(String number, JsonNode node) {
        var name = text(node, "name");
        if (name == null) return null;
        return new Person(
                number,
                name,
                date(text(node, "born")),
                text(node, "sex"),
                text(node, "nationality"),
                text(node, "ethnicity"),
                text(node, "residence"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isString()) return null;
        var text = value.asString().strip();
        return text.isEmpty() || text.length() > LONGEST_TEXT ? null : text;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) return null;
        try {
            var date = LocalDate.parse(text);
            return VietnameseTime.inRange(date) ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void log(String number, String purpose, String outcome, Actor by) {
        sql.sql("""
                        insert into identity.population_lookup (id, at, account, about, purpose, outcome)
                        values (:id, :at, :account, :about, :purpose, :outcome)
                        """)
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", by.person())
                .param("about", Secret.hash("population:" + number))
                .param("purpose", purpose)
                .param("outcome", outcome)
                .update();
    }
}
