package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actors;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaWebIT;

/** A citizen follows a dossier through the pages, without an account and with one, in a browser without scripts. */
@MotcuaWebIT
class CitizenFollowsIT {

    private static final String PHONE = "0912 000 111";

    @LocalServerPort
    int port;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    DossierCommands commands;

    @Autowired
    JdbcClient sql;

    private Browser browser;
    private DeskDay day;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        day = new DeskDay(browser, "H78.03", "theo", agencies, accounts, actors);
    }

    @Test
    void without_account_or_cookie_code_and_number_lead_to_the_address_on_the_slip() {
        var code = day.received("Nguyễn Thị Theo Dõi");
        PageRules.hold(browser.get("/track").body());

        var answer = browser.post("/track", Map.of("code", code, "phone", PHONE));

        assertThat(answer.statusCode()).isEqualTo(302);
        var link = DeskDay.location(answer);
        assertThat(link).startsWith("/track/" + code + "?k=");
        var page = browser.get(link);
        PageRules.hold(page.body());
        assertThat(page.body())
                .contains("Đã tiếp nhận", "Vì sao ngày này?", "Hồ sơ được tiếp nhận")
                .doesNotContain("Nguyễn Thị Theo Dõi", "0912000111", day.called("tiep"));
        assertThat(page.headers().firstValue("cache-control")).hasValue("private, no-store");
        assertThat(page.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.contains("SESSION"));
    }

    @Test
    void a_wrong_number_is_refused_with_a_sentence_and_a_code_alone_shows_nothing() {
        var code = day.received("Nguyễn Văn Kín");

        var wrong = browser.post("/track", Map.of("code", code, "phone", "0900000001"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        PageRules.hold(wrong.body());
        assertThat(wrong.body()).contains("Không tìm thấy hồ sơ với mã và số điện thoại này", code);
        assertThat(DeskDay.location(browser.get("/track/" + code))).isEqualTo("/track?code=" + code);
        assertThat(browser.get("/track/" + code + "?k=AAAAAAAAAAAAAAAAAAAA").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/track/" + code + "?k=%00%3Cscript%3E").statusCode())
                .isIn(400, 404);
    }

    @Test
    void with_an_account_a_supplement_is_uploaded_and_sent_and_the_dossier_withdrawn() {
        var code = own();
        var tiep = day.signIn("tiep");
        DeskDay.done(day.give(tiep, code, "receive", Map.of()));
        DeskDay.done(day.give(tiep, code, "ask-supplement", Map.of("reason", "Thiếu giấy chứng sinh")));
        var dan = day.signIn("dan");
        var place = "/my/dossiers/" + code;
        assertThat(browser.get("/my/dossiers", "Cookie", dan).body()).contains(code, "Cần bổ sung giấy tờ");
        var page = browser.get(place, "Cookie", dan).body();
        PageRules.hold(page);
        assertThat(page).contains("Thiếu giấy chứng sinh");

        send(dan, place, "choose-delivery", Map.of("how", "post"));
        send(dan, place, "supplement", Map.of("note", "Đã gửi đủ"));

        assertThat(browser.get(place, "Cookie", dan).body()).contains("Đang giải quyết");
        var refused = post(dan, place, "withdraw", Map.of("reason", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        PageRules.hold(refused.body());
        send(dan, place, "withdraw", Map.of("reason", "Không cần nữa <b>"));
        assertThat(browser.get(place, "Cookie", dan).body()).contains("Đã rút").doesNotContain("<b>");
    }

    @Test
    void what_belongs_to_others_is_not_found_and_nobody_comes_in_without_signing_in() {
        var others = day.received("Nguyễn Văn Khác");
        var dan = day.signIn("dan");

        assertThat(browser.get("/my/dossiers/" + others, "Cookie", dan).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/my/dossiers/" + others + "/files/" + Ids.next(), "Cookie", dan)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/my/dossiers").statusCode()).isIn(302, 303);
        assertThat(browser.get("/my/dossiers", "Cookie", day.signIn("tiep")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void public_figures_are_a_page_a_table_and_open_data_that_agree() {
        day.received("Nguyễn Văn Số Liệu");

        var page = browser.get("/figures");
        var csv = browser.get("/figures/open.csv");
        var json = browser.get("/figures/open.json");

        PageRules.hold(page.body());
        assertThat(page.body()).contains("UBND xã theo", "Cách tính từng số");
        assertThat(csv.body()).startsWith("\uFEFFagency,name,received,").contains("\"H78.03\",\"UBND xã theo\",");
        assertThat(json.body()).contains("\"licence\":\"CC-BY-4.0\"", "\"agency\":\"H78.03\"", "\"schema\":[");
        var received = Pattern.compile("\"H78.03\",\"UBND xã theo\",(\\d+)").matcher(csv.body());
        assertThat(received.find()).isTrue();
        assertThat(json.body()).contains("\"name\":\"UBND xã theo\",\"received\":" + received.group(1));
        assertThat(browser.get("/figures?period=1999").statusCode()).isEqualTo(400);
        assertThat(browser.get("/figures?period=2026-13").statusCode()).isEqualTo(400);
    }

    private String own() {
        var account = sql.sql("select id from identity.account where username = :name")
                .param("name", day.username("dan"))
                .query(UUID.class)
                .single();
        var owner = new FileDossier.Owner("Nguyễn Thị Dân", null, PHONE, null, null, null, account);
        var filing = new FileDossier(DeskDay.PROCEDURE, "online", null, "H78.03", null, owner, null);
        var by = actors.byAccount(account).orElseThrow();
        if (commands.file(filing, Request.of(Ids.next()), by) instanceof Outcome.Done<Receipt>(var receipt)) {
            return receipt.code();
        }
        throw new AssertionError("not filed");
    }

    private void send(String cookie, String place, String verb, Map<String, String> typed) {
        DeskDay.done(post(cookie, place, verb, typed));
    }

    private HttpResponse<String> post(String cookie, String place, String verb, Map<String, String> typed) {
        var page = browser.get(place, "Cookie", cookie).body();
        var fields = new HashMap<>(Browser.hidden(page, place + "/" + verb));
        fields.putAll(typed);
        return browser.post(place + "/" + verb, fields, "Cookie", cookie);
    }
}
