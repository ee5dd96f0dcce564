package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.testing.MotcuaWebIT;
import vn.motcua.testing.TestClock;

/** A late step explained and judged through the pages, and the apology that takes two people. */
@MotcuaWebIT
class LatenessPagesIT {

    @LocalServerPort
    int port;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    private Browser browser;
    private DeskDay day;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        day = new DeskDay(browser, "H78.09", "tre", agencies, accounts, actors);
    }

    @Test
    void a_late_step_is_explained_by_who_had_it_and_judged_by_the_head() {
        var code = day.toAppraise("Trần Thị Trễ");
        var an = day.signIn("an");
        DeskDay.done(day.give(an, code, "take-over", Map.of()));
        clock.set(LocalDateTime.of(2024, 5, 6, 14, 1));
        an = day.signIn("an");
        DeskDay.done(day.give(an, code, "complete", Map.of("opinion", "xong")));

        var list = browser.get("/desk/explanations", "Cookie", an).body();
        PageRules.hold(list);
        assertThat(list).contains("Tôi cần giải trình (1)", code);
        var page = "/desk/explanations/" + first(list);
        assertThat(send(an, page, "answer", Map.of("text", " ")).statusCode()).isEqualTo(422);
        assertThat(send(an, page, "answer", Map.of("text", "Nghỉ ốm hai ngày")).statusCode())
                .isEqualTo(302);
        assertThat(browser.get(page, "Cookie", day.signIn("tiep")).statusCode()).isEqualTo(404);

        var head = day.signIn("truong");
        var judging = browser.get("/desk/explanations", "Cookie", head).body();
        PageRules.hold(judging);
        assertThat(judging).contains("Chờ tôi xem xét (1)", day.called("an"));
        var one = browser.get(page, "Cookie", head).body();
        PageRules.hold(one);
        assertThat(one).contains("Nghỉ ốm hai ngày", "Không chấp nhận");
        assertThat(send(head, page, "judgement", Map.of("text", "Đồng ý", "accepted", "true"))
                        .statusCode())
                .isEqualTo(302);
        var judged = browser.get(page + "?lang=en", "Cookie", an).body();
        PageRules.hold(judged);
        assertThat(judged).contains("Accepted", "Đồng ý", day.called("truong"));
    }

    @Test
    void a_second_apology_is_asked_for_by_one_and_approved_by_another() {
        var code = day.toAppraise("Trần Văn Hẹn");
        var leader = day.signIn("ky");
        var an = day.signIn("an");
        DeskDay.done(day.give(
                leader, code, "apologise", Map.of("newDue", "20/05/2024 17:00", "reason", "Chờ", "confirmed", "1")));
        assertThat(day.page(leader, code)).doesNotContain("/apologise\"").contains("/ask-apology\"");

        DeskDay.done(day.give(an, code, "ask-apology", Map.of("newDue", "27/05/2024 17:00", "reason", "Vẫn chờ")));
        var page = day.page(leader, code);
        PageRules.hold(page);
        assertThat(page).contains("/apologise\"", "Đề nghị hẹn lại lần hai", "Vẫn chờ");
        DeskDay.done(day.give(
                leader, code, "apologise", Map.of("newDue", "27/05/2024 17:00", "reason", "Chờ", "confirmed", "1")));

        assertThat(day.page(leader, code)).contains("27/05/2024").doesNotContain("/apologise\"", "/ask-apology\"");
    }

    @Test
    void a_second_apology_is_declined_and_whoever_asked_reads_it_in_the_notices() {
        var code = day.toAppraise("Trần Thị Hẹn");
        var leader = day.signIn("ky");
        var an = day.signIn("an");
        DeskDay.done(day.give(
                leader, code, "apologise", Map.of("newDue", "20/05/2024 17:00", "reason", "Chờ", "confirmed", "1")));
        assertThat(day.page(leader, code)).doesNotContain("/decline-apology\"");

        DeskDay.done(day.give(an, code, "ask-apology", Map.of("newDue", "27/05/2024 17:00", "reason", "Vẫn chờ")));
        assertThat(browser.get("/desk/notices", "Cookie", leader).body())
                .contains("Có đề nghị xin lỗi và hẹn lại lần hai cho hồ sơ " + code);
        assertThat(day.page(leader, code)).contains("value=\"2024-05-27T17:00\"");
        DeskDay.done(day.give(leader, code, "decline-apology", Map.of("reason", "Đã hẹn một lần")));

        assertThat(day.page(leader, code))
                .contains("Không đồng ý hẹn lại lần hai")
                .doesNotContain("/apologise\"");
        assertThat(browser.get("/desk/notices", "Cookie", an).body())
                .contains("Đề nghị hẹn lại lần hai của bạn cho hồ sơ " + code);
    }

    private java.net.http.HttpResponse<String> send(
            String cookie, String page, String verb, Map<String, String> typed) {
        var shown = browser.get(page, "Cookie", cookie).body();
        var fields = new HashMap<>(Browser.hidden(shown, page + "/" + verb));
        fields.putAll(typed);
        return browser.post(page + "/" + verb, fields, "Cookie", cookie);
    }

    private static String first(String list) {
        var found = Pattern.compile("/desk/explanations/([0-9a-f-]{36})").matcher(list);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
