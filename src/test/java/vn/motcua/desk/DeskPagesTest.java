package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.FileDossier;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;

@SpringBootTest(classes = DeskOffice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class DeskPagesTest {

    /** {@link OneExplanation#ID}. */
    private static final String LATE = "00000000-0000-7000-0000-000000000001";

    private static final String ONE = "/desk/dossiers/" + SomeDossiers.CODE;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/dossiers",
                "/desk/dossiers?lang=en",
                "/desk/dossiers?group=due-today",
                "/desk/dossiers?q=H40.43.25-2611&group=all",
                ONE,
                ONE + "?lang=en",
                ONE + "/refuse",
                "/desk/notices",
                "/desk/notices?lang=en",
                "/desk/explanations",
                "/desk/explanations?group=JUDGED&lang=en",
                "/desk/explanations/" + LATE,
                "/desk/explanations/" + LATE + "?lang=en",
                "/desk/absence",
                "/desk/absence?lang=en",
                "/desk/printing",
                "/desk/printing?lang=en",
                "/desk/assist",
                "/desk/assist?lang=en",
                "/desk/assist/new",
                "/desk/assist/" + SomeDossiers.CODE,
                "/desk/assist/" + SomeDossiers.CODE + "?lang=en",
                "/desk/file",
                "/desk/file?lang=en",
                "/desk/bundles",
                "/desk/bundles?lang=en",
                "/desk/bundles/khai-sinh",
                "/desk/bundles/khai-sinh?lang=en",
                "/desk/import",
                "/desk/import?lang=en",
                "/desk/report",
                "/desk/report?by=sector&lang=en",
                "/desk/report?kind=form06&scope=tree&from=2024-01-01&to=31/05/2024",
                "/desk/report/list?part=received.total&agency=H40.43.25"
            })
    void every_page_keeps_the_rules(String path) {
        var page = browser.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        PageRules.hold(page.body());
        assertThat(page.body()).doesNotContain("Thủy</b>", "<script>");
    }

    @Test
    void the_desk_opens_on_what_is_due_today() {
        var desk = browser.get("/desk");

        assertThat(desk.statusCode()).isEqualTo(302);
        assertThat(desk.headers().firstValue("location").orElseThrow()).endsWith("/desk/dossiers?group=due-today");
    }

    @Test
    void the_list_shows_figures_deadlines_and_goes_on_by_key() {
        var page = browser.get("/desk/dossiers?group=open").body();

        assertThat(page).contains("1.000+", "hơn 1.000 hồ sơ", "quá hạn 2 ngày", "hạn hôm nay", "còn 3 ngày");
        assertThat(page).contains("đang tạm dừng tính thời hạn", "/desk/dossiers?group=open&amp;after=key-of-the-next");
        assertThat(browser.get("/desk/dossiers?group=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void a_dossier_explains_its_due_date_and_shows_where_it_stands() {
        var page = browser.get(ONE).body();

        assertThat(page).contains("Vì sao ngày này?", "21/11/2026 ngày nghỉ hằng tuần", "Ngày Văn hóa Việt Nam");
        assertThat(page).contains("Ghi vào hệ thống lúc", "Đã xem &lt;script&gt;", "giay-chung-sinh.pdf");
        assertThat(browser.get("/desk/dossiers/H40.43.25-261116-9999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_dossier_offers_its_forms_and_tells_what_was_printed() {
        var page = browser.get(ONE).body();
        var pdf = browser.get(ONE + "/forms/receipt");

        assertThat(page).contains("Mẫu 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "lần 1", ONE + "/forms/receipt");
        assertThat(pdf.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(pdf.body()).isEqualTo("%PDF-1.7");
        assertThat(browser.get(ONE + "/forms/99").statusCode()).isEqualTo(404);
    }

    @Test
    void a_due_date_that_a_register_gave_is_not_explained_as_a_counted_one() {
        var page = browser.get("/desk/dossiers/" + SomeDossiers.GIVEN).body();

        assertThat(page).contains("do sổ theo dõi hồ sơ ghi", "Thời gian chờ được cộng thêm");
        assertThat(page).doesNotContain("Thời hạn áp dụng:", "Các ngày được tính", "Các ngày không tính");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "take-over",
                "ask-papers",
                "bring-papers",
                "receive",
                "assign",
                "hand-back",
                "ask-supplement",
                "supplement",
                "ask-payment",
                "confirm-payment",
                "pause",
                "resume",
                "reject",
                "extend",
                "correct"
            })
    void a_command_is_given_and_answered_with_a_redirect(String verb) {
        var fields = fields(verb);

        var answer = browser.post(ONE + "/" + verb, fields);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith(ONE);
        assertThat(answer.headers().firstValue("set-cookie").orElseThrow()).startsWith("flash=");
        assertThat(dossiers.given).hasSize(1);
        assertThat(dossiers.requests.getFirst().id()).hasToString(fields.get("request"));
        assertThat(dossiers.requests.getFirst().version()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "stop", "withdraw", "refuse-reception", "record-result", "apologise", "complete"})
    void a_legal_act_is_told_in_words_before_it_is_done(String verb) {
        var fields = fields(verb);

        var asked = browser.post(ONE + "/" + verb, fields);

        assertThat(asked.statusCode()).isEqualTo(200);
        PageRules.hold(asked.body());
        assertThat(asked.body()).contains("Xác nhận:", SomeDossiers.CODE);
        assertThat(dossiers.given).isEmpty();

        var again = Browser.hidden(asked.body(), ONE + "/" + verb);
        again.put("confirmed", "1");
        var done = browser.post(ONE + "/" + verb, again);

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(dossiers.given).hasSize(1);
    }

    @Test
    void a_missing_reason_is_told_on_top_and_at_the_field_and_what_was_typed_stays() {
        var fields = fields("stop");
        fields.put("reason", " ");
        fields.put("legalBasis", "Điều 19 \"khoản\" 3");

        var page = browser.post(ONE + "/stop", fields);

        assertThat(page.statusCode()).isEqualTo(422);
        PageRules.hold(page.body());
        assertThat(page.body()).contains("href=\"#f-stop-reason\"", "id=\"p-stop-reason\"", "Chưa nhập: Lý do.");
        assertThat(page.body()).contains("value=\"Điều 19 &#34;khoản&#34; 3\"", "aria-invalid=\"true\"");
        assertThat(dossiers.given).isEmpty();
    }

    @Test
    void a_stale_page_is_explained_and_what_was_typed_stays() {
        var fields = fields("resume");
        fields.put("version", "2");
        fields.put("note", "ghi chú của tôi");

        var page = browser.post(ONE + "/resume", fields);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("trạng thái mới nhất", "ghi chú của tôi");
        assertThat(Browser.hidden(page.body(), ONE + "/resume")).containsEntry("version", "3");
    }

    @Test
    void times_and_amounts_are_read_as_people_write_them() {
        var payment = fields("ask-payment");
        payment.put("amount", "1.500.000");
        browser.post(ONE + "/ask-payment", payment);
        var correction = fields("correct");
        correction.put("entry", "RECEIVED_AT");
        correction.put("value", "16/11/2026 08:30");
        browser.post(ONE + "/correct", correction);
        var late = fields("resume");
        late.put("happened", "2026-11-20T09:15");
        browser.post(ONE + "/resume", late);
        var wrong = fields("resume");
        wrong.put("happened", "1066-10-14T09:00");

        assertThat(browser.post(ONE + "/resume", wrong).statusCode()).isEqualTo(422);
        assertThat(dossiers.given.getFirst()).isEqualTo(new Command.AskPayment(1_500_000, "Lý do"));
        assertThat(((Command.Correct) dossiers.given.get(1)).value()).isEqualTo("2026-11-16T01:30:00Z");
        assertThat(dossiers.requests.get(2).happened()).hasToString("2026-11-20T02:15:00Z");
    }

    @Test
    void a_dossier_is_filed_and_received_at_the_counter() {
        var fields = new HashMap<>(Browser.hidden(browser.get("/desk/file").body(), "/desk/file"));
        fields.putAll(Map.of(
                "procedure", "1.001193 Đăng ký khai sinh",
                "receivingAgency", "H40.43.25",
                "channel", "counter",
                "name", "Nguyễn Thị Thủy",
                "receive", "1"));

        var answer = browser.post("/desk/file", fields);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(((FileDossier) dossiers.given.getFirst()).procedure()).isEqualTo("1.001193");
        fields.put("procedure", "9.999999");
        fields.put("phone", "0912");
        var refused = browser.post("/desk/file", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"", "value=\"0912\"", fields.get("request"));
    }

    @Test
    void every_number_of_a_report_leads_to_its_list_and_to_a_file() {
        var report = browser.get("/desk/report?by=sector&from=2024-01-01&to=2024-05-31&asOf=2024-05-31")
                .body();
        var list = "/desk/report/list?kind=figures&amp;agency=H40.43.25&amp;scope=one&amp;from=2024-01-01"
                + "&amp;to=2024-05-31&amp;by=sector&amp;asOf=2024-05-31&amp;part=received.total";

        assertThat(report)
                .contains("1.674", "98,51\u00a0%", "Chưa rõ lĩnh vực", "&lt;Xuân Trường&gt;")
                .contains("part=digitised\">1.524</a> / <a", "part=resolved.total\">1.547</a>")
                .contains("part=rates.onTime\">1.547</a>", "part=rates.returnedInTime\">1.497</a>");
        assertThat(report).contains("href=\"" + list + "\"", list + "&amp;row=%3DG15-TP07", list + "&amp;row=%3D\"");

        var dossiers = browser.get(list.replace("&amp;", "&")).body();
        assertThat(dossiers).contains("1.674 hồ sơ", "H40.43.25-240301-0001", "after=next-code");
        var file = browser.get("/desk/report/list.csv?part=c3&agency=H40.43.25");
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                .contains("ho-so.csv");
        assertThat(file.body()).startsWith("\uFEFFMã hồ sơ,").contains("\"'=1+1 Đăng ký, khai sinh\"");
        assertThat(browser.get("/desk/report.csv?by=sector").body()).contains("Hộ tịch,1674,1389,37,0,248");
    }

    @Test
    void lists_and_reports_are_workbooks_too_with_real_dates_and_plain_text() throws IOException {
        var list = browser.bytes("/desk/report/list.xlsx?part=c3&agency=H40.43.25");
        var report = browser.bytes("/desk/report.xlsx?by=sector");
        var dossiers = browser.bytes("/desk/dossiers.xlsx?group=open");

        assertThat(list.headers().firstValue("content-disposition").orElseThrow())
                .contains("ho-so.xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(list.body()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Mã hồ sơ");
            assertThat(rows.get(1).getCellText(3)).isEqualTo("=1+1 Đăng ký, khai sinh");
            assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(5).getType()).isEqualTo(CellType.NUMBER);
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(report.body()))) {
            assertThat(book.getFirstSheet().read().stream().map(row -> row.getCellText(0) + row.getCellText(1)))
                    .contains("Hộ tịch1674");
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(dossiers.body()))) {
            assertThat(book.getFirstSheet().read())
                    .as("both pages and a header")
                    .hasSize(11);
        }
    }

    @Test
    void the_list_of_dossiers_says_its_order_and_is_a_file_too() {
        var open = browser.get("/desk/dossiers?group=open").body();
        var refused = browser.get("/desk/dossiers?group=not-accepted").body();
        var file = browser.get("/desk/dossiers.csv?group=open");

        assertThat(open).contains("hạn trả gần nhất trước", "href=\"/desk/dossiers.csv?group=open\"");
        assertThat(refused).contains("Chưa được tiếp nhận, từ chối tiếp nhận", "mới nhất trước");
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                .contains("ho-so.csv");
        assertThat(file.body())
                .startsWith("\uFEFFMã hồ sơ,")
                .contains("H40.43.25-261116-0001,")
                .doesNotContain("–");
        assertThat(file.body().lines()).as("both pages and a header").hasSize(11);
        assertThat(browser.get("/desk/dossiers.csv?group=mountain").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_report_that_cannot_be_read_says_why_and_keeps_what_was_typed() {
        var wrong = browser.get("/desk/report?from=31/02/2024&to=2024-05-31&scope=moon");

        assertThat(wrong.statusCode()).isEqualTo(422);
        PageRules.hold(wrong.body());
        assertThat(wrong.body()).contains("id=\"p-from\"", "value=\"31/02/2024\"");
        assertThat(browser.get("/desk/report?agency=H99").statusCode()).isEqualTo(404);
        assertThat(browser.get("/desk/report/list?part=nonsense").statusCode()).isEqualTo(404);
        assertThat(browser.get("/desk/report?to=2300-01-01").statusCode()).isEqualTo(422);
    }

    @Test
    void a_file_is_attached_and_only_ever_handed_out_as_a_download() {
        var fields = new HashMap<>(Browser.hidden(browser.get(ONE).body(), ONE + "/attach"));
        fields.put("paper", "KQ004389");
        var query = "?request=" + fields.get("request") + "&version=3&paper=KQ004389";

        var sent = browser.upload(ONE + "/attach" + query, "C:\\\\giấy.pdf", "%PDF");

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        var attach = (Command.Attach) dossiers.given.getFirst();
        assertThat(attach.fileName()).isEqualTo("giấy.pdf");
        assertThat(attach.component()).isEqualTo("KQ004389");
        assertThat(browser.upload(ONE + "/attach" + query, "x.pdf", "").statusCode())
                .isEqualTo(422);
        var file = browser.get(ONE + "/files/" + SomeDossiers.FILE);
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(browser.get(ONE + "/files/" + new UUID(3, 3)).statusCode()).isEqualTo(404);
    }

    @Test
    void an_import_runs_by_itself_and_its_page_is_found_again() {
        var sent = browser.upload("/desk/import", "so theo doi.csv", "ma_ho_so\n1\n");

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        var run =
                URI.create(sent.headers().firstValue("location").orElseThrow()).getPath();
        await(run);
        var page = browser.get(run).body();
        PageRules.hold(page);
        assertThat(page).contains("so theo doi.csv", "Không có ngày &lt;31/02&gt;.", "31/02/2024");
        assertThat(browser.get("/desk/import").body()).contains(run);
        assertThat(browser.get("/desk/import/" + new UUID(7, 7)).statusCode()).isEqualTo(404);
        var broken = browser.upload("/desk/import", "x.csv", "nonsense");
        await(URI.create(broken.headers().firstValue("location").orElseThrow()).getPath());
    }

    @Test
    void a_register_is_printed_by_itself_and_fetched_when_it_is_ready() {
        var asked = Map.of(
                "paper", "register", "agency", "H40.43.25", "from", "2026-11-01", "to", "2026-11-16", "format", "pdf");
        var started = browser.post("/desk/printing", asked);
        assertThat(started.statusCode()).isEqualTo(302);
        var run = DeskDay.location(started);
        await(run);

        var done = browser.get(run);
        PageRules.hold(done.body());
        assertThat(done.body()).contains(run + "/file");
        assertThat(browser.get(run + "/file").body()).startsWith("%PDF");
        assertThat(browser.get("/desk/printing").body()).contains(run);
    }

    @Test
    void what_cannot_be_printed_is_told_at_its_field_and_what_has_nothing_in_the_run() {
        var typed = new java.util.HashMap<>(Map.of(
                "paper", "receipt", "agency", "H40.43.25", "from", "31/02/2026", "to", "2026-11-16", "format", "xlsx"));
        var refused = browser.post("/desk/printing", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ngày không hợp lệ.", "Loại phiếu này chỉ in được dạng PDF.");

        typed.putAll(Map.of("from", "2026-11-01", "format", "pdf"));
        var run = DeskDay.location(browser.post("/desk/printing", typed));
        await(run);
        var over = browser.get(run);
        PageRules.hold(over.body());
        assertThat(over.body()).contains("alert-danger").doesNotContain(run + "/file");
        assertThat(browser.get(run + "/file").statusCode()).isEqualTo(404);
        assertThat(browser.get("/desk/printing/" + java.util.UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_file_without_any_row_is_never_said_to_be_taken() {
        var sent = browser.upload("/desk/import", "nothing.csv", "");
        var run =
                URI.create(sent.headers().firstValue("location").orElseThrow()).getPath();
        await(run);

        assertThat(browser.get(run).body()).contains("alert-warning").doesNotContain("Đã nhập xong.");
    }

    /** Asks again until it is over, at most five seconds. */
    private void await(String run) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (browser.get(run).body().contains("<progress")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void nonsense_is_a_bad_request_and_nobody_gets_in() {
        assertThat(browser.post(ONE + "/fly", Map.of("request", "x", "version", "3"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.post(ONE + "/stop", Map.of()).statusCode()).isEqualTo(400);
        assertThat(browser.post(ONE + "/fly", fields("stop")).statusCode()).isEqualTo(404);
        assertThat(browser.get(ONE + "/fly").statusCode()).isEqualTo(404);
        assertThat(browser.get("/desk/dossiers", "Nobody", "1").statusCode()).isIn(302, 401, 403);
    }

    /** What a browser sends for the form of a command, filled in with something that can be read. */
    private Map<String, String> fields(String verb) {
        var fields = new HashMap<>(Browser.hidden(browser.get(ONE).body(), ONE + "/" + verb));
        fields.put("reason", "Lý do");
        fields.put("legalBasis", "Điều 19 Nghị định 118/2025/NĐ-CP");
        fields.put("caseCode", "2");
        fields.put("to", DeskOffice.OFFICER.toString());
        fields.put("toStep", "1");
        fields.put("amount", "8000");
        fields.put("number", "12/GKS");
        fields.put("title", "Giấy khai sinh");
        fields.put("newDue", "2026-12-01T17:00");
        fields.put("entry", "PHONE");
        fields.put("value", "0987654321");
        fields.put("papers", "KQ004389");
        return fields;
    }
}
