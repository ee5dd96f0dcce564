package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;

@SpringBootTest(classes = DeskOffice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class InboxPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SomeDossiers dossiers;

    private Browser browser;

    @BeforeEach
    void sitDown() {
        browser = new Browser(port);
        dossiers.given.clear();
        dossiers.requests.clear();
    }

    @Test
    void the_inbox_shows_the_clock_of_online_filings_and_narrows_by_its_address() {
        var page = browser.get("/desk/dossiers?group=online&procedure=1.001193&status=filed&holder=nobody")
                .body();

        PageRules.hold(page);
        assertThat(page).contains("trả lời tiếp nhận: quá hạn", "value=\"1.001193\"", "chờ lâu nhất trước");
        assertThat(page)
                .contains(
                        "group=online&amp;procedure=1.001193&amp;status=filed&amp;holder=nobody&amp;after=key-of-the-next");
        assertThat(browser.get("/desk/dossiers?status=nonsense").statusCode()).isEqualTo(400);
        assertThat(browser.get("/desk/dossiers?agency=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void a_search_for_a_person_leaves_no_name_in_an_address() {
        var typed = browser.get("/desk/dossiers?group=all&q=nguyen+thi+thuy");
        var sent = browser.post("/desk/dossiers", Map.of("q", "036199000001", "group", "mine"));
        var code = browser.post("/desk/dossiers", Map.of("q", "h40.43", "group", "mine"));
        var quick = browser.post("/desk/dossiers", Map.of("q", "thủy"), "HX-Request", "true");

        for (var answer : List.of(typed, sent)) {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location").orElseThrow())
                    .matches("(http://[^/]+)?/desk/dossiers\\?group=(all|mine)&s=[0-9a-f-]{36}");
        }
        assertThat(code.headers().firstValue("location").orElseThrow()).endsWith("/desk/dossiers?group=mine&q=h40.43");
        assertThat(quick.statusCode()).isEqualTo(200);
        assertThat(quick.body()).contains("id=\"results\"", "value=\"thủy\"");
    }

    @Test
    void a_bulk_without_rows_or_with_unreadable_ones_does_nothing() {
        var acts = UUID.randomUUID().toString();

        var none = browser.post("/desk/bulk", Map.of("verb", "take-over", "acts", acts));
        var wrong = browser.post("/desk/bulk", Map.of("verb", "take-over", "acts", acts, "pick", "<b>"));
        var unknown = browser.post("/desk/bulk", Map.of("verb", "burn", "acts", acts, "pick", "H1~3"));

        assertThat(none.statusCode()).isEqualTo(422);
        PageRules.hold(none.body());
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(dossiers.given).isEmpty();
    }
}
