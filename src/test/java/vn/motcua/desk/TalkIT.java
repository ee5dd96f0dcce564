package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What the page of a dossier shows beside its commands: remarks, drafts, previews, other dossiers of the person. */
@MotcuaWebIT
class TalkIT {

    @LocalServerPort
    int port;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    private Browser browser;
    private DeskDay day;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        day = new DeskDay(browser, "H78.02", "noi", agencies, accounts, actors);
    }

    @Test
    void a_remark_mentions_an_officer_who_finds_a_notice_and_is_said_once() {
        var code = day.toAppraise("Nguyễn Văn Nói");
        var an = day.signIn("an");
        var fields = day.form(an, code, "remarks");
        fields.put("text", "Nhờ @noi.binh xem giúp, thư an@noi.vn");

        DeskDay.done(day.send(an, code, "remarks", fields));
        DeskDay.done(day.send(an, code, "remarks", fields));

        var binh = day.signIn("binh");
        assertThat(day.page(binh, code).split("Nhờ @noi.binh", -1)).hasSize(2);
        var notices = browser.get("/desk/notices", "Cookie", binh).body();
        PageRules.hold(notices);
        assertThat(notices).contains("1 thông báo chưa đọc", code);
        assertThat(browser.get("/desk/notices", "Cookie", an).body()).contains("0 thông báo chưa đọc");
    }

    @Test
    void nobody_is_mentioned_who_does_not_see_the_dossier() {
        var code = day.toAppraise("Nguyễn Văn Kín");
        for (var name : new String[] {"noi.dan", "khong.ai"}) {
            var answer = day.give(day.signIn("an"), code, "remarks", Map.of("text", "Hỏi @" + name));

            assertThat(answer.statusCode()).isEqualTo(422);
            PageRules.hold(answer.body());
            assertThat(answer.body()).contains("“" + name + "”", "Hỏi @" + name + "</textarea>");
        }
    }

    @Test
    void an_approval_names_the_version_of_the_draft_and_an_older_one_is_refused() {
        var code = day.toAppraise("Nguyễn Văn Thảo");
        var an = day.signIn("an");
        DeskDay.done(day.give(an, code, "take-over", Map.of()));
        draft(an, code, "ban-1.pdf");
        DeskDay.done(day.give(an, code, "complete", Map.of()));
        var leader = day.signIn("ky");
        var reject = day.give(leader, code, "reject", Map.of("toStep", "2", "reason", "Sửa ngày ký"));
        DeskDay.done(reject);
        DeskDay.done(day.give(an, code, "take-over", Map.of()));
        draft(an, code, "ban-2.pdf");
        DeskDay.done(day.give(an, code, "complete", Map.of()));

        var older = day.give(leader, code, "complete", Map.of("draft", "1", "confirmed", "1"));
        assertThat(older.statusCode()).isEqualTo(422);
        assertThat(older.body()).contains("Dự thảo mới nhất là bản 2, không phải bản 1");
        DeskDay.done(day.give(leader, code, "complete", Map.of("confirmed", "1")));

        var page = day.page(an, code);
        PageRules.hold(page);
        assertThat(page).contains("ban-1.pdf", "ban-2.pdf", "Sửa ngày ký", "Không duyệt: " + day.called("ky"));
        assertThat(page).contains("Phê duyệt: " + day.called("ky"), "/view\" title=\"ban-2.pdf\"");
    }

    @Test
    void a_file_is_shown_inside_the_page_by_the_type_of_its_content_and_nothing_else_is() {
        var code = day.toAppraise("Nguyễn Văn Xem");
        var an = day.signIn("an");
        DeskDay.done(day.give(an, code, "take-over", Map.of()));
        draft(an, code, "ban.pdf");
        upload(an, code, "trang.pdf", "<html><script>alert(1)</script></html>");
        var page = day.page(an, code);
        var ids = Pattern.compile("files/([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        var answers = ids.stream()
                .map(id -> browser.get("/desk/dossiers/" + code + "/files/" + id + "/view", "Cookie", an))
                .toList();

        assertThat(answers).extracting(each -> each.statusCode()).containsExactlyInAnyOrder(200, 404);
        var shown = answers.stream()
                .filter(each -> each.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(shown.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(shown.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(shown.headers().allValues("content-security-policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'self'");
        assertThat(shown.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("inline");
    }

    @Test
    void the_page_says_what_comes_next_and_links_the_persons_other_dossiers() {
        var first = day.toAppraise("Nguyễn Văn Hai Việc");
        var second = day.received("Nguyễn Văn Hai Việc");

        var page = day.page(day.signIn("an"), first);

        assertThat(page).contains("Việc tiếp theo:", "Chuyên viên", "href=\"/desk/dossiers/" + second + "\"");
        assertThat(page).contains("class=\"path-drawing\"", "đã dùng");
        var filed = browser.get("/desk/dossiers?group=to-receive", "Cookie", day.signIn("tiep"));
        assertThat(filed.statusCode()).isEqualTo(200);
    }

    private void draft(String cookie, String code, String name) {
        upload(cookie, code, name, "%PDF-1.4\n" + name);
    }

    private void upload(String cookie, String code, String name, String content) {
        var fields = new HashMap<>(day.form(cookie, code, "draft"));
        var query = "?request=" + fields.get("request") + "&version=" + fields.get("version") + "&_csrf="
                + fields.get("_csrf");
        DeskDay.done(browser.upload("/desk/dossiers/" + code + "/draft" + query, name, content, "Cookie", cookie));
    }
}
