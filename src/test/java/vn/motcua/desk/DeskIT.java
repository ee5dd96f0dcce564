package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Role;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaWebIT;

/** One dossier from the counter to its result, through the pages alone, without scripts, on the whole program. */
@MotcuaWebIT
class DeskIT {

    private static final String PASSWORD = "mật khẩu dài của bàn";
    private static final String AGENCY = "H77.01";

    @LocalServerPort
    int port;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    private Browser browser;

    @BeforeEach
    void open_the_office_once() {
        browser = new Browser(port);
        var since = LocalDate.of(2020, 1, 1);
        var opening = new KeepAgencies.Opening(AGENCY, "UBND xã Bàn Giấy", AgencyKind.COMMUNE, null, since);
        if (!(agencies.open(opening, actors.operator()) instanceof Outcome.Done<UUID>(var agency))) return;
        for (var role : List.of(Role.RECEPTIONIST, Role.HEAD, Role.SPECIALIST, Role.LEADER, Role.ADMINISTRATOR)) {
            var account = new KeepAccounts.Opening(
                    "desk." + role.name().toLowerCase(),
                    "Cán bộ " + role,
                    null,
                    null,
                    PASSWORD,
                    true,
                    List.of(GrantedRole.at(role, agency, since)));
            assertThat(accounts.create(account, actors.operator())).isInstanceOf(Outcome.Done.class);
        }
        var citizen = List.of(GrantedRole.everywhere(Role.CITIZEN, since));
        var account = new KeepAccounts.Opening("desk.citizen", "Nguyễn Thị Dân", null, null, PASSWORD, true, citizen);
        assertThat(accounts.create(account, actors.operator())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_dossier_goes_from_the_counter_to_its_result() {
        var receptionist = signIn(Role.RECEPTIONIST);
        var code = file(receptionist, "1.004884");
        var one = "/desk/dossiers/" + code;
        assertThat(browser.get(one, "Cookie", receptionist).body()).contains("Được tiếp nhận", "Vì sao ngày này?");

        give(signIn(Role.HEAD), one, "complete", Map.of());
        give(signIn(Role.SPECIALIST), one, "take-over", Map.of());
        give(signIn(Role.SPECIALIST), one, "complete", Map.of("opinion", "Đủ điều kiện"));
        give(signIn(Role.LEADER), one, "complete", Map.of("confirmed", "1"));
        var specialist = signIn(Role.SPECIALIST);
        give(specialist, one, "record-result", Map.of("number", "7/GKS", "title", "Giấy khai sinh", "confirmed", "1"));
        give(receptionist, one, "complete", Map.of());
        give(
                receptionist,
                one,
                "correct",
                Map.of("entry", "OWNER_NAME", "value", "Nguyễn Thị Thúy", "reason", "Ghi nhầm dấu"));

        var page = browser.get(one, "Cookie", receptionist).body();
        PageRules.hold(page);
        assertThat(page).contains("Đã trả kết quả", "Đủ điều kiện", "Cán bộ LEADER", "Ghi nhầm dấu");
        assertThat(page).contains("“Nguyễn Thị Thủy” sửa thành “Nguyễn Thị Thúy”");
        var found = find(receptionist, "nguyen thi thuy");
        assertThat(found).doesNotContain("nguyen").startsWith("/desk/dossiers?group=all&s=");
        assertThat(browser.get(found, "Cookie", receptionist).body()).contains(code);
        assertThat(browser.get(found, "Cookie", signIn(Role.LEADER)).body()).doesNotContain("nguyen thi thuy");
        assertThat(browser.get("/desk/report?agency=" + AGENCY, "Cookie", receptionist)
                        .body())
                .contains("UBND xã Bàn Giấy");
    }

    @Test
    void every_page_carries_the_strict_policy_and_asks_for_a_sign_in() {
        for (var path : List.of("/desk", "/desk/dossiers", "/desk/file", "/desk/report", "/desk/import")) {
            var nobody = browser.get(path);
            assertThat(nobody.statusCode()).as(path).isEqualTo(303);
            assertThat(nobody.headers().firstValue("location").orElseThrow()).startsWith("/sign-in?next=");
        }
        for (var path : List.of("/", "/procedures", "/procedures/1.001193", "/sign-in", "/nowhere-under-procedures")) {
            var page = browser.get(path);
            var policy = page.headers().firstValue("content-security-policy").orElseThrow();
            assertThat(policy).startsWith("default-src 'self'").doesNotContain("unsafe");
            if (page.statusCode() == 200) PageRules.hold(page.body());
        }
    }

    @Test
    void who_may_not_do_it_is_told_so() {
        var specialist = signIn(Role.SPECIALIST);
        var administrator = signIn(Role.ADMINISTRATOR);

        assertThat(browser.get("/desk/file", "Cookie", specialist).statusCode()).isEqualTo(403);
        assertThat(browser.get("/desk/import", "Cookie", specialist).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/desk/import", "Cookie", administrator).statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/desk/file", Map.of(), "Cookie", specialist).statusCode())
                .as("without the token of the form")
                .isEqualTo(403);
        assertThat(browser.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void the_menu_offers_only_what_the_role_may_do() {
        var citizen = browser.get("/desk/dossiers", "Cookie", signIn(Role.CITIZEN));
        var receptionist = browser.get("/desk/dossiers", "Cookie", signIn(Role.RECEPTIONIST));

        assertThat(receptionist.body()).contains("href=\"/desk/file\"");
        assertThat(citizen.statusCode()).isEqualTo(200);
        assertThat(citizen.body())
                .doesNotContain("href=\"/desk/file\"", "href=\"/desk/import\"", "href=\"/desk/report\"");
        assertThat(browser.get("/desk/file", "Cookie", signIn(Role.CITIZEN)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_administrator_sees_the_accounts_of_the_agency() {
        var administrator = signIn(Role.ADMINISTRATOR);
        var page = browser.get("/console/accounts", "Cookie", administrator).body();

        PageRules.hold(page.replace(">desk.", ">")); // names to sign in with, no keys
        assertThat(page).contains("desk.leader", "Cán bộ LEADER", "UBND xã Bàn Giấy", "Lãnh đạo", "Chưa đăng nhập");
        assertThat(page).doesNotContain("desk.citizen");
        assertThat(browser.get("/desk/import", "Cookie", administrator).body()).contains("href=\"/console\"");
        for (var role : List.of(Role.LEADER, Role.RECEPTIONIST, Role.CITIZEN)) {
            var refused = browser.get("/console/accounts", "Cookie", signIn(role));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("href=\"/console/accounts\"", "desk.leader");
        }
        assertThat(browser.get("/console/accounts").statusCode()).isEqualTo(303);
    }

    private String file(String cookie, String procedure) {
        var form = browser.get("/desk/file", "Cookie", cookie).body();
        PageRules.hold(form);
        var fields = new HashMap<>(Browser.hidden(form, "/desk/file"));
        fields.putAll(Map.of(
                "procedure", procedure,
                "receivingAgency", AGENCY,
                "channel", "counter",
                "name", "Nguyễn Thị Thủy",
                "receive", "1"));
        var answer = browser.post("/desk/file", fields, "Cookie", cookie);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^.*/", "");
    }

    /** Searches as a browser without scripts does; answers where it is sent. */
    private String find(String cookie, String words) {
        var list = browser.get("/desk/dossiers?group=all", "Cookie", cookie).body();
        var fields = new HashMap<>(Browser.hidden(list, "/desk/dossiers"));
        fields.put("q", words);
        var answer = browser.post("/desk/dossiers", fields, "Cookie", cookie);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private void give(String cookie, String one, String verb, Map<String, String> typed) {
        var page = browser.get(one, "Cookie", cookie).body();
        PageRules.hold(page);
        var fields = new HashMap<>(Browser.hidden(page, one + "/" + verb));
        fields.putAll(typed);
        var answer = browser.post(one + "/" + verb, fields, "Cookie", cookie);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String signIn(Role role) {
        var form = browser.get("/sign-in");
        var visit = cookies(form.headers().allValues("set-cookie"));
        var fields = new HashMap<>(Browser.hidden(form.body(), "/sign-in"));
        fields.put("username", "desk." + role.name().toLowerCase());
        fields.put("password", PASSWORD);
        var answer = browser.post("/sign-in", fields, "Cookie", visit);
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        return cookies(answer.headers().allValues("set-cookie"));
    }

    private static String cookies(List<String> set) {
        var pair = Pattern.compile("^[^;]+");
        return String.join(
                "; ",
                set.stream()
                        .map(cookie -> pair.matcher(cookie)
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group())
                        .filter(cookie -> !cookie.endsWith("="))
                        .toList());
    }
}
