package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.PASSWORD;
import static vn.motcua.identity.Office.START;
import static vn.motcua.identity.Office.value;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.testing.MotcuaWebIT;
import vn.motcua.testing.TestClock;

@MotcuaWebIT
@org.springframework.context.annotation.Import(WebSecurityIT.Probe.class)
@TestPropertySource(properties = "spring.main.lazy-initialization=true")
class WebSecurityIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    KeepTokens tokens;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    Actors actors;

    @Autowired
    Credentials credentials;

    @Autowired
    TestClock clock;

    private final HttpClient http = HttpClient.newHttpClient();
    private static boolean made;

    @BeforeEach
    void somebody() {
        if (made) return;
        var office = new Office(agencies, accounts, actors);
        office.account("web.user", GrantedRole.everywhere(Role.CONTROLLER, START));
        made = true;
    }

    @Test
    void a_program_without_a_token_is_told_so_in_the_language_it_asks_for() throws Exception {
        var vietnamese = send(get("/api/v1/probe"));
        var english = send(get("/api/v1/probe").header("Accept-Language", "en-GB,en;q=0.9"));

        assertThat(vietnamese.statusCode()).isEqualTo(401);
        assertThat(vietnamese.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(vietnamese.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(vietnamese.body())
                .contains(
                        "\"status\":401", "\"code\":\"UNAUTHENTICATED\"", "\"title\":\"Chưa đăng nhập\"", "\"detail\"");
        assertThat(english.body()).contains("\"title\":\"Not signed in\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk", "/desk/dossiers", "/nowhere", "/account/password", "/actuator", "/api", "/API/v1/probe"
            })
    void whatever_is_not_listed_as_public_needs_somebody_signed_in(String path) throws Exception {
        var answer = send(get(path));

        assertThat(answer.statusCode()).isIn(303, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/health"})
    void public_pages_are_open(String path) throws Exception {
        assertThat(send(get(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/procedures/x/y", "/procedures/a/b/c", "/assets/no/thing"})
    void what_is_public_and_does_not_exist_is_not_found(String path) throws Exception {
        assertThat(send(get(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_token_acts_without_a_form_token_until_it_is_revoked() throws Exception {
        var account = credentials.ofUsername("web.user").orElseThrow().account();
        var expires = clock.instant().plus(Duration.ofDays(1));
        var issued = value(tokens.issue(account, "kiểm thử", Set.of(), expires, actors.operator()));
        var bearer = "Bearer " + issued.token();

        assertThat(send(get("/api/v1/probe").header("Authorization", bearer)).body())
                .isEqualTo(account.toString());
        assertThat(send(post("/api/v1/probe", "").header("Authorization", bearer))
                        .statusCode())
                .isEqualTo(200);
        value(tokens.revoke(issued.id(), actors.operator()));
        var refused = send(get("/api/v1/probe").header("Authorization", bearer));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("TOKEN_INVALID");
    }

    @Test
    void a_bad_token_never_falls_back_to_a_good_cookie() throws Exception {
        var session = signIn();

        var answer = send(get("/api/v1/probe").header("Cookie", session).header("Authorization", "Bearer mct_nothing"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_sends_to_sign_in_and_from_there_back() throws Exception {
        var sent = send(get("/desk/probe?x=1"));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/sign-in?next=%2Fdesk%2Fprobe%3Fx%3D1");
        var form = send(get("/sign-in?next=%2Fdesk%2Fprobe%3Fx%3D1"));
        var signedIn = submit(form, "/desk/probe?x=1", PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/desk/probe?x=1");
    }

    @ParameterizedTest
    @CsvSource({"//evil.example/x", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/sign-in"})
    void nobody_is_sent_elsewhere_after_signing_in(String next) throws Exception {
        var form = send(get("/sign-in"));

        var signedIn = submit(form, next, PASSWORD);

        var location = signedIn.headers().firstValue("Location").orElseThrow();
        assertThat(URI.create(location).getPath()).isEqualTo("/desk");
        assertThat(location).doesNotContain("evil");
    }

    @Test
    void the_session_cookie_is_new_at_every_sign_in_and_none_is_taken_from_outside() throws Exception {
        var form = send(get("/sign-in"));
        var planted = "motcua_session=planted-by-somebody-else";
        var formWithPlanted = send(get("/sign-in").header("Cookie", planted));

        var first = cookie(submit(form, "", PASSWORD), "motcua_session");
        var answer = send(
                post("/sign-in", fields(token(formWithPlanted), "", PASSWORD)).header("Cookie", planted));
        var second = cookie(answer, "motcua_session");

        assertThat(second).isNotEqualTo(first).doesNotContain("planted");
        assertThat(header(answer, "motcua_session")).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(send(get("/desk/probe").header("Cookie", planted)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        var session = signIn();
        var page = send(get("/account/password").header("Cookie", session));
        assertThat(page.statusCode()).isEqualTo(200);

        var out = send(post("/sign-out", "_csrf=" + encode(token(page))).header("Cookie", session));

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(send(get("/desk/probe").header("Cookie", session)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whose_password_somebody_else_set_gets_to_the_page_to_change_it_and_no_further() throws Exception {
        var office = new Office(agencies, accounts, actors);
        var account = office.account("web.new", GrantedRole.everywhere(Role.CONTROLLER, START));
        value(accounts.setPassword(account, "mật khẩu tạm thời", actors.operator()));
        var form = send(get("/sign-in"));
        var visit = "motcua_visit=" + cookie(form, "motcua_visit");
        var fields = fields(token(form), "/desk/probe", "mật khẩu tạm thời").replace("web.user", "web.new");
        var signedIn = send(post("/sign-in", fields).header("Cookie", visit));
        var session = "motcua_session=" + cookie(signedIn, "motcua_session");
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/account/password");

        for (var path : java.util.List.of("/desk/probe", "/desk", "/", "/procedures", "/nowhere")) {
            var held = send(get(path).header("Cookie", session));
            assertThat(held.statusCode()).as(path).isEqualTo(303);
            assertThat(held.headers().firstValue("Location")).as(path).contains("/account/password");
        }
        assertThat(send(get("/desk/probe").header("Cookie", session).header("HX-Request", "true"))
                        .headers()
                        .firstValue("HX-Redirect"))
                .contains("/account/password");
        var program = send(get("/api/v1/probe").header("Cookie", session));
        assertThat(program.statusCode()).isEqualTo(403);
        assertThat(program.body()).contains("\"code\":\"PASSWORD_CHANGE_DUE\"");
        var page = send(get("/account/password").header("Cookie", session));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("do người khác đặt");
        assertThat(send(get("/account/password?lang=en").header("Cookie", session))
                        .body())
                .contains("set by somebody else");
        var changed = send(post(
                        "/account/password",
                        "current=" + encode("mật khẩu tạm thời") + "&wanted=" + encode("một câu hoàn toàn mới")
                                + "&again=" + encode("một câu hoàn toàn mới") + "&_csrf=" + encode(token(page)))
                .header("Cookie", session));
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(send(get("/desk/probe").header("Cookie", session)).body()).isEqualTo(account.toString());
        assertThat(send(get("/api/v1/probe").header("Cookie", session)).body()).isEqualTo(account.toString());
    }

    @Test
    void a_form_without_its_token_or_with_another_ones_is_refused() throws Exception {
        var session = signIn();
        var other = send(get("/sign-in"));

        assertThat(send(post("/desk/probe", "").header("Cookie", session)).statusCode())
                .isEqualTo(403);
        assertThat(send(post("/desk/probe", "_csrf=" + encode(token(other))).header("Cookie", session))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(post("/sign-in", fields("", "", PASSWORD))).statusCode())
                .isEqualTo(403);
        var mine = token(send(get("/account/password").header("Cookie", session)));
        assertThat(send(post("/desk/probe", "_csrf=" + encode(mine)).header("Cookie", session))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_cookie_changes_nothing_through_the_api_without_the_form_token() throws Exception {
        var session = signIn();

        assertThat(send(get("/api/v1/probe").header("Cookie", session)).statusCode())
                .isEqualTo(200);
        var refused = send(post("/api/v1/probe", "").header("Cookie", session));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"CSRF\"");
        var token = token(send(get("/account/password").header("Cookie", session)));
        assertThat(send(post("/api/v1/probe", "").header("Cookie", session).header("X-CSRF-TOKEN", token))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(post("/api/v1/probe", "")).statusCode()).as("nobody").isEqualTo(401);
    }

    @Test
    void a_wrong_password_shows_the_form_again_with_a_sentence() throws Exception {
        var answer = submit(send(get("/sign-in")), "/desk", "sai mật khẩu rồi");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Sai tên đăng nhập hoặc mật khẩu").doesNotContain("sai mật khẩu rồi");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(set -> set.startsWith("motcua_session"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/health", "/api/v1/probe", "/nowhere"})
    void every_answer_carries_the_headers(String path) throws Exception {
        var headers = send(get(path)).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void behind_a_proxy_cookies_are_secure_and_addresses_stay_on_the_outer_name() throws Exception {
        var form = send(get("/sign-in").header("X-Forwarded-Proto", "https"));

        assertThat(header(form, "motcua_visit")).contains("Secure");
        assertThat(form.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(header(send(get("/sign-in")), "motcua_visit")).doesNotContain("Secure");
    }

    @Test
    void a_browser_without_cookies_is_told_why_its_form_is_not_taken() throws Exception {
        var fields = fields(token(send(get("/sign-in"))), "", PASSWORD);

        var without = send(post("/sign-in", fields));
        var forged = send(post("/sign-in", fields).header("Cookie", "motcua_visit=other"));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("<h1>Trình duyệt không giữ cookie</h1>");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("<h1>Không được phép</h1>");
    }

    private String signIn() throws Exception {
        return "motcua_session=" + cookie(submit(send(get("/sign-in")), "", PASSWORD), "motcua_session");
    }

    private HttpResponse<String> submit(HttpResponse<String> form, String next, String password) throws Exception {
        var visit = "motcua_visit=" + cookie(form, "motcua_visit");
        return send(post("/sign-in", fields(token(form), next, password)).header("Cookie", visit));
    }

    private static String fields(String token, String next, String password) {
        return "username=web.user&password=" + encode(password) + "&next=" + encode(next) + "&_csrf=" + encode(token);
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).as("a form token on the page").isTrue();
        return found.group(1);
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return header(answer, name).substring(name.length() + 1).split(";")[0];
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name));
    }

    private static String encode(@Nullable String value) {
        return URLEncoder.encode(value == null ? "" : value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder post(String path, String form) {
        return get(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @RestController
    static class Probe {

        @GetMapping({"/api/v1/probe", "/desk/probe"})
        String who(Actor actor) {
            return actor.account().toString();
        }

        @PostMapping({"/api/v1/probe", "/desk/probe"})
        String change(Actor actor) {
            return actor.account().toString();
        }
    }
}
