package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.testing.MotcuaWebIT;
import vn.motcua.testing.TestClock;

/** Through HTTP against a real provider, which is started only after this program: it need not be up before. */
@MotcuaWebIT
@TestPropertySource(
        properties = {
            "motcua.oidc.client-id=" + IdentityProvider.CLIENT,
            "motcua.oidc.client-secret=" + IdentityProvider.SECRET,
            "spring.main.lazy-initialization=true"
        })
class OidcIT {

    private static final int PROVIDER = freePort();
    private static @Nullable ConfigurableApplicationContext provider;
    private static @Nullable UUID known;

    @LocalServerPort
    int port;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    Credentials credentials;

    @Autowired
    SignIn signIn;

    @Autowired
    MyAccount mine;

    @Autowired
    TestClock clock;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("motcua.oidc.issuer", () -> "http://127.0.0.1:" + PROVIDER);
    }

    @BeforeEach
    void startProvider() throws Exception {
        clock.set(java.time.Instant.now()); // the provider's tokens are of this very moment
        if (provider != null) return;
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
        var down = get("/sign-in/oidc");
        assertThat(down.statusCode()).isEqualTo(422);
        assertThat(down.body()).contains("VNeID");
        provider = IdentityProvider.start(PROVIDER, "http://127.0.0.1:" + port + "/sign-in/oidc/callback");
        known = person("oidc.known", "037190000456", null);
    }

    @AfterAll
    static void stopProvider() {
        if (provider != null) provider.close();
    }

    @Test
    void whoever_comes_first_gets_an_account_that_is_verified_and_the_same_one_again() throws Exception {
        var first = signedIn("thuy");
        var again = signedIn("thuy");

        assertThat(again.account()).isEqualTo(first.account());
        assertThat(first.roles()).containsExactly(Role.CITIZEN);
        var profile = Office.value(mine.of(first));
        assertThat(profile.level()).isEqualTo(MyAccount.Level.VERIFIED);
        assertThat(profile.citizenNumber()).isEqualTo("037190000123");
        assertThat(profile.name()).isEqualTo("NGUYỄN THỊ THỦY");
    }

    @Test
    void the_number_finds_the_account_an_office_opened() throws Exception {
        assertThat(signedIn("known").account()).isEqualTo(known);
    }

    @Test
    void without_a_number_nobody_is_verified() throws Exception {
        var profile = Office.value(mine.of(signedIn("foreign")));

        assertThat(profile.level()).isEqualTo(MyAccount.Level.DECLARED);
        assertThat(profile.citizenNumber()).isNull();
    }

    @Test
    void a_signed_in_person_links_it_to_their_account() throws Exception {
        var account = person("oidc.linker", null, null);
        var session = Office.value(signIn.signIn("oidc.linker", Office.PASSWORD, "10.3.0.1"))
                .token();

        var start = get("/sign-in/oidc?link=true&next=/account", "motcua_session=" + session);
        var back = get(atProvider(start, "linker"), "motcua_session=" + session + "; " + cookie(start, "motcua_oidc"));

        assertThat(back.headers().firstValue("location").orElseThrow()).endsWith("/account");
        assertThat(signedIn("linker").account()).isEqualTo(account);
    }

    @Test
    void an_officer_comes_in_this_way_only_after_linking_and_keeps_roles_and_name() throws Exception {
        var opening = new KeepAccounts.Opening(
                "oidc.canbo",
                "Lê Văn Cán (một cửa)",
                null,
                "037190000777",
                Office.PASSWORD,
                true,
                List.of(GrantedRole.everywhere(Role.RECEPTIONIST, Office.START)));
        var account = Office.value(accounts.create(opening, actors.operator()));
        jdbc.sql("update identity.account set officer = :officer where id = :id")
                .param("officer", vn.motcua.shared.Ids.next())
                .param("id", account)
                .update();
        var stranger = get("/sign-in/oidc?next=/desk");
        var refused = get(atProvider(stranger, "canbo"), cookie(stranger, "motcua_oidc"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().allValues("set-cookie")).noneMatch(each -> each.startsWith("motcua_session="));

        var session = Office.value(signIn.signIn("oidc.canbo", Office.PASSWORD, "10.3.0.2"))
                .token();
        var start = get("/sign-in/oidc?link=true&next=/account", "motcua_session=" + session);
        get(atProvider(start, "canbo"), "motcua_session=" + session + "; " + cookie(start, "motcua_oidc"));
        var officer = signedIn("canbo");

        assertThat(officer.account()).isEqualTo(account);
        assertThat(officer.name()).isEqualTo("Lê Văn Cán (một cửa)");
        assertThat(officer.roles()).containsExactly(Role.RECEPTIONIST);
    }

    @Test
    void what_another_browser_started_or_comes_twice_signs_nobody_in() throws Exception {
        var start = get("/sign-in/oidc");
        var callback = atProvider(start, "thuy");

        assertThat(get(callback).statusCode()).isEqualTo(422);
        assertThat(get(callback, cookie(start, "motcua_oidc")).statusCode()).isEqualTo(303);
        assertThat(get(callback, cookie(start, "motcua_oidc")).statusCode()).isEqualTo(422);
        assertThat(get("/sign-in/oidc/callback?error=access_denied&state=x").statusCode())
                .isEqualTo(422);
    }

    private Actor signedIn(String user) throws Exception {
        var start = get("/sign-in/oidc?next=/account");
        var back = get(atProvider(start, user), cookie(start, "motcua_oidc"));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
        var session = cookie(back, "motcua_session").replaceFirst("motcua_session=", "");
        return credentials.ofSession(session).orElseThrow();
    }

    /** The user is signed in at the provider and sent back; answers where to, on this server. */
    private String atProvider(HttpResponse<String> start, String user) throws Exception {
        assertThat(start.statusCode()).as(start.body()).isEqualTo(303);
        var location = start.headers().firstValue("location").orElseThrow();
        var basic = Base64.getEncoder()
                .encodeToString((user + ":" + IdentityProvider.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(location))
                .header("Authorization", "Basic " + basic)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var back = URI.create(answer.headers().firstValue("location").orElseThrow());
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private HttpResponse<String> get(String path, String... cookies) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (cookies.length > 0) request.header("Cookie", String.join("; ", cookies));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("set-cookie").stream()
                .map(each -> each.replaceFirst(";.*", ""))
                .filter(each -> each.startsWith(name + "=") && !each.endsWith("="))
                .findFirst()
                .orElseThrow();
    }

    private UUID person(String username, @Nullable String number, @Nullable UUID officer) {
        var opening = new KeepAccounts.Opening(
                username,
                "Người dùng " + username,
                officer,
                number,
                Office.PASSWORD,
                true,
                List.of(GrantedRole.everywhere(Role.CITIZEN, Office.START)));
        return Office.value(accounts.create(opening, actors.operator()));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
