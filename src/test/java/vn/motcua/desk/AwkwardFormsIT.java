package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/** Forms sent in ways nobody means to, and two misfortunes at once. */
@MotcuaWebIT
class AwkwardFormsIT {

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
        day = new DeskDay(browser, "H78.07", "vung", agencies, accounts, actors);
    }

    @Test
    void overnight_the_session_ends_and_the_dossier_moves_on_and_what_was_typed_is_still_there() {
        var code = day.toAppraise("Nguyễn Văn Sáng Hôm Sau");
        var an = day.signIn("an");
        var fields = day.form(an, code, "ask-supplement");
        fields.put("reason", "Giấy chứng tử thiếu dấu");
        DeskDay.done(day.give(day.signIn("binh"), code, "take-over", Map.of()));
        clock.advance(Duration.ofHours(15));

        var next =
                DeskDay.location(day.send(an, code, "ask-supplement", fields)).replaceFirst("^.*=", "");
        var cookie = day.signIn("an");
        var form = DeskDay.location(browser.get(next, "Cookie", cookie));
        var page = browser.get(form, "Cookie", cookie).body();

        PageRules.hold(page);
        assertThat(page).contains("Giấy chứng tử thiếu dấu", "Nhận xử lý</strong>");
    }

    @Test
    void two_clicks_at_the_same_moment_do_it_once_and_both_lead_to_the_dossier() throws Exception {
        var code = day.toAppraise("Nguyễn Văn Nhấp Nhanh");
        var an = day.signIn("an");
        var fields = day.form(an, code, "take-over");
        Callable<HttpResponse<String>> click = () -> day.send(an, code, "take-over", fields);

        try (var fingers = Executors.newFixedThreadPool(4)) {
            for (var answer : fingers.invokeAll(Collections.nCopies(4, click))) DeskDay.done(answer.get());
        }

        assertThat(day.page(an, code).split("<strong>Nhận xử lý</strong>", -1)).hasSize(2);
    }

    @Test
    void back_and_other_words_under_the_same_form_are_refused_and_kept() {
        var code = day.toAppraise("Nguyễn Văn Quay Lại");
        var an = day.signIn("an");
        DeskDay.done(day.give(an, code, "take-over", Map.of()));
        var fields = day.form(an, code, "ask-supplement");
        fields.put("reason", "Thiếu tờ khai");
        DeskDay.done(day.send(an, code, "ask-supplement", fields));

        fields.put("reason", "Thiếu cả giấy chứng sinh");
        var answer = day.send(an, code, "ask-supplement", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        PageRules.hold(answer.body());
        assertThat(answer.body()).contains("đã được dùng cho một nội dung khác", "Thiếu cả giấy chứng sinh");
        assertThat(day.page(an, code)).contains("Thiếu tờ khai").doesNotContain("Thiếu cả giấy chứng sinh");
    }

    @Test
    void a_page_that_came_back_from_before_the_command_is_told_what_happened_since() {
        var code = day.toAppraise("Nguyễn Văn Trang Cũ");
        var an = day.signIn("an");
        var before = day.form(an, code, "ask-supplement");
        before.put("reason", "Thiếu ảnh");
        DeskDay.done(day.give(an, code, "take-over", Map.of()));

        var answer = day.send(an, code, "ask-supplement", before);

        assertThat(answer.statusCode()).isEqualTo(409);
        PageRules.hold(answer.body());
        assertThat(answer.body()).contains("đã thay đổi kể từ khi bạn mở", "Nhận xử lý", "Thiếu ảnh</textarea>");
    }

    @Test
    void ten_megabytes_of_text_are_refused_with_a_sentence_wherever_they_are_pasted() {
        var code = day.toAppraise("Nguyễn Văn Rất Dài");
        var an = day.signIn("an");
        var tiep = day.signIn("tiep");
        var much = "dài ".repeat(2_500_000);
        var remark = day.form(an, code, "remarks");
        remark.put("text", much);
        var reception = fields(tiep, "/desk/file", "/desk/file");
        reception.put("subject", much);
        var absence = fields(tiep, "/desk/file", "/desk/file");
        absence.put("to", much);

        for (var answer : List.of(
                day.send(an, code, "remarks", remark),
                browser.post("/desk/file", reception, "Cookie", tiep),
                browser.post("/desk/file/step", reception, "Cookie", tiep),
                browser.post("/desk/absence", absence, "Cookie", tiep),
                browser.post("/sign-in", Map.of("username", much), "Cookie", ""))) {
            assertThat(answer.statusCode()).isEqualTo(413);
            PageRules.hold(answer.body());
        }
    }

    @Test
    void of_two_windows_that_decide_on_a_filing_in_the_same_second_one_is_told_what_the_other_did() throws Exception {
        var tiep = day.signIn("tiep");
        var fields = fields(tiep, "/desk/file", "/desk/file");
        fields.putAll(Map.of("procedure", DeskDay.PROCEDURE, "receivingAgency", "H78.07"));
        fields.putAll(Map.of("channel", "counter", "name", "Nguyễn Thị Hai Quầy", "phone", "0912000111"));
        var filed = browser.post("/desk/file", fields, "Cookie", tiep);
        DeskDay.done(filed);
        var code = DeskDay.location(filed).replaceFirst("^.*/", "");
        var first = day.form(tiep, code, "receive");
        var second = day.form(tiep, code, "refuse-reception");
        second.put("reason", "Không đủ");
        second.put("confirmed", "1");
        List<Callable<HttpResponse<String>>> both = List.of(
                () -> day.send(tiep, code, "receive", first), () -> day.send(tiep, code, "refuse-reception", second));

        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(both)) answers.add(answer.get());
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
        var refused = answers.stream()
                .filter(each -> each.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        PageRules.hold(refused.body());
        assertThat(refused.body()).containsPattern("(Tiếp nhận|Từ chối tiếp nhận)[^<]*: Cán bộ tiep vung, lúc");
    }

    @Test
    void an_answer_typed_beside_a_file_is_there_again_when_the_session_ended() throws Exception {
        var code = day.toAppraise("Nguyễn Văn Góp Ý");
        var an = day.signIn("an");
        var binh = option(day.page(an, code), "consult-whom", day.called("binh"));
        var question = Map.of("whom", binh, "question", "Có tranh chấp không?", "answerDue", "2024-05-06T17:00");
        DeskDay.done(day.give(an, code, "consult", question));
        var cookie = day.signIn("binh");
        var page = day.page(cookie, code);
        var fields = new HashMap<>(Browser.hidden(page, "/desk/dossiers/" + code + "/answer"));
        fields.put("asked", option(page, "answer-asked", "Có tranh chấp không?"));
        fields.put("answer", "Thửa đất giáp ranh đang khiếu nại");
        clock.advance(Duration.ofHours(5));

        var answer = multipart("/desk/dossiers/" + code + "/answer", fields, cookie);

        assertThat(answer.statusCode()).isEqualTo(303);
        var next = DeskDay.location(answer).replaceFirst("^.*=", "");
        var again = day.signIn("binh");
        var form = DeskDay.location(browser.get(next, "Cookie", again));
        assertThat(browser.get(form, "Cookie", again).body()).contains("Thửa đất giáp ranh đang khiếu nại</textarea>");
    }

    @Test
    void however_much_was_typed_when_the_session_ended_is_there_again() {
        var code = day.toAppraise("Nguyễn Văn Chép Dài");
        var an = day.signIn("an");
        var asked = day.form(an, code, "ask-supplement");
        asked.put("reason", "Trang một. " + "a".repeat(1_500_000) + "\0 Trang cuối.");
        var tiep = day.signIn("tiep");
        var filed = fields(tiep, "/desk/file", "/desk/file");
        filed.put("name", "Nguyễn Thị Chép Dài");
        filed.put("subject", "Trích yếu đầu. " + "b".repeat(1_500_000) + " Trích yếu cuối.");
        clock.advance(Duration.ofHours(5));

        var reason = again(day.send(an, code, "ask-supplement", asked), "an");
        var subject = again(browser.post("/desk/file", filed, "Cookie", tiep), "tiep");

        assertThat(reason.contains("Trang một. ") && reason.contains(" Trang cuối.</textarea>"))
                .isTrue();
        assertThat(subject.contains("Nguyễn Thị Chép Dài") && subject.contains(" Trích yếu cuối."))
                .isTrue();
    }

    /** The page that shows what was sent without a session, once the person signed in again. */
    private String again(HttpResponse<String> sent, String who) {
        assertThat(sent.statusCode()).isEqualTo(303);
        var cookie = day.signIn(who);
        var next = DeskDay.location(sent).replaceFirst("^.*=", "");
        var answer = browser.get(next, "Cookie", cookie);
        while (answer.statusCode() == 302 || answer.statusCode() == 303) {
            answer = browser.get(DeskDay.location(answer), "Cookie", cookie);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The value of the choice of a field that says this. */
    private static String option(String page, String field, String said) {
        var select = page.substring(page.indexOf("id=\"f-" + field + "\""));
        var found = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>" + Pattern.quote(said))
                .matcher(select);
        assertThat(found.find()).as(said).isTrue();
        return found.group(1);
    }

    /** A form with a file in it, as a browser sends it. */
    private HttpResponse<String> multipart(String path, Map<String, String> fields, String cookie) throws Exception {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--x\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append(
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"y-kien.pdf\"\r\n\r\n%PDF-1.7\r\n--x--\r\n");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private HashMap<String, String> fields(String cookie, String page, String action) {
        return new HashMap<>(Browser.hidden(browser.get(page, "Cookie", cookie).body(), action));
    }
}
