package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaWebIT;

/** A citizen's account from its opening to its end, by forms alone; codes are read from the outbox. */
@MotcuaWebIT
@TestPropertySource(
        properties = {
            "motcua.notice.smtp.host=127.0.0.1",
            "motcua.notice.smtp.from=mot-cua@example.vn",
            "spring.main.lazy-initialization=true"
        })
class AccountPagesIT {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> cookies = new TreeMap<>();

    @Test
    void a_citizen_registers_says_how_to_be_told_shares_an_organisation_takes_the_data_home_and_leaves()
            throws Exception {
        var email = "be@example.vn";
        register(email, "Trần Thị Bé");
        var account = page("/account");
        assertThat(account).contains("Trần Thị Bé", email, "Tự khai");

        send(account, "/account/name", Map.of("name", "Trần Thị Bé Ba"));
        assertThat(page("/account")).contains("Trần Thị Bé Ba");

        var preferences = page("/account/preferences");
        var wrong = send(preferences, "/account/preferences", Map.of("language", "vi", "quietFrom", "25:00"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        PageRules.hold(wrong.body());
        var kept = send(
                preferences,
                "/account/preferences",
                Map.of("language", "en", "email", "1", "quietFrom", "20:00", "quietTo", "08:00"));
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(page("/account/preferences")).contains("value=\"20:00\"");

        var organisations = page("/account/organisations");
        assertThat(send(organisations, "/account/organisations", Map.of("name", "X", "tax", "1"))
                        .statusCode())
                .isEqualTo(422);
        var opened = send(organisations, "/account/organisations", Map.of("name", "Công ty Bé", "tax", "0100109106"));
        var organisation = location(opened);
        var invited = send(page(organisation), organisation + "/invitations", Map.of("role", "FILER"));
        assertThat(invited.statusCode()).isEqualTo(200);
        PageRules.hold(invited.body());
        send(page("/account/organisations"), "/account/organisations/acting", Map.of());
        assertThat(page("/account")).contains("thay mặt Công ty Bé");
        send(page("/account"), "/account/organisations/acting", Map.of());
        assertThat(page("/account")).doesNotContain("thay mặt");

        var zip = names(new Browser(port)
                .bytes("/account/export.zip", "Cookie", cookie())
                .body());
        assertThat(zip).contains("tai-khoan.json", "thong-bao.json", "ai-da-xem.json");
        told(email);
        assertThat(page("/account/notices")).contains("H42.01-240502-0001", "Thư điện tử: đã gửi đến", "Mới");
        send(page("/account/notices"), "/account/notices", Map.of());
        assertThat(page("/account/notices")).doesNotContain("class=\"tag\"");
        assertThat(page("/account/seen")).contains("Chưa có cán bộ");
        assertThat(page("/account/registry")).contains("không tra cứu");

        var closed = send(page("/account/close"), "/account/close", Map.of());
        assertThat(location(closed)).isEqualTo("/");
        assertThat(get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void what_is_wrong_comes_back_with_its_reason_and_nothing_under_way_says_so() {
        assertThat(page("/sign-in/code/enter")).contains("Không còn mã");
        assertThat(page("/sign-in/code/name")).contains("Không còn mã");
        var page = page("/sign-in/code");
        var refused = send(page, "/sign-in/code", Map.of("contact", "không phải"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("không phải").contains("role=\"alert\"");
        PageRules.hold(refused.body());
    }

    private void told(String email) {
        var id = Ids.next();
        jdbc.sql("""
                insert into notice.told (id, account_id, template, dossier_code, at)
                select :id, account, 'RECEIVE', 'H42.01-240502-0001', now() from identity.contact where value = :email
                """).param("id", id).param("email", email).update();
        jdbc.sql("update notice.notice set spread_at = now() where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into outbox.message (id, key, carrier, about, created, next_try, tries, state, ended)
                values (:id, 'notice:' || :id || ':email', 'email', 'RECEIVE', now(), now(), 1, 'SENT', now())
                """).param("id", id).update();
    }

    private void register(String email, String name) {
        var asked = send(page("/sign-in/code?next=/account"), "/sign-in/code", Map.of("contact", email));
        assertThat(location(asked)).isEqualTo("/sign-in/code/enter");
        var enter = page("/sign-in/code/enter");
        assertThat(enter).contains("b***@example.vn");
        assertThat(send(enter, "/sign-in/code/enter", Map.of("code", "1")).statusCode())
                .isEqualTo(422);
        var proven = send(enter, "/sign-in/code/enter", Map.of("code", code(email)));
        assertThat(location(proven)).isEqualTo("/sign-in/code/name");
        var named = page("/sign-in/code/name");
        assertThat(send(named, "/sign-in/code/name", Map.of("name", name)).statusCode())
                .isEqualTo(422);
        var opened = send(named, "/sign-in/code/name", Map.of("name", name, "consent", "1"));
        assertThat(location(opened)).isEqualTo("/account");
    }

    private String code(String contact) {
        var body = jdbc.sql("""
                select body from outbox.message where carrier = 'email' and body like '%' || :contact || '%'
                order by id desc limit 1
                """)
                .param("contact", '"' + contact + '"')
                .query(String.class)
                .single();
        var found = CODE.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        PageRules.hold(answer.body());
        return answer.body();
    }

    private HttpResponse<String> get(String path) {
        return remember(new Browser(port).get(path, "Cookie", cookie()));
    }

    private HttpResponse<String> send(String page, String action, Map<String, String> typed) {
        var fields = new HashMap<>(Browser.hidden(page, action));
        fields.putAll(typed);
        return remember(new Browser(port).post(action, fields, "Cookie", cookie()));
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        for (var set : answer.headers().allValues("set-cookie")) {
            var pair = set.replaceFirst(";.*", "");
            int at = pair.indexOf('=');
            if (at == pair.length() - 1) cookies.remove(pair.substring(0, at));
            else cookies.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return answer;
    }

    private String cookie() {
        return cookies.isEmpty()
                ? "nothing=1"
                : cookies.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
