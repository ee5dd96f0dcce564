package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;

@SpringBootTest(classes = PortalOffice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class PortalPagesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/procedures",
                "/procedures?q=khai+sinh&lang=en",
                "/procedures?q=nothing-like-this",
                "/procedures/1.001193",
                "/procedures/1.001193?lang=en",
                "/procedures/1.000001",
                "/procedures/1.001193?agency=H40.43.25&case=2",
                "/procedures/1.001193/poster",
                "/procedures?agency=H40.43.25",
                "/posted",
                "/posted/H40.43.25",
                "/posted/H40.43.25/screen?page=2&lang=en",
                "/nowhere",
                "/breaks"
            })
    void every_page_keeps_the_rules_and_sets_no_session(String path) {
        var page = get(path);

        PageRules.hold(page.body());
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.contains("SESSION"));
    }

    @Test
    void the_catalogue_is_searched_without_accents() {
        assertThat(get("/procedures?q=dang+ky+khai").body()).contains("Đăng ký khai sinh", "Tìm thấy 1 thủ tục");
        assertThat(get("/procedures?q=ho+tich+ket").body()).contains("Đăng ký kết hôn", "Tìm thấy 1 thủ tục");
        assertThat(get("/procedures?q=2.000815").body()).contains("bản chính &lt;giấy tờ&gt;", "Tìm thấy 1 thủ tục");
        assertThat(get("/procedures?q=DAT+RUNG").body()).contains("Tìm thấy 0 thủ tục", "Xem tất cả thủ tục");
    }

    @Test
    void the_list_is_paged_and_its_links_keep_the_filters() {
        var first = get("/procedures?sector=G15-TP07").body();
        var second = get("/procedures?sector=G15-TP07&page=2").body();

        assertThat(first).contains("Tìm thấy 27 thủ tục", "/procedures?sector=G15-TP07&amp;page=2");
        assertThat(second).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(get("/procedures?page=0").statusCode()).isEqualTo(400);
        assertThat(get("/procedures?page=x").statusCode()).isEqualTo(400);
    }

    @Test
    void a_procedure_tells_what_to_bring_how_long_and_what_it_costs() {
        assertThat(get("/procedures/1.001193").body())
                .contains("3 ngày làm việc", "5 ngày làm việc", "Cần xác minh", "8.000\u00a0đ", "Giấy chứng sinh")
                .contains("1 bản chính", "Nộp thay người khác", "Luật Hộ tịch", "Giấy khai sinh");
        assertThat(get("/procedures/1.000001").body()).contains("không còn hiệu lực");
        assertThat(get("/procedures/9.999999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_procedure_tells_when_the_result_is_there_if_it_is_filed_now() {
        assertThat(get("/procedures/1.001193").body()).contains("23/11/2026", "Vì sao ngày này?");
        assertThat(get("/procedures/1.001193").body()).contains("og:title", "/procedures/1.001193/poster");
        assertThat(get("/procedures/1.000001").body()).doesNotContain("Nộp bây giờ");
        assertThat(get("/procedures?agency=H99").statusCode()).isEqualTo(404);
    }

    @Test
    void the_posted_list_tells_what_ended_and_its_screen_goes_on_by_itself() {
        assertThat(get("/posted").body()).contains("Ủy ban nhân dân xã Xuân Trường");
        assertThat(get("/posted/H40.43.25?sector=G15-TP03").body())
                .contains("Chứng thực bản sao")
                .doesNotContain("Đăng ký kết hôn");
        assertThat(get("/posted/H40.43.25/screen").body())
                .contains("http-equiv=\"refresh\"", "url=/posted/H40.43.25/screen?page=2");
        assertThat(get("/posted/H40.43.25/screen?page=4").body()).contains("screen?page=1");
        assertThat(get("/posted/H99").statusCode()).isEqualTo(404);
    }

    @Test
    void the_language_is_asked_for_and_remembered() {
        var english = get("/?lang=en");

        assertThat(english.body()).contains("<html lang=\"en\">", "What do you need to get done?");
        assertThat(english.headers().firstValue("set-cookie").orElseThrow()).startsWith("lang=en; ");
        assertThat(get("/", "Cookie", "lang=en").body()).contains("<html lang=\"en\">");
        assertThat(get("/", "Accept-Language", "en").body()).contains("<html lang=\"vi\">");
        assertThat(get("/procedures?q=a&lang=en").body()).contains("href=\"/procedures?q=a&amp;lang=vi\"");
    }

    @Test
    void assets_are_hashed_kept_for_a_year_and_the_first_page_is_light() {
        var page = get("/", "Accept-Encoding", "gzip");
        var links = Pattern.compile("(?:href|src)=\"(/assets/[0-9a-f]{16}/[a-z.]+)")
                .matcher(get("/").body())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
        long bytes = page.body().length();
        for (var link : links) {
            var asset = getBytes(link);
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("cache-control")).hasValue("public, max-age=31536000, immutable");
            assertThat(asset.headers().firstValue("content-encoding")).hasValue("gzip");
            bytes += asset.body().length;
        }

        assertThat(links).hasSizeGreaterThanOrEqualTo(5);
        for (var next : new String[] {"/procedures", "/procedures/1.001193", "/posted/H40.43.25"}) {
            assertThat(getBytes(next).body().length).as("bytes of " + next).isLessThan(20_000);
        }
        assertThat(bytes).as("bytes of the first page").isLessThan(100_000);
        assertThat(get("/assets/0/motcua.css").headers().firstValue("cache-control"))
                .hasValue("no-cache");
        assertThat(get("/assets/0/passwd").statusCode()).isEqualTo(404);
    }

    @Test
    void a_broken_page_shows_a_reference_that_the_log_explains_without_names(CapturedOutput log) {
        var page = get("/breaks");
        var problem = get("/api/breaks");

        assertThat(page.statusCode()).isEqualTo(500);
        var shown = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}").matcher(page.body());
        assertThat(shown.find()).isTrue();
        assertThat(log.getAll()).containsOnlyOnce(shown.group()).contains("IllegalStateException");
        assertThat(log.getAll()).doesNotContain("Thủy", "0912345678");
        assertThat(problem.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(problem.body())
                .contains("\"status\":500", "\"reference\":\"")
                .doesNotContain("Thủy");
    }

    @Test
    void programs_get_problems_and_people_get_pages() {
        assertThat(get("/api/nothing").body()).contains("\"status\":404", "\"title\":\"Không tìm thấy trang\"");
        assertThat(get("/api/nothing", "Accept-Language", "en-GB").body()).contains("\"title\":\"Page not found\"");
        assertThat(get("/nothing").body()).contains("Không tìm thấy trang");
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void health_says_when_the_database_does_not_answer() {
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"database\"}");
    }

    private HttpResponse<String> get(String path, String... headers) {
        return new Browser(port).get(path, headers);
    }

    private HttpResponse<byte[]> getBytes(String path) {
        return new Browser(port).bytes(path, "Accept-Encoding", "gzip");
    }
}
