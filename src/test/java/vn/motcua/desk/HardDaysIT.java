package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/** What happens at a desk on a bad day, over HTTP. */
@MotcuaWebIT
class HardDaysIT {

    private static final int ROUNDS = 5;

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
        day = new DeskDay(browser, "H78.01", "kho", agencies, accounts, actors);
    }

    @Test
    void of_two_officers_who_take_a_dossier_in_the_same_second_one_gets_it_and_the_other_is_told_who()
            throws Exception {
        var cookies = Map.of("an", day.signIn("an"), "binh", day.signIn("binh"));
        for (int round = 0; round < ROUNDS; round++) {
            var code = day.toAppraise("Nguyễn Văn Giành");
            var answers = new ArrayList<HttpResponse<String>>();
            try (var both = Executors.newFixedThreadPool(2)) {
                var tries = new ArrayList<Callable<HttpResponse<String>>>();
                for (var cookie : cookies.values()) {
                    var fields = day.form(cookie, code, "take-over");
                    tries.add(() -> day.send(cookie, code, "take-over", fields));
                }
                for (var answer : both.invokeAll(tries)) answers.add(answer.get());
            }

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
            var refused = answers.stream()
                    .filter(each -> each.statusCode() == 409)
                    .findFirst()
                    .orElseThrow();
            PageRules.hold(refused.body());
            assertThat(refused.body()).containsPattern("Nhận xử lý: Cán bộ (an|binh) kho, lúc");
        }
    }

    @Test
    void a_page_left_open_overnight_says_what_happened_and_keeps_what_was_typed() {
        var code = day.toAppraise("Nguyễn Văn Qua Đêm");
        var an = day.signIn("an");
        var left = day.form(an, code, "ask-supplement");
        DeskDay.done(day.give(day.signIn("binh"), code, "take-over", Map.of()));
        left.put("reason", "Thiếu giấy khai sinh bản chính");

        var answer = day.send(an, code, "ask-supplement", left);

        assertThat(answer.statusCode()).isEqualTo(409);
        PageRules.hold(answer.body());
        assertThat(answer.body())
                .contains(
                        "đã thay đổi kể từ khi bạn mở",
                        "Nhận xử lý: Cán bộ binh kho",
                        "Thiếu giấy khai sinh bản chính");
    }

    @Test
    void a_double_click_and_the_back_button_do_it_once() {
        var code = day.toAppraise("Nguyễn Văn Bấm Đôi");
        var an = day.signIn("an");
        var fields = day.form(an, code, "take-over");

        DeskDay.done(day.send(an, code, "take-over", fields));
        DeskDay.done(day.send(an, code, "take-over", fields));

        assertThat(day.page(an, code).split("<strong>Nhận xử lý</strong>", -1)).hasSize(2);
    }

    @Test
    void ten_megabytes_of_pasted_text_are_refused_with_a_sentence() {
        var code = day.toAppraise("Nguyễn Văn Dài");
        var an = day.signIn("an");

        var answer = day.give(an, code, "ask-supplement", Map.of("reason", "dài ".repeat(2_500_000)));

        assertThat(answer.statusCode()).isEqualTo(413);
        PageRules.hold(answer.body());
        var much = day.give(an, code, "ask-supplement", Map.of("reason", "dài ".repeat(2_000)));
        assertThat(much.statusCode()).isEqualTo(422);
        assertThat(much.body()).contains("quá dài", "dài dài dài");
    }

    @Test
    void a_session_that_ends_in_the_middle_of_a_form_loses_nothing() {
        var code = day.toAppraise("Nguyễn Văn Hết Phiên");
        var an = day.signIn("an");
        var fields = day.form(an, code, "ask-supplement");
        fields.put("reason", "Giấy chứng sinh bị mờ");
        clock.advance(Duration.ofHours(5));

        var answer = day.send(an, code, "ask-supplement", fields);

        assertThat(answer.statusCode()).isEqualTo(303);
        var signIn = DeskDay.location(answer);
        assertThat(signIn).matches("/sign-in\\?next=/desk/typed/[0-9a-f-]{36}");
        var next = signIn.replaceFirst("^.*=", "");
        var again = day.signIn("an", next);
        assertThat(DeskDay.location(again)).isEqualTo(next);
        var cookie = DeskDay.cookies(again);
        var form = DeskDay.location(browser.get(next, "Cookie", cookie));
        var page = browser.get(form, "Cookie", cookie).body();
        PageRules.hold(page);
        assertThat(page).contains("Giấy chứng sinh bị mờ</textarea>");
        assertThat(browser.get(next, "Cookie", day.signIn("binh")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_of_an_older_session_comes_back_too() {
        var code = day.toAppraise("Nguyễn Văn Hai Thẻ");
        var fields = day.form(day.signIn("an"), code, "ask-supplement");
        fields.put("reason", "Sai tên cha");
        var another = day.signIn("an");

        var answer = day.send(another, code, "ask-supplement", fields);

        assertThat(answer.statusCode()).isEqualTo(303);
        var form = DeskDay.location(browser.get(DeskDay.location(answer), "Cookie", another));
        assertThat(browser.get(form, "Cookie", another).body()).contains("Sai tên cha</textarea>");
    }

    @Test
    void a_filing_whose_session_ended_is_shown_to_be_sent_again() {
        var tiep = day.signIn("tiep");
        var fields = new HashMap<>(
                Browser.hidden(browser.get("/desk/file", "Cookie", tiep).body(), "/desk/file"));
        fields.putAll(Map.of(
                "procedure",
                DeskDay.PROCEDURE,
                "receivingAgency",
                "H78.01",
                "channel",
                "counter",
                "name",
                "Lê Thị Còn"));
        clock.advance(Duration.ofHours(5));
        var next = DeskDay.location(browser.post("/desk/file", fields, "Cookie", tiep))
                .replaceFirst("^.*=", "");

        var cookie = day.signIn("tiep");
        var page = browser.get(next, "Cookie", cookie).body();

        PageRules.hold(page);
        assertThat(page).contains("Lê Thị Còn");
        var again = browser.post("/desk/file", Browser.hidden(page, "/desk/file"), "Cookie", cookie);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(302);
        assertThat(day.page(cookie, DeskDay.location(again).replaceFirst("^.*/", "")))
                .contains("Lê Thị Còn");
    }

    @Test
    void a_bulk_that_half_fails_does_the_rest_and_says_which() {
        var codes = List.of(day.toAppraise("Trần Một"), day.toAppraise("Trần Hai"), day.toAppraise("Trần Ba"));
        var an = day.signIn("an");
        var list = browser.get("/desk/dossiers?group=open", "Cookie", an).body();
        DeskDay.done(day.give(day.signIn("binh"), codes.get(1), "take-over", Map.of()));
        var fields =
                new ArrayList<>(List.copyOf(Browser.hidden(list, "/desk/bulk").entrySet()));
        fields.add(Map.entry("verb", "take-over"));
        for (var code : codes) fields.add(Map.entry("pick", pick(list, code)));

        var first = browser.post("/desk/bulk", fields, "Cookie", an);
        var second = browser.post("/desk/bulk", fields, "Cookie", an);

        PageRules.hold(first.body());
        assertThat(first.body()).contains("Đã xong 2, không thực hiện được 1.", "đã thay đổi kể từ khi bạn mở");
        assertThat(second.body()).as("a double click").contains("Đã xong 2, không thực hiện được 1.");
        var mine = browser.get("/desk/dossiers?group=mine", "Cookie", an).body();
        assertThat(mine).contains(codes.get(0), codes.get(2)).doesNotContain(codes.get(1));
    }

    @Test
    void a_bulk_assignment_shows_the_load_and_gives_to_whom_was_chosen() {
        var codes = List.of(day.toAppraise("Trần Bốn"), day.toAppraise("Trần Năm"));
        var head = day.signIn("truong");
        var list = browser.get("/desk/dossiers?group=open", "Cookie", head).body();
        var fields =
                new ArrayList<>(List.copyOf(Browser.hidden(list, "/desk/bulk").entrySet()));
        fields.add(Map.entry("verb", "assign"));
        for (var code : codes) fields.add(Map.entry("pick", pick(list, code)));

        var choice = browser.post("/desk/bulk", fields, "Cookie", head).body();
        PageRules.hold(choice);
        assertThat(choice)
                .containsPattern("Cán bộ binh kho \\(đang giữ \\d+, quá hạn \\d+\\)")
                .contains("gợi ý");
        var to =
                choice.replaceFirst("(?s)^.*id=\"f-to-([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>Cán bộ binh kho.*$", "$1");
        fields.add(Map.entry("to", to));
        var result = browser.post("/desk/bulk", fields, "Cookie", head).body();

        assertThat(result).contains("Đã xong 2, không thực hiện được 0.");
        assertThat(day.page(head, codes.getFirst())).contains(day.called("binh"));
    }

    private static String pick(String list, String code) {
        int at = list.indexOf("value=\"" + code + "~");
        return list.substring(at + 7, list.indexOf('"', at + 7));
    }
}
