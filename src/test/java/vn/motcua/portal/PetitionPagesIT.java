package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.identity.Role;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.petition.Command;
import vn.motcua.petition.Matter;
import vn.motcua.petition.PetitionWorld;
import vn.motcua.petition.Petitions;
import vn.motcua.testing.MotcuaWebIT;

/** A petition by forms alone, from the proof of an address to the rating of the answer, without an account. */
@MotcuaWebIT
@TestPropertySource(
        properties = {
            "motcua.notice.smtp.host=127.0.0.1",
            "motcua.notice.smtp.from=mot-cua@example.vn",
            "spring.main.lazy-initialization=true"
        })
class PetitionPagesIT {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> cookies = new TreeMap<>();

    @Test
    void who_has_no_account_proves_an_address_sends_follows_adds_and_rates() {
        var world = new PetitionWorld(context);
        var petitions = context.getBean(Petitions.class);
        var email = "phan-anh" + world.number + "@example.vn";
        var agency = "PA" + world.number + ".1";
        assertThat(page("/petitions/code")).contains("Không có mã nào đang chờ");
        var contact = page("/petitions/new");
        assertThat(send(contact, "/petitions/contact", Map.of("contact", "x")).statusCode())
                .isEqualTo(422);
        assertThat(location(send(contact, "/petitions/contact", Map.of("contact", email))))
                .isEqualTo("/petitions/code");
        var enter = page("/petitions/code");
        assertThat(send(enter, "/petitions/code", Map.of("code", "1")).statusCode())
                .isEqualTo(422);
        assertThat(location(send(enter, "/petitions/code", Map.of("code", code(email)))))
                .isEqualTo("/petitions/new");

        var form = page("/petitions/new");
        var typed = new HashMap<>(Map.of(
                "agency", agency,
                "matter", "RULE",
                "title", "<script>alert(1)</script>",
                "body", "Nội dung số " + world.number,
                "name", "Nguyễn Thị Thủy",
                "address", "Thôn 1"));
        typed.put("email", "nguoi-khac@example.vn");
        var other = send(form, "/petitions", typed);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("chưa được xác nhận", "Nội dung số " + world.number);
        PageRules.hold(other.body());
        typed.put("email", email);
        var place = location(send(form, "/petitions", typed));
        assertThat(place).startsWith("/petitions/follow/PA-").contains("?k=");
        assertThat(location(send(form, "/petitions", typed)))
                .as("the same form twice is one petition")
                .isEqualTo(place);

        var followed = page(place);
        assertThat(followed).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
        var petition = place.replaceAll(".*(PA-\\d+-\\d+).*", "$1");
        var head = world.at(world.commune, Role.HEAD);
        PetitionWorld.give(petitions, petition, new Command.AskSupplement("Ngày nào?"), head);
        var asked = page(place);
        assertThat(asked).contains("Ngày nào?");
        var base = "/petitions/follow/" + petition;
        assertThat(send(asked, base + "/supplement", Map.of("text", " ")).statusCode())
                .isEqualTo(422);
        assertThat(send(asked, base + "/supplement", Map.of("text", "Hôm qua")).statusCode())
                .isEqualTo(302);
        PetitionWorld.give(petitions, petition, new Command.Classify(Matter.RULE), head);
        PetitionWorld.give(petitions, petition, new Command.Answer("Đã sửa."), head);
        assertThat(send(page(place), base + "/rate", Map.of("stars", "4")).statusCode())
                .isEqualTo(302);
        assertThat(page(place)).contains("Đã sửa.").doesNotContain(">Gửi đánh giá<", "HEAD");

        assertThat(get(base).statusCode()).isEqualTo(302);
        assertThat(get(base + "?k=0000-0000-0000").statusCode()).isEqualTo(404);
        var found = send(page("/petitions/follow"), "/petitions/follow", Map.of("code", petition, "key", "sai"));
        assertThat(found.statusCode()).isEqualTo(404);
        PageRules.hold(found.body());
    }

    @Test
    void what_cannot_be_read_is_not_found_and_breaks_nothing() {
        assertThat(get("/petitions?q=%00%25&agency=%00").statusCode()).isLessThan(500);
        assertThat(get("/petitions/answers/018f0000-0000-7000-8000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/petitions/follow/%00?k=%00").statusCode()).isLessThan(500);
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
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
